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
        // ISO 8601: basic, week and ordinal days, times of any precision
        "20251114 | 2025-11-14 | 2025-11-14",
        "20251114T0800 | 2025-11-14T08:00+07:00 | 2025-11-14",
        "20251114T080001Z | 2025-11-14T08:00:01Z | 2025-11-14",
        "20251114T080000+0700 | 2025-11-14T08:00+07:00 | 2025-11-14",
        "2026-W05-3 | 2026-01-28 | 2026-01-28",
        "2026W053 | 2026-01-28 | 2026-01-28",
        "2020-W53-7 | 2021-01-03 | 2021-01-03",
        "2026-W01-1 | 2025-12-29 | 2025-12-29",
        "2026-W05-3T10:15:00+07:00 | 2026-01-28T10:15+07:00 | 2026-01-28",
        "2026-035 | 2026-02-04 | 2026-02-04",
        "2026035 | 2026-02-04 | 2026-02-04",
        "2024-366 | 2024-12-31 | 2024-12-31",
        "2026-035T10:15Z | 2026-02-04T10:15Z | 2026-02-04",
        "2026/02/04 10:15 | 2026-02-04T10:15+07:00 | 2026-02-04",
        "2025-11-14T08:00:00,5Z | 2025-11-14T08:00:00.500Z | 2025-11-14",
        "2025-11-14T08:30.5Z | 2025-11-14T08:30:30Z | 2025-11-14",
        "2025-11-14T08,25Z | 2025-11-14T08:15Z | 2025-11-14",
        "2025-11-14T08+07 | 2025-11-14T08:00+07:00 | 2025-11-14",
        "2025-11-14T08:00:00.1234567891Z | 2025-11-14T08:00:00.123456789Z | 2025-11-14",
        "2025-11-14T24:00 | 2025-11-15T00:00+07:00 | 2025-11-15",
        "2025-12-31T24:00:00Z | 2026-01-01T00:00Z | 2026-01-01",
        "2025-11-14T08:00:00−05:00 | 2025-11-14T08:00-05:00 | 2025-11-14",
        "2025-11-14 08:00:00 +0700 | 2025-11-14T08:00+07:00 | 2025-11-14",
        // RFC 822, 850, 1123
        "'Fri, 14 Nov 25 08:00:00 +0700' | 2025-11-14T08:00+07:00 | 2025-11-14",
        "'14 Nov 2025 08:00 +0700 (ICT)' | 2025-11-14T08:00+07:00 | 2025-11-14",
        "'Fri, 14 Nov 2025 08:00:00 EST' | 2025-11-14T08:00-05:00 | 2025-11-14",
        "'Fri, 14 Nov 2025 22:00:00 PDT' | 2025-11-14T22:00-07:00 | 2025-11-15",
        "'Fri, 14 Nov 2025 08:00:00 UT' | 2025-11-14T08:00Z | 2025-11-14",
        "'Friday, 14-Nov-25 08:00:00 GMT' | 2025-11-14T08:00Z | 2025-11-14",
        "'14 November 2025' | 2025-11-14 | 2025-11-14",
        "'2 Sep 99' | 1999-09-02 | 1999-09-02",
        // Vietnamese pages
        "'04/02/2026 | 10:15' | 2026-02-04T10:15+07:00 | 2026-02-04",
        "4/2/2026 9:05 | 2026-02-04T09:05+07:00 | 2026-02-04",
        "04.02.2026 10:15 | 2026-02-04T10:15+07:00 | 2026-02-04",
        "04-02-2026 10:15:30 | 2026-02-04T10:15:30+07:00 | 2026-02-04",
        "10:15 04/02/2026 | 2026-02-04T10:15+07:00 | 2026-02-04",
        "'10:15, 4/2/2026' | 2026-02-04T10:15+07:00 | 2026-02-04",
        "'10:15 ngày 04/02/2026' | 2026-02-04T10:15+07:00 | 2026-02-04",
        "'Thứ Tư, 04/02/2026, 10:15 (GMT+7)' | 2026-02-04T10:15+07:00 | 2026-02-04",
        "'Thứ tư, 4/2/2026, 10:15 GMT+07:00' | 2026-02-04T10:15+07:00 | 2026-02-04",
        "'Thứ 4, ngày 04/02/2026 - 10:15' | 2026-02-04T10:15+07:00 | 2026-02-04",
        "'Chủ nhật, 01/02/2026' | 2026-02-01 | 2026-02-01",
        "'CN, 01/02/2026 07:00' | 2026-02-01T07:00+07:00 | 2026-02-01",
        "'04/02/2026 10:15 SA' | 2026-02-04T10:15+07:00 | 2026-02-04",
        "'04/02/2026 10:15:07 CH' | 2026-02-04T22:15:07+07:00 | 2026-02-04",
        "'04/02/2026 12:15 SA' | 2026-02-04T00:15+07:00 | 2026-02-04",
        "'04/02/2026 12:15 CH' | 2026-02-04T12:15+07:00 | 2026-02-04",
        "'04/02/2026 10h15' | 2026-02-04T10:15+07:00 | 2026-02-04",
        "'ngày 4 tháng 2 năm 2026' | 2026-02-04 | 2026-02-04",
        "'Thứ Tư, 04 tháng 02, 2026 10:15' | 2026-02-04T10:15+07:00 | 2026-02-04",
        "'04/02/2026 10:15' | 2026-02-04T10:15+07:00 | 2026-02-04",
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
        "2025-11-14T24:01 | has a time or an offset that does not exist",
        "31/2/2026 | is a day that does not exist",
        "29/2/2025 | is a day that does not exist",
        "'ngày 31 tháng 2 năm 2026' | is a day that does not exist",
        "20250230 | is a day that does not exist",
        "2025-366 | is a day that does not exist",
        "2025-000 | is a day that does not exist",
        "2025-W53-1 | is a week or a day of a week that does not exist",
        "2025-W05-8 | is a week or a day of a week that does not exist",
        "'31 Feb 2025' | is a day that does not exist",
        "'Thứ Ba, 04/02/2026' | names the wrong day of the week",
        "'Thứ 8, 04/02/2026' | is not a date",
        "'Foo, 14 Nov 2025' | names the wrong day of the week",
        "'04/02/2026 14:00 SA' | has a time or an offset that does not exist",
        "'04/02/2026 25:00' | has a time or an offset that does not exist",
        "'14 Nov 2025 08:00 XST' | is not a date",
        "2026-W05 | is not a date",
        "20260302T120001+0700 | lies more than one day in the future",
        "2/9/1944 | lies before 1945-01-01",
        "2025-11-14T08:61 | has a time or an offset that does not exist",
        "2025-11-14T08:00+19:00 | has a time or an offset that does not exist",
        "'Thu, 14 Nov 2025 08:00:00 +0700' | names the wrong day of the week",
        "1944-12-31 | lies before 1945-01-01",
        "0000-01-01 | is a day that does not exist",
        "2026-03-03 | lies more than one day in the future",
        "2026-03-02T12:00:01+07:00 | lies more than one day in the future",
        "hôm qua | is not a date; write 2025-11-14,",
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
