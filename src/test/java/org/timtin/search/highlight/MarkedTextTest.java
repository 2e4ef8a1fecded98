package org.timtin.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void matches_that_touch_are_one() {
    assertThat(marks("a|b||c|d")).containsExactly("bc");
  }

  @Test
  void a_mark_takes_in_the_whole_of_its_last_character() {
    assertThat(marks("|he|\u0323\u0302 nay")).containsExactly("he\u0323\u0302");
    assertThat(marks("đi |Hue|\u0302\u0301")).containsExactly("Hue\u0302\u0301");
    assertThat(marks("|👩|\u200d🚀 bay")).containsExactly("👩\u200d🚀");
    assertThat(marks("e|\u0301|t")).containsExactly("e\u0301");
  }

  @Test
  void a_text_without_signs_is_left_as_it_is() {
    MarkedText marked = MarkedText.of("không có gì");
    assertThat(marked.text()).isEqualTo("không có gì");
    assertThat(marked.marks()).isZero();
  }

  @Test
  void the_marks_of_two_readings_are_joined() {
    assertThat(both("|a| b |c| d e", "a |b c| d |e|")).containsExactly("a", "b c", "e");
    assertThat(both("|a b| c |d|", "a |b c| d")).containsExactly("a b c", "d");
    assertThat(both("a |b| c d", "|a| b c |d|")).containsExactly("a", "b", "d");
  }

  @Test
  void a_beginning_without_marks_gives_way_to_the_whole_text() {
    assertThat(both("a b", "a b |c|")).containsExactly("c");
    assertThat(both("a b |c|", "a b")).containsExactly("c");
    assertThat(of("a b").and(of("a b c")).text()).isEqualTo("a b");
  }

  @Test
  void offsets_list_the_first_marks_and_all_of_the_fragments() {
    MarkedText marked = MarkedText.of("|a| ".repeat(2_000).replace("|", MarkedText.SIGN));
    FieldOffsets offsets = FieldOffsets.of(marked, List.of(new TextRange(3_000, 3_004)));
    assertThat(offsets.complete()).isFalse();
    assertThat(offsets.marks())
        .hasSize(FieldOffsets.MOST_MARKS + 2)
        .endsWith(new TextRange(3_000, 3_001), new TextRange(3_002, 3_003));
  }

  private static MarkedText of(String text) {
    return MarkedText.of(text.replace("|", MarkedText.SIGN));
  }

  private static List<String> both(String one, String other) {
    return marks(of(one).and(of(other)));
  }

  private static List<String> marks(String text) {
    return marks(of(text));
  }

  private static List<String> marks(MarkedText marked) {
    return IntStream.range(0, marked.marks())
        .mapToObj(marked::mark)
        .map(range -> marked.text().substring(range.start(), range.end()))
        .toList();
  }
}
