package org.timtin.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many stories some articles are.
 *
 * @param articles how many of the articles have near copies somewhere
 * @param sizes how many there are of each story of these, as far as they were listed
 * @param complete whether all were
 */
record StoryTotal(long articles, Map<String, Long> sizes, boolean complete) {
  StoryTotal {
    sizes = Map.copyOf(sizes);
  }

  /** Reads how many stories a whole answer has; empty where articles are counted. */
  static Optional<StoryTotal> in(Map<String, Aggregate> aggregations) {
    return Optional.ofNullable(aggregations.get(FacetAggregations.STORIES))
        .map(stories -> of(stories.filter(), StoryAggregations.MOST_PAIRS));
  }

  /**
   * Reads what {@link StoryAggregations#under} asked for.
   *
   * @param most how many stories it asked for
   */
  static StoryTotal of(SingleBucketAggregateBase under, int most) {
    List<CompositeBucket> buckets =
        under.aggregations().get(StoryAggregations.PAIRS).composite().buckets().array();
    Map<String, Long> sizes = new HashMap<>();
    buckets.forEach(
        bucket -> sizes.put(bucket.key().get(Collapse.FIELD).stringValue(), bucket.docCount()));
    return new StoryTotal(under.docCount(), sizes, buckets.size() < most);
  }

  /**
   * The number of stories among so many articles: exact where all were listed, else a lower bound,
   * which takes the rest for one story.
   */
  long of(long total) {
    return total - articles + sizes.size();
  }
}
