package org.timtin.search;

import co.elastic.clients.elasticsearch._types.aggregations.TermsInclude;
import java.util.List;

/**
 * How many values of a facet the engine is asked for, and which.
 *
 * @param size most values, the most frequent ones
 * @param perShard most values of each shard: beyond these, counts can be too low
 * @param among lists and patterns that no value fits twice; empty for all values
 */
record Listing(int size, int perShard, List<TermsInclude> among) {
  /**
   * The engine gives no more buckets than 65,536 in one answer. What is over is for the pairs of
   * stories and values, for the selected values, and for people of the lists who are asked for by
   * key.
   */
  static final int MOST = 50_000;

  private static final int SPARE = 20;

  Listing {
    // The engine refuses 0; who wants none is given one and does not show it.
    size = Math.clamp(size, 1, MOST);
    perShard = Math.clamp(perShard, size, MOST);
    among = List.copyOf(among);
  }

  /** The most frequent ones, cheaply: over several shards a count may turn out too low. */
  static Listing top(int size, List<TermsInclude> among) {
    return new Listing(size, size + size / 2 + SPARE, among);
  }

  /** The most frequent ones, exactly over shards of up to {@link #MOST} values. */
  static Listing exact(int size, List<TermsInclude> among) {
    return new Listing(size, MOST, among);
  }

  /** All of them, up to {@link #MOST}. */
  static Listing all(List<TermsInclude> among) {
    int each = MOST / Math.max(1, among.size());
    return new Listing(each, each, among);
  }
}
