package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.timtin.article.Reading.raw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.BadInput;

/** The day of publication where a raw text has no header. */
class DatelineTest {
  private static final String FIRST = "Sáng nay, đoàn công tác đến thăm cảng biển ở miền Trung.";
  private static final String SECOND = "Ông Nam cho biết tàu đầu tiên cập cảng trong tuần tới.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Hà Nội, ngày 4 tháng 2 năm 2026 | 2026-02-04",
        "HÀ NỘI, ngày 04 tháng 02 năm 2026. | 2026-02-04",
        "TP. Hồ Chí Minh, 4/2/2026 | 2026-02-04",
        "Thành phố Hồ Chí Minh, ngày 4/2/2026 | 2026-02-04",
        "Hà Nội (TTXVN 4/2/2026) | 2026-02-04",
        "Bắc Kinh, 4-2-2026 (TTXVN) | 2026-02-04",
        "TTXVN 13/11/2025 | 2025-11-13",
        "TTXVN, ngày 13.11.2025 | 2025-11-13",
        "(TTXVN, 13/11/2025) | 2025-11-13",
        "(TTXVN) - ngày 4-2-2026 | 2026-02-04",
        "Theo TTXVN (13/11/2025) | 2025-11-13",
        "Nguồn: Reuters, 13/11/2025 | 2025-11-13",
        "Hải Hà (TTXVN 13/11/2025) | 2025-11-13",
        "Thứ Tư, 04/02/2026, 10:15 (GMT+7) | 2026-02-04T10:15+07:00",
        "\"04/02/2026 | 10:15\" | 2026-02-04T10:15+07:00",
        "10:15 04/02/2026 | 2026-02-04T10:15+07:00",
        "4/2/2026 | 2026-02-04",
      })
  void a_line_of_its_own_at_the_beginning_or_the_end_is_the_day_and_no_text(
      String line, String iso) {
    for (String text :
        new String[] {
          line + "\n\n" + FIRST + "\n" + SECOND,
          FIRST + "\n" + SECOND + "\n\n" + line,
          FIRST + "\n" + SECOND.replaceAll("\\.$", "./.") + "\n" + line,
        }) {
      RawText.Parsed parsed = raw(text);
      assertThat(parsed.article().published().map(Published::iso)).as(text).contains(iso);
      assertThat(parsed.article().title()).isEmpty();
      assertThat(parsed.article().body()).isEqualTo(FIRST + "\n" + SECOND);
      assertThat(parsed.dropped()).containsExactly(new Dropped(Dropped.Rule.DATELINE, line));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hà Nội (TTXVN 4/2/2026) - Đoàn công tác đến thăm cảng.",
        "Hà Nội, ngày 4 tháng 2 năm 2026 – Đoàn công tác đến thăm cảng.",
        "(TTXVN) - Ngày 4-2-2026, đoàn công tác đến thăm cảng.",
        "TTXVN - Ngày 4/2/2026, đoàn công tác đến thăm cảng.",
        "Đoàn công tác đến thăm cảng. TTXVN 4/2/2026",
        "Đoàn công tác đến thăm cảng. (TTXVN, 4/2/2026)./.",
        "Đoàn công tác đến thăm cảng./. Hải Hà (TTXVN 4/2/2026)",
      })
  void an_agencys_mark_before_the_first_or_behind_the_last_sentence_dates_the_text(String text) {
    assertThat(raw(text).article().published().map(Published::iso)).as(text).contains("2026-02-04");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hiệp định ký ngày 4 tháng 2 năm 2020 giữa hai nước vẫn có hiệu lực.",
        "Hà Nội, ngày 2 tháng 9 năm 1945, hàng vạn người dự mít tinh.",
        "Paris, ngày 27/1/1973: hiệp định được ký kết.",
        "Ngày 4/2/2020, hai nước ký hiệp định.",
        "Theo thỏa thuận ngày 4/2/2020, hai bên mở cửa cảng.",
        "(TTXVN) - Ngày 4-2-2020, hai nước ký hiệp định; đến năm 2025, cảng mở cửa.",
        "Hai nước ký hiệp định ngày 4/2/2020.",
        "Bộ đã trả lời báo TTXVN 4/2/2020 về việc này.",
        "Đoàn công tác (ảnh chụp 4/2/2020) đến thăm cảng.",
      })
  void a_day_that_the_text_speaks_of_is_not_the_day_of_publication(String line) {
    assertThat(raw(line + "\n" + SECOND).article().published()).isEmpty();
    assertThat(raw(FIRST + "\n" + line).article().published()).isEmpty();
    assertThat(raw(FIRST + "\n" + line).article().body()).isEqualTo(FIRST + "\n" + line);
  }

  @Test
  void a_line_in_the_middle_of_the_text_is_no_dateline() {
    String text = (FIRST + "\n" + SECOND + "\n").repeat(3);
    assertThat(raw(text + "TTXVN 4/2/2026\n" + text).article().published()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hà Nội, ngày 31 tháng 2 năm 2026",
        "TTXVN 4/2/1944",
        "TTXVN 4/3/2026",
        "TTXVN 2/14/2026"
      })
  void a_line_that_cannot_be_the_day_of_publication_leaves_the_article_without_one(String line) {
    assertThat(raw(FIRST + "\n" + SECOND + "\n" + line).article().published()).isEmpty();
  }

  @Test
  void the_header_comes_before_a_dateline_and_is_refused_where_it_is_wrong() {
    String text = " 2026-02-05 Hà Nội (TTXVN 4/2/2026) - " + FIRST;
    assertThat(raw("date" + text).article().published().map(Published::iso)).contains("2026-02-05");
    assertThatThrownBy(() -> raw("date 2025-02-29 " + FIRST + " TTXVN 4/2/2026"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void the_beginning_comes_before_the_end() {
    assertThat(raw("TTXVN 3/2/2026\n" + FIRST + "\nTTXVN 4/2/2026").article().published())
        .hasValueSatisfying(day -> assertThat(day.iso()).isEqualTo("2026-02-03"));
  }
}
