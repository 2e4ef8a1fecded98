package org.timtin.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.timtin.article.Published;

/** Builds the aggregations that count a search's facets. */
final class FacetAggregations {
  /** Values listed of a facet, besides the selected ones. */
  static final int LISTED_VALUES = 30;

  static final String VALUES = "values";
  static final String SELECTED = "selected";
  static final String MISSING = "missing";
  static final String DAYS = "days";

  /** Counts what the words match under no filter at all. */
  static final String WORDS_ALONE = "words_alone";

  private FacetAggregations() {}

  static Map<String, Aggregation> of(SearchQuery query, Filters filters) {
    Map<String, Aggregation> aggregations = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      Map<String, Aggregation> counts =
          facet == Facet.PUBLISHED ? days() : values(facet, query.selected(facet));
      aggregations.put(
          facet.parameter(),
          Aggregation.of(a -> a.filter(filters.around(facet)).aggregations(counts)));
    }
    aggregations.put(WORDS_ALONE, Aggregation.of(a -> a.filter(f -> f.matchAll(all -> all))));
    return aggregations;
  }

  private static Map<String, Aggregation> values(Facet facet, List<String> selected) {
    Map<String, Aggregation> counts = new LinkedHashMap<>();
    counts.put(
        VALUES, Aggregation.of(a -> a.terms(t -> t.field(facet.field()).size(LISTED_VALUES))));
    counts.put(MISSING, Aggregation.of(a -> a.missing(m -> m.field(facet.field()))));
    if (!selected.isEmpty()) {
      counts.put(
          SELECTED,
          Aggregation.of(
              a ->
                  a.terms(
                      t ->
                          t.field(facet.field())
                              .size(selected.size())
                              .include(i -> i.terms(selected)))));
    }
    return counts;
  }

  // Days, whatever the interval: the automatic one depends on the span, and days add up to every
  // other one exactly.
  private static Map<String, Aggregation> days() {
    return Map.of(
        DAYS,
        Aggregation.of(
            a ->
                a.dateHistogram(
                    h ->
                        h.field(Facet.PUBLISHED.field())
                            .calendarInterval(CalendarInterval.Day)
                            .timeZone(Published.HANOI.getId())
                            .format("yyyy-MM-dd")
                            .minDocCount(1))),
        MISSING,
        Aggregation.of(a -> a.missing(m -> m.field(Facet.PUBLISHED.field()))));
  }
}
