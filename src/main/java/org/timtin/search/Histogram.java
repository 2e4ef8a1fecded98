package org.timtin.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Rolls counts per day up into the buckets of an interval, empty ones inside the span included. */
final class Histogram {
  /** Most buckets that the automatic interval gives. */
  static final int MOST_AUTOMATIC_BUCKETS = 60;

  private Histogram() {}

  static SearchAnswer.DateFacet of(
      NavigableMap<LocalDate, Long> days, Optional<Interval> wanted, long missing) {
    Interval interval = wanted.orElseGet(() -> automatic(days));
    if (days.isEmpty()) {
      return new SearchAnswer.DateFacet(
          interval, Optional.empty(), Optional.empty(), List.of(), missing);
    }
    Map<LocalDate, Long> counts = new TreeMap<>();
    days.forEach((day, count) -> counts.merge(interval.start(day), count, Long::sum));
    List<SearchAnswer.DateBucket> buckets = new ArrayList<>();
    LocalDate last = interval.start(days.lastKey());
    for (LocalDate start = interval.start(days.firstKey());
        !start.isAfter(last);
        start = interval.next(start)) {
      LocalDate end = interval.next(start).minusDays(1);
      buckets.add(new SearchAnswer.DateBucket(start, end, counts.getOrDefault(start, 0L)));
    }
    return new SearchAnswer.DateFacet(
        interval, Optional.of(days.firstKey()), Optional.of(days.lastKey()), buckets, missing);
  }

  private static Interval automatic(NavigableMap<LocalDate, Long> days) {
    if (days.isEmpty()) {
      return Interval.DAY;
    }
    for (Interval interval : Interval.values()) {
      LocalDate start = interval.start(days.firstKey());
      LocalDate last = interval.start(days.lastKey());
      int buckets = 1;
      while (start.isBefore(last) && buckets <= MOST_AUTOMATIC_BUCKETS) {
        start = interval.next(start);
        buckets++;
      }
      if (buckets <= MOST_AUTOMATIC_BUCKETS) {
        return interval;
      }
    }
    return Interval.YEAR;
  }
}
