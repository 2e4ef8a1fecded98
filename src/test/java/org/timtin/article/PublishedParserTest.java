package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.timtin.article.Reading.DATES;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.BadInput;

class PublishedParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-11-14 | 2025-11-14 | 2025-11-14",
        "' 2025-11-14 ' | 2025-11-14 | 2025-11-14",
        "14/11/2025 | 2025-11-14 | 2025-11-14",
        "4/2/2026 | 2026-02-04 | 2026-02-04",
        "14-11-2025 | 2025-11-14 | 2025-11-14",
        "14.11.2025 | 2025-11-14 | 2025-11-14",
        "29/02/2024 | 2024-02-29 | 2024-02-29",
        "14/11/2025 08:30 | 2025-11-14T08:30+07:00 | 2025-11-14",
        "14/11/2025, 08:30:15 | 2025-11-14T08:30:15+07:00 | 2025-11-14",
        "2025-11-14T08:00 | 2025-11-14T08:00+07:00 | 2025-11-14",
        "2025-11-14 08:00:01 | 2025-11-14T08:00:01+07:00 | 2025-11-14",
        "2025-11-14T08:00Z | 2025-11-14T08:00Z | 2025-11-14",
        "2025-11-14t08:00:00z | 2025-11-14T08:00Z | 2025-11-14",
        "2025-11-14T18:00:00.123456Z | 2025-11-14T18:00:00.123456Z | 2025-11-15",
        "2025-11-14T08:00:00+0700 | 2025-11-14T08:00+07:00 | 2025-11-14",
        "2025-11-14T08:00:00-05 | 2025-11-14T08:00-05:00 | 2025-11-14",
        "2025-08-08T00:00:00+07:00 | 2025-08-08T00:00+07:00 | 2025-08-08",
        "'Fri, 14 Nov 2025 08:00:00 +0700' | 2025-11-14T08:00+07:00 | 2025-11-14",
        "'fri, 14 nov 2025 20:00 GMT' | 2025-11-14T20:00Z | 2025-11-15",
        "14 Nov 2025 | 2025-11-14 | 2025-11-14",
        "1945-01-01 | 1945-01-01 | 1945-01-01",
        "2026-03-02 | 2026-03-02 | 2026-03-02",
        "2026-03-02T12:00:00+07:00 | 2026-03-02T12:00+07:00 | 2026-03-02",
      })
  void dates_are_read_as_people_write_them(String text, String iso, LocalDate day) {
    Published published = DATES.parse(text);
    assertThat(published.iso()).isEqualTo(iso);
    assertThat(published.day()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-02-30 | is a day that does not exist",
        "31/04/2025 | is a day that does not exist",
        "29-02-2025 | is a day that does not exist",
        "00/01/2025 | is a day that does not exist",
        "11/14/2025 | has no such month; a date that does not begin with the year is day first",
        "2025-13-01 | has no such month",
        "14 Abc 2025 | has no such month",
        "2025-11-14T24:00 | has a time or an offset that does not exist",
        "2025-11-14T08:61 | has a time or an offset that does not exist",
        "2025-11-14T08:00+19:00 | has a time or an offset that does not exist",
        "'Thu, 14 Nov 2025 08:00:00 +0700' | names the wrong day of the week",
        "1944-12-31 | lies before 1945-01-01",
        "0000-01-01 | is a day that does not exist",
        "2026-03-03 | lies more than one day in the future",
        "2026-03-02T12:00:01+07:00 | lies more than one day in the future",
        "hôm qua | is not a date; write 2025-11-14,",
        "20251114 | is not a date",
        "2025-11 | is not a date",
        "14/11-2025 | is not a date",
        "14/11/25 | is not a date",
        "1763082000 | is not a date",
        "٢٠٢٥-١١-١٤ | is not a date",
      })
  void a_date_that_cannot_be_taken_says_why(String text, String reason) {
    assertThatThrownBy(() -> DATES.parse(text))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("published '" + text + "' " + reason);
  }
}
