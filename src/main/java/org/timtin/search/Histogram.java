package org.timtin.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
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

  /**
   * Most buckets of any: the days of more than ten years. Beyond it, a coarser interval is taken.
   */
  static final int MOST_BUCKETS = 4_000;

  private Histogram() {}

  /** Reads what {@link FacetAggregations} has the engine count by day. */
  static Facets.DateFacet of(Map<String, Aggregate> counted, FacetsView view) {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    for (var bucket : counted.get(FacetAggregations.DAYS).dateHistogram().buckets().array()) {
      days.put(LocalDate.parse(bucket.keyAsString()), bucket.docCount());
    }
    return Surplus.in(counted)
        .corrected(
            of(
                days,
                view.interval(),
                counted.get(FacetAggregations.MISSING).missing().docCount(),
                view.of(Facet.PUBLISHED).shownScope()));
  }

  static Facets.DateFacet of(
      NavigableMap<LocalDate, Long> days,
      Optional<Interval> wanted,
      long missing,
      Optional<FacetView.Scope> scope) {
    Interval interval =
        days.isEmpty()
            ? wanted.orElse(Interval.DAY)
            : wanted
                .map(asked -> finest(asked, days.firstKey(), days.lastKey(), MOST_BUCKETS))
                .orElseGet(
                    () ->
                        finest(
                            Interval.DAY, days.firstKey(), days.lastKey(), MOST_AUTOMATIC_BUCKETS));
    if (days.isEmpty()) {
      return new Facets.DateFacet(
          interval, Optional.empty(), Optional.empty(), List.of(), missing, true, scope);
    }
    Map<LocalDate, Long> counts = new TreeMap<>();
    days.forEach((day, count) -> counts.merge(interval.start(day), count, Long::sum));
    List<Facets.DateBucket> buckets = new ArrayList<>();
    LocalDate last = interval.start(days.lastKey());
    for (LocalDate start = interval.start(days.firstKey());
        !start.isAfter(last);
        start = interval.next(start)) {
      LocalDate end = interval.next(start).minusDays(1);
      buckets.add(new Facets.DateBucket(start, end, counts.getOrDefault(start, 0L)));
    }
    return new Facets.DateFacet(
        interval,
        Optional.of(days.firstKey()),
        Optional.of(days.lastKey()),
        buckets,
        missing,
        true,
        scope);
  }

  /** What to say of a histogram that is coarser than it was asked for. */
  static Optional<String> coarsened(Facets.DateFacet facet, Optional<Interval> wanted) {
    return wanted
        .filter(asked -> asked != facet.interval())
        .map(
            asked ->
                "interval="
                    + asked.parameter()
                    + " would give "
                    + buckets(asked, facet.first().orElseThrow(), facet.last().orElseThrow())
                    + " buckets; the limit is "
                    + MOST_BUCKETS
                    + ", so the interval is "
                    + facet.interval().parameter());
  }

  /** The finest interval, no finer than the given one, that gives at most so many buckets. */
  private static Interval finest(Interval from, LocalDate first, LocalDate last, int most) {
    for (Interval interval : Interval.values()) {
      if (interval.compareTo(from) >= 0 && buckets(interval, first, last) <= most) {
        return interval;
      }
    }
    return Interval.YEAR;
  }

  private static int buckets(Interval interval, LocalDate first, LocalDate last) {
    LocalDate end = interval.start(last);
    int buckets = 1;
    for (LocalDate start = interval.start(first);
        start.isBefore(end);
        start = interval.next(start)) {
      buckets++;
    }
    return buckets;
  }
}
