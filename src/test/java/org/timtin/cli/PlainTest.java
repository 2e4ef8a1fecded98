package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PlainTest {
  @Test
  void width_counts_columns_and_not_characters() {
    assertThat(Plain.width("Tiếng Việt")).isEqualTo(10);
    assertThat(Plain.width(Normalizer.normalize("Tiếng Việt", Normalizer.Form.NFD))).isEqualTo(10);
    assertThat(Plain.width("中国")).isEqualTo(4);
  }

  @Test
  void text_is_padded_or_cut_to_a_width() {
    assertThat(Plain.fitted("Việt", 6)).isEqualTo("Việt  ");
    assertThat(Plain.fitted("Việt Nam", 6)).isEqualTo("Việt …");
    assertThat(Plain.fitted("中国人民", 6)).isEqualTo("中国… ");
  }

  @Test
  void what_a_terminal_would_obey_is_taken_out() {
    assertThat(Plain.line(" a\u001b[2Jb\r\nc\u202Ed\u009Be ")).isEqualTo("a [2Jb c d e");
  }

  @Test
  void entities_are_resolved_once_and_marks_are_closed() {
    assertThat(Marked.plain("&amp;lt; &#39;a&#x27; &quot;<mark>b</mark>&quot; <mark>c"))
        .isEqualTo("&lt; 'a' \"*b*\" *c*");
    assertThat(Marked.styled("a <mark>b</mark> c")).isEqualTo("a \u001b[1mb\u001b[22m c");
    assertThat(Marked.plain("&#27;[2J")).isEqualTo("[2J");
  }
}
