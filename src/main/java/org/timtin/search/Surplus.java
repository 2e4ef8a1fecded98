package org.timtin.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a facet's counts of articles have too much for counts of stories.
 *
 * @param pairs how many articles of a story have a value; empty where articles are counted
 * @param complete whether all pairs were listed; otherwise the corrected counts are upper bounds
 */
record Surplus(List<Pair> pairs, boolean complete) {
  /** Nothing, where articles are counted. */
  static final Surplus NONE = new Surplus(List.of(), true);

  /**
   * So many articles of a story have a value.
   *
   * @param value empty for articles without one
   */
  record Pair(String story, Optional<String> value, long articles) {}

  Surplus {
    pairs = List.copyOf(pairs);
  }

  /** Reads what {@link StoryAggregations#values} or {@link StoryAggregations#days} asked for. */
  static Surplus of(SingleBucketAggregateBase copies) {
    List<CompositeBucket> buckets =
        copies.aggregations().get(StoryAggregations.PAIRS).composite().buckets().array();
    return new Surplus(
        buckets.stream().map(Surplus::pair).toList(),
        buckets.size() < StoryAggregations.MOST_PAIRS);
  }

  private static Pair pair(CompositeBucket bucket) {
    FieldValue value = bucket.key().get(StoryAggregations.VALUE);
    return new Pair(
        bucket.key().get(Collapse.FIELD).stringValue(),
        value.isNull() ? Optional.empty() : Optional.of(value.stringValue()),
        bucket.docCount());
  }

  /** What is too much of a facet, of which the engine was asked for its copies or not. */
  static Surplus in(Map<String, Aggregate> facet) {
    return Optional.ofNullable(facet.get(FacetAggregations.COPIES))
        .map(copies -> of(copies.filter()))
        .orElse(NONE);
  }

  /** By value: all articles of each story but one. */
  Map<String, Long> byValue() {
    Map<String, Long> surplus = new HashMap<>();
    pairs.forEach(
        pair ->
            pair.value().ifPresent(value -> surplus.merge(value, pair.articles() - 1, Long::sum)));
    return surplus;
  }

  /** The same of the articles without a value. */
  long missing() {
    return pairs.stream()
        .filter(pair -> pair.value().isEmpty())
        .mapToLong(pair -> pair.articles() - 1)
        .sum();
  }

  /** The same histogram of stories, of which one with articles on several days counts once. */
  Facets.DateFacet corrected(Facets.DateFacet articles) {
    List<Facets.DateBucket> buckets = new ArrayList<>();
    Map<LocalDate, Map<String, Long>> byStart = byStart(articles.interval());
    for (Facets.DateBucket bucket : articles.buckets()) {
      long surplus =
          byStart.getOrDefault(bucket.value(), Map.of()).values().stream()
              .mapToLong(count -> count - 1)
              .sum();
      buckets.add(new Facets.DateBucket(bucket.value(), bucket.to(), bucket.count() - surplus));
    }
    return new Facets.DateFacet(
        articles.interval(),
        articles.first(),
        articles.last(),
        buckets,
        articles.missing() - missing(),
        complete,
        articles.scope());
  }

  /** How many articles of each story fall into the bucket that begins on a day. */
  private Map<LocalDate, Map<String, Long>> byStart(Interval interval) {
    Map<LocalDate, Map<String, Long>> byStart = new HashMap<>();
    for (Pair pair : pairs) {
      pair.value()
          .map(day -> interval.start(LocalDate.parse(day)))
          .ifPresent(
              start ->
                  byStart
                      .computeIfAbsent(start, day -> new HashMap<>())
                      .merge(pair.story(), pair.articles(), Long::sum));
    }
    return byStart;
  }
}
