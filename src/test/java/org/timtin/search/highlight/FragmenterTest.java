package org.timtin.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmenterTest {
  private static final String LONG_CLAUSE =
      "một mệnh đề rất dài kể lể chuyện chợ búa, ruộng vườn, sông nước và bao việc khác nữa, ";

  /** {@code [ ]} holds what matched, {@code ~} stands for 200 letters of other sentences. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "~ Mưa to. Ông Nam đến [Huế] dự lễ. ~; Ông Nam đến [Huế] dự lễ.",
        "~ Tại TP. Hồ Chí Minh, [lễ hội] mở màn. ~; Tại TP. Hồ Chí Minh, [lễ hội] mở màn.",
        "~ Tổng thống V. Putin gặp [thủ tướng]. ~; Tổng thống V. Putin gặp [thủ tướng].",
        "~ Xong! Ông hỏi: “Vì sao?” rồi [đi]. ~; Ông hỏi: “Vì sao?” rồi [đi].",
        "~ Giá 1.500.000 đồng mỗi [tấn], tăng 6,5%. ~; Giá 1.500.000 đồng mỗi [tấn], tăng 6,5%.",
        "~ “Tôi về [quê].” Ông nói vậy. ~; “Tôi về [quê].” Ông nói vậy.",
        "~ Chờ mãi... rồi [mưa] cũng đến. ~; Chờ mãi... rồi [mưa] cũng đến.",
        "~ Năm 2025. [Huế] mừng xuân. ~; [Huế] mừng xuân.",
        "Huế mừng [xuân]; Huế mừng [xuân]"
      })
  void a_fragment_begins_with_the_sentence_of_the_match(String text, String fragment) {
    String other = "Câu khác. ".repeat(20).strip();
    assertThat(first(text.replace("~", other))).startsWith(fragment);
  }

  @Test
  void a_long_sentence_is_shown_from_a_clause_to_a_clause() {
    String text =
        "Đây là " + LONG_CLAUSE.repeat(3) + "rồi [lễ hội] mở màn, " + LONG_CLAUSE.repeat(3);
    assertThat(first(text))
        .startsWith("một mệnh đề rất dài")
        .doesNotEndWith(",")
        .contains("[lễ hội]");
  }

  @Test
  void a_sentence_without_a_comma_is_cut_between_words() {
    String fragment = first("chữ nghĩa ".repeat(50) + "[lễ hội] " + "dài dòng ".repeat(50));
    assertThat(fragment).contains("[lễ hội]");
    assertThat(fragment.split(" "))
        .containsOnly("chữ", "nghĩa", "[lễ", "hội]", "dài", "dòng")
        .hasSizeGreaterThan(30);
  }

  @Test
  void a_line_break_ends_a_fragment() {
    assertThat(first("Tít không chấm\nÔng đến [Huế]\nHết")).isEqualTo("Ông đến [Huế]");
  }

  @Test
  void whole_sentences_follow_while_there_is_room() {
    assertThat(first("[Mưa] to. Gió lớn. " + "Dài dòng quá ".repeat(30)))
        .startsWith("[Mưa] to. Gió lớn. Dài dòng");
    assertThat(first("[Mưa] to ở nhiều nơi. " + "Gió lớn, nước dâng cao. ".repeat(30)))
        .endsWith("nước dâng cao.");
  }

  @Test
  void a_match_longer_than_a_fragment_is_shown_by_its_beginning() {
    assertThat(first("Rồi [" + "dài dòng ".repeat(60).strip() + "] hết"))
        .startsWith("[dài dòng")
        .endsWith("]");
  }

  @Test
  void all_words_together_come_before_some_and_rare_words_before_frequent_ones() {
    String gap = "Câu khác hẳn để lấp chỗ cho đủ dài. ".repeat(10);
    String text =
        "Bàn [giá] gạo. "
            + gap
            + "Bàn [giá] và [thuế]. "
            + gap
            + "Bàn [giá] vàng. "
            + gap
            + "Bàn [vàng].";
    assertThat(fragments(text))
        .extracting(fragment -> fragment.substring(0, fragment.indexOf('.')))
        .containsExactly("Bàn [giá] và [thuế]", "Bàn [vàng]", "Bàn [giá] gạo");
  }

  @Test
  void words_side_by_side_come_before_scattered_ones() {
    String gap = "Câu khác hẳn để lấp chỗ cho đủ dài. ".repeat(10);
    assertThat(first("Hội [quan] họ ở [hệ] thống chùa. " + gap + "Bàn [quan] [hệ] mới."))
        .isEqualTo("Bàn [quan] [hệ] mới.");
  }

  @Test
  void fragments_do_not_overlap_and_a_neighbouring_phrase_is_not_cut() {
    String text =
        ("Chuyện dài " + "dài ".repeat(40) + "[hội chợ trà sen mùa thu Hà Nội] ").repeat(6);
    MarkedText marked = marked(text);
    List<TextRange> best = Fragmenter.best(marked, 3, false);
    assertThat(best).hasSize(3);
    for (TextRange range : best) {
      assertThat(best).filteredOn(range::overlaps).containsExactly(range);
      assertThat(shown(marked, range).replace("[hội chợ trà sen mùa thu Hà Nội]", ""))
          .doesNotContain("[");
    }
  }

  @Test
  void a_million_characters_full_of_matches_take_linear_time() {
    String text = "[a] ".repeat(250_000) + "Đây là [hiệp ước].";
    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> assertThat(first(text)).contains("[hiệp ước]"));
  }

  @Test
  void a_text_without_matches_is_shown_from_its_beginning() {
    assertThat(beginning("  Mưa to. Hết.")).isEqualTo("Mưa to. Hết.");
    assertThat(
            beginning(
                "Một câu dài dòng vừa đủ để đứng riêng một mình trong một đoạn trích ngắn, thế thôi. "
                    + "Rồi "
                    + "dài ".repeat(99)))
        .endsWith("thế thôi.");
    assertThat(Fragmenter.beginning(" \n ")).isEmpty();
  }

  private static String beginning(String text) {
    TextRange range = Fragmenter.beginning(text).orElseThrow();
    return text.substring(range.start(), range.end());
  }

  private static String first(String text) {
    return fragments(text).getFirst();
  }

  private static List<String> fragments(String text) {
    MarkedText marked = marked(text);
    return Fragmenter.best(marked, 3, false).stream().map(range -> shown(marked, range)).toList();
  }

  private static MarkedText marked(String text) {
    return MarkedText.of(text.replace("[", MarkedText.SIGN).replace("]", MarkedText.SIGN));
  }

  private static String shown(MarkedText marked, TextRange range) {
    return MarkedHtml.of(marked, range).replace("<mark>", "[").replace("</mark>", "]");
  }
}
