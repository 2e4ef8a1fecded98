package org.timtin.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.List;
import org.timtin.article.Published;

/**
 * Builds the aggregations that turn counts of articles into counts of stories. Only articles that
 * have near copies are looked at: each pair of a story and a value, and how many articles have it,
 * is listed, so that all but one can be taken off the value's count. The engine's own counts of
 * distinct values are estimates.
 */
final class StoryAggregations {
  /**
   * Most pairs that are listed of one facet. A search has up to ten such lists (the total, five
   * facets, what each of four excludes), besides its values and days; the engine makes 65,536
   * buckets in one answer.
   */
  static final int MOST_PAIRS = 5_000;

  static final String COPIES = "copies";
  static final String PAIRS = "pairs";
  static final String VALUE = "value";

  private static final String SHARED = "copies.shared";

  private StoryAggregations() {}

  /**
   * Stories and articles of several that are there under a filter.
   *
   * @param most how many stories are listed
   */
  static Aggregation under(Query filter, int most) {
    return Aggregation.of(
        a ->
            a.filter(f -> f.bool(b -> b.filter(filter, shared())))
                .aggregations(PAIRS, pairs(List.of(story()), most)));
  }

  /** The pairs with the values of a field. */
  static Aggregation values(String field) {
    return copies(
        CompositeAggregationSource.of(
            source -> source.terms(t -> t.field(field).missingBucket(true))));
  }

  /** The pairs with the days of publication. */
  static Aggregation days() {
    return copies(
        CompositeAggregationSource.of(
            source ->
                source.dateHistogram(
                    h ->
                        h.field(Facet.PUBLISHED.field())
                            .calendarInterval(c -> c.time("1d"))
                            .timeZone(Published.HANOI.getId())
                            .format("yyyy-MM-dd")
                            .missingBucket(true))));
  }

  private static Aggregation copies(CompositeAggregationSource value) {
    return Aggregation.of(
        a ->
            a.filter(shared())
                .aggregations(
                    PAIRS, pairs(List.of(story(), NamedValue.of(VALUE, value)), MOST_PAIRS)));
  }

  private static Aggregation pairs(List<NamedValue<CompositeAggregationSource>> sources, int most) {
    return Aggregation.of(a -> a.composite(c -> c.size(most).sources(sources)));
  }

  private static NamedValue<CompositeAggregationSource> story() {
    return NamedValue.of(
        Collapse.FIELD,
        CompositeAggregationSource.of(source -> source.terms(t -> t.field(Collapse.FIELD))));
  }

  private static Query shared() {
    return Query.of(q -> q.term(t -> t.field(SHARED).value(true)));
  }
}
