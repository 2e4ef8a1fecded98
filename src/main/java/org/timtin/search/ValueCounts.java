package org.timtin.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was counted of one facet, in articles or in stories.
 *
 * @param frequent values with their counts, most frequent first
 * @param named counts of the selected and the excluded values, 0 too
 * @param pairs (article, value) pairs in all
 * @param missing articles without a value
 * @param error how much more a count may be, and how many articles a value may have that is not
 *     here, because shards cut their lists: 0 when nothing is uncertain
 * @param unseen how many articles a value may have that is not here, because the list is not
 *     longer: 0 when all values are here
 * @param complete whether all near copies were taken off; otherwise counts are upper bounds
 */
record ValueCounts(
    Map<String, Long> frequent,
    Map<String, Long> named,
    long pairs,
    long missing,
    long error,
    long unseen,
    boolean complete) {

  private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT_FIRST =
      Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey);

  /**
   * Reads them from the answer to {@link FacetAggregations#values}.
   *
   * @param fits which of the facet's values were asked for
   */
  static ValueCounts of(
      SearchQuery query, Facet facet, Map<String, Aggregate> aggregations, Predicate<String> fits) {
    Map<String, Aggregate> inside = aggregations.get(facet.parameter()).filter().aggregations();
    List<StringTermsAggregate> parts =
        inside.entrySet().stream()
            .filter(counted -> counted.getKey().startsWith(FacetAggregations.VALUES))
            .map(counted -> counted.getValue().sterms())
            .toList();
    Surplus surplus = Surplus.in(inside);
    Map<String, Long> tooMuch = surplus.byValue();
    Map<String, Long> counts = new HashMap<>();
    parts.forEach(part -> counts.putAll(counts(part, tooMuch)));
    long pairs =
        parts.stream().mapToLong(ValueCounts::pairs).sum()
            - tooMuch.entrySet().stream()
                .filter(value -> fits.test(value.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    boolean complete = surplus.complete();
    Map<String, Long> named = new HashMap<>();
    query.selected(facet).forEach(value -> named.put(value, 0L));
    Aggregate selected = inside.get(FacetAggregations.SELECTED);
    if (selected != null) {
      named.putAll(counts(selected.sterms(), tooMuch));
    }
    List<String> excluded = query.selection().of(facet).excluded();
    for (int i = 0; i < excluded.size(); i++) {
      FilterAggregate of = aggregations.get(FacetAggregations.excluded(facet, i)).filter();
      StoryTotal stories = stories(query, facet, of);
      named.put(excluded.get(i), stories.of(of.docCount()));
      complete &= stories.complete();
    }
    return new ValueCounts(
        sorted(counts),
        named,
        pairs,
        inside.get(FacetAggregations.MISSING).missing().docCount() - surplus.missing(),
        parts.stream().mapToLong(ValueCounts::error).max().orElse(0),
        parts.stream().mapToLong(ValueCounts::unseen).max().orElse(0),
        complete);
  }

  /**
   * The values that fit.
   *
   * @param fits must be of all values that may be here
   */
  ValueCounts only(Predicate<String> fits) {
    Map<String, Long> fitting = new LinkedHashMap<>();
    frequent.forEach(
        (value, count) -> {
          if (fits.test(value)) {
            fitting.put(value, count);
          }
        });
    return new ValueCounts(
        fitting,
        named,
        fitting.values().stream().mapToLong(Long::longValue).sum(),
        missing,
        // One that is not here may fit, too.
        Math.max(error, unseen),
        unseen,
        complete);
  }

  private static Map<String, Long> counts(StringTermsAggregate values, Map<String, Long> tooMuch) {
    Map<String, Long> counts = new HashMap<>();
    for (StringTermsBucket bucket : values.buckets().array()) {
      String value = bucket.key().stringValue();
      counts.put(value, bucket.docCount() - tooMuch.getOrDefault(value, 0L));
    }
    return counts;
  }

  private static Map<String, Long> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(MOST_FREQUENT_FIRST)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  private static StoryTotal stories(SearchQuery query, Facet facet, FilterAggregate excluded) {
    Aggregate stories = excluded.aggregations().get(FacetAggregations.STORIES);
    return stories == null
        ? new StoryTotal(0, Map.of(), true)
        : StoryTotal.of(stories.filter(), FacetAggregations.storiesOfExcluded(query, facet));
  }

  private static long pairs(StringTermsAggregate values) {
    return beyond(values)
        + values.buckets().array().stream().mapToLong(bucket -> bucket.docCount()).sum();
  }

  private static long beyond(StringTermsAggregate values) {
    return values.sumOtherDocCount() == null ? 0 : values.sumOtherDocCount();
  }

  // Over several shards the engine cuts each shard's list, and says what that may have lost.
  private static long error(StringTermsAggregate values) {
    return values.docCountErrorUpperBound() == null ? 0 : values.docCountErrorUpperBound();
  }

  private static long unseen(StringTermsAggregate values) {
    List<StringTermsBucket> buckets = values.buckets().array();
    return beyond(values) == 0 || buckets.isEmpty() ? 0 : buckets.getLast().docCount();
  }
}
