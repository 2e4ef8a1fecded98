package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.timtin.article.Reading.raw;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.BadInput;

/**
 * What is part of a raw article, and its header and headline; leftovers have tests of their own.
 */
class RawTextTest {
  private static final String FIRST = "Sáng 5/10, đoàn công tác đến thăm cảng biển ở miền Trung.";
  private static final String SECOND = "Ông Nam cho biết tàu đầu tiên cập cảng trong tuần tới.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        " date 2025-10-05 ",
        "date 2025-10-05 ",
        "  DATE   2025-10-05\t",
        "date: 2025-10-05\n",
        "Date:2025-10-05\r\n\r\n",
        "\uFEFF date 2025-10-05 ",
        "\n\ndate = 05/10/2025 ",
        "date\u00A02025-10-05\u00A0",
      })
  void the_date_header_is_read_in_its_spellings(String header) {
    Article article = raw(header + FIRST + "\n\n" + SECOND).article();
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2025-10-05");
    assertThat(article.title()).isEmpty();
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void a_header_may_hold_a_time() {
    Article article = raw("date 2025-10-05T08:30:00+07:00 " + FIRST).article();
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2025-10-05T08:30+07:00");
    assertThat(article.body()).isEqualTo(FIRST);
    assertThat(raw("date Sun, 05 Oct 2025 08:30:00 +0700\n" + FIRST).article().published())
        .hasValueSatisfying(at -> assertThat(at.iso()).isEqualTo("2025-10-05T08:30+07:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date nights đang thành mốt ở thành phố.",
        "date 2025 là năm tốt lành.",
        "update 2025-10-05 của hãng ra mắt."
      })
  void what_only_looks_like_a_header_is_text(String text) {
    Article article = raw(text).article();
    assertThat(article.published()).isEmpty();
    assertThat(article.body()).isEqualTo(text);
  }

  @Test
  void a_header_with_a_day_that_does_not_exist_refuses_the_article() {
    assertThatThrownBy(() -> raw("date 2025-02-30 " + FIRST))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void a_first_line_without_a_full_stop_is_the_headline() {
    Article article = raw("Cảng biển miền Trung đón tàu lớn\n" + FIRST + "\n" + SECOND).article();
    assertThat(article.title()).isEqualTo("Cảng biển miền Trung đón tàu lớn");
    assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vì sao cảng biển miền Trung vắng tàu?",
        "Cảng lớn mở cửa, doanh nghiệp hồ hởi!",
        "Ông Nam: 'Chúng tôi đã sẵn sàng'",
        "5 cảng biển lớn nhất miền Trung",
        "Cảng biển chờ tàu...",
        "Đại tá A.B. Nam nói về cảng biển",
      })
  void headlines_may_ask_exclaim_quote_count_and_trail_off(String title) {
    assertThat(raw(title + "\n" + FIRST).article().title()).isEqualTo(title);
    assertThat(raw("date 2025-10-05\n" + title + "\n\n" + FIRST).article().title())
        .isEqualTo(title);
  }

  @Test
  void text_on_the_line_of_the_date_is_a_headline_only_in_the_shape_of_one() {
    assertThat(raw("date 2025-10-05 Cảng biển đón tàu lớn\n\n" + FIRST).article().title())
        .isEqualTo("Cảng biển đón tàu lớn");
    assertThat(raw("date 2025-10-05 " + FIRST + "\n\n" + SECOND).article().title()).isEmpty();
    String open = "Sáng nay " + "đoàn công tác của tỉnh đến thăm cảng ".repeat(4).strip();
    assertThat(raw("date 2025-10-05 " + open + "\n\n" + SECOND).article().title()).isEmpty();
  }

  @Test
  void a_line_alone_is_the_body() {
    Article article = raw("Cảng biển đón tàu lớn").article();
    assertThat(article.title()).isEmpty();
    assertThat(article.body()).isEqualTo("Cảng biển đón tàu lớn");
  }

  @Test
  void the_first_line_of_wrapped_text_is_no_headline() {
    String wrapped =
        """
        Sáng 5/10, đoàn công tác của tỉnh cùng các doanh nghiệp vận tải biển
        Đà Nẵng đã đến thăm cảng mới ở miền Trung và làm việc với ban quản lý
        Khu kinh tế về tiến độ xây dựng, trong đó có bến số hai và số ba của
        cảng.
        """;
    Article article = raw(wrapped).article();
    assertThat(article.title()).isEmpty();
    assertThat(article.body()).isEqualTo(wrapped.strip());
  }

  @Test
  void a_markdown_heading_is_the_headline() {
    assertThat(raw("# Cảng biển: đón tàu lớn.\n" + FIRST).article().title())
        .isEqualTo("Cảng biển: đón tàu lớn.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**Cảng biển miền Trung vừa đón tàu lớn nhất.** | Cảng biển miền Trung vừa đón tàu lớn nhất.",
        "(Dân tin) - Cảng biển miền Trung vừa đón tàu. | (Dân tin) - Cảng biển miền Trung vừa đón tàu.",
        "TTO - Cảng biển miền Trung vừa đón tàu. | TTO - Cảng biển miền Trung vừa đón tàu.",
      })
  void a_lead_that_is_set_apart_is_the_summary(String lead, String summary) {
    Article article = raw("Cảng biển đón tàu lớn\n" + lead + "\n" + FIRST).article();
    assertThat(article.summary()).isEqualTo(summary);
    assertThat(article.body()).isEqualTo(FIRST);
  }

  @Test
  void an_ordinary_first_paragraph_stays_in_the_body() {
    Article article = raw("Cảng biển đón tàu lớn\n\n" + FIRST + "\n\n" + SECOND).article();
    assertThat(article.summary()).isEmpty();
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void paragraphs_are_joined_as_in_the_source_and_line_ends_are_line_feeds() {
    assertThat(raw(FIRST + "\r\n\r\n\r\n\r\n" + SECOND + "\r\n" + FIRST).article().body())
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n" + FIRST);
  }

  @Test
  void decomposed_text_is_read_like_composed_text() {
    String text =
        "Cảng biển đón tàu lớn\n"
            + FIRST
            + "\nĐoàn tàu vào cảng. Ảnh: Hải Hà\n"
            + SECOND
            + "\nĐỗ Hà";
    RawText.Parsed nfd = raw(Normalizer.normalize(text, Normalizer.Form.NFD));
    assertThat(nfd).isEqualTo(raw(text));
    assertThat(nfd.article().body()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \n\t\r\n", "date 2025-10-05", "![](a.jpg)\n| |", "./.", "Ảnh: TTXVN"})
  void a_text_of_which_nothing_is_left_is_refused(String text) {
    assertThatThrownBy(() -> raw(text))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("no text is left");
  }
}
