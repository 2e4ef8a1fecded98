package org.timtin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-01-01, DAY",
    "2026-01-01, 2026-03-01, DAY",
    "2026-01-01, 2026-03-02, WEEK",
    "2025-01-01, 2026-02-20, WEEK",
    "2025-01-01, 2026-03-01, MONTH",
    "2021-01-01, 2025-12-31, MONTH",
    "2021-01-01, 2026-01-01, QUARTER",
    "2011-01-01, 2025-12-31, QUARTER",
    "2011-01-01, 2026-01-01, YEAR",
    "1945-01-01, 2026-01-01, YEAR"
  })
  void the_automatic_interval_is_the_finest_with_at_most_sixty_buckets(
      LocalDate first, LocalDate last, Interval interval) {
    var facet = Histogram.of(days(first, last), Optional.empty(), 0, Optional.empty());
    assertThat(facet.interval()).isEqualTo(interval);
    if (interval != Interval.YEAR) {
      assertThat(facet.buckets()).hasSizeLessThanOrEqualTo(60);
    }
  }

  @Test
  void buckets_carry_their_first_and_last_day_and_every_count_once() {
    var facet =
        Histogram.of(
            days(
                LocalDate.parse("2024-01-31"),
                LocalDate.parse("2024-02-29"),
                LocalDate.parse("2024-04-01")),
            Optional.of(Interval.MONTH),
            7,
            Optional.empty());
    assertThat(facet.buckets())
        .containsExactly(
            bucket("2024-01-01", "2024-01-31", 1),
            bucket("2024-02-01", "2024-02-29", 1),
            bucket("2024-03-01", "2024-03-31", 0),
            bucket("2024-04-01", "2024-04-30", 1));
    assertThat(facet.missing()).isEqualTo(7);
  }

  @Test
  void weeks_begin_on_monday_and_cross_the_year() {
    var facet =
        Histogram.of(
            days(LocalDate.parse("2026-01-01")), Optional.of(Interval.WEEK), 0, Optional.empty());
    assertThat(facet.buckets()).containsExactly(bucket("2025-12-29", "2026-01-04", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2015-01-19, 2026-01-01, DAY, WEEK",
    "2015-01-20, 2026-01-01, DAY, DAY",
    "1826-01-01, 2026-01-01, DAY, MONTH",
    "1826-01-01, 2026-01-01, WEEK, MONTH",
    "0001-01-01, 2026-01-01, MONTH, YEAR"
  })
  void an_interval_that_would_give_thousands_of_buckets_becomes_coarser_and_says_so(
      LocalDate first, LocalDate last, Interval asked, Interval given) {
    var facet = Histogram.of(days(first, last), Optional.of(asked), 0, Optional.empty());
    assertThat(facet.interval()).isEqualTo(given);
    assertThat(facet.buckets()).hasSizeLessThanOrEqualTo(4_000);
    var note = Histogram.coarsened(facet, Optional.of(asked));
    if (asked == given) {
      assertThat(note).isEmpty();
    } else {
      assertThat(note.orElseThrow())
          .contains("interval=" + asked.parameter(), "4000", "is " + given.parameter());
    }
  }

  @Test
  void no_day_gives_no_bucket() {
    assertThat(Histogram.of(new TreeMap<>(), Optional.empty(), 3, Optional.empty()).buckets())
        .isEqualTo(List.of());
  }

  private static Facets.DateBucket bucket(String from, String to, long count) {
    return new Facets.DateBucket(LocalDate.parse(from), LocalDate.parse(to), count);
  }

  private static NavigableMap<LocalDate, Long> days(LocalDate... days) {
    TreeMap<LocalDate, Long> counts = new TreeMap<>();
    for (LocalDate day : days) {
      counts.put(day, 1L);
    }
    return counts;
  }
}
