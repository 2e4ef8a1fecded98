package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timtin.article.Reading.DATES;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;

/** Apart from the tables: two test engines in one class overwrite each other's report. */
class PublishedParserPropertyTest {
  @Property(tries = 300, seed = "20261126")
  void what_is_written_is_read_back(
      @ForAll @DateRange(min = "1945-01-01", max = "2026-03-01") LocalDate date) {
    assertThat(DATES.parse(date.toString())).isEqualTo(new Published.Day(date));
    String dayFirst =
        "%d/%d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    assertThat(DATES.parse(dayFirst)).isEqualTo(new Published.Day(date));
    Published moment = DATES.parse(date + "T08:05:00.25+07:00");
    assertThat(DATES.parse(moment.iso())).isEqualTo(moment);
  }
}
