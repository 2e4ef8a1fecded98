package org.timtin.experiment.metric;

import java.util.HashSet;
import java.util.Set;

/**
 * How alike the first documents of two rankings are, whatever their order: {@code |A and B| / |A or
 * B|}.
 *
 * <p>Source: Jaccard, Étude comparative de la distribution florale, 1901.
 */
public final class Jaccard {
  private Jaccard() {}

  /**
   * The share of the first k documents of either that are among those of both; 1 for no documents.
   */
  public static double at(int k, Ranking one, Ranking other) {
    Set<String> all = new HashSet<>(one.top(k));
    Set<String> both = new HashSet<>(one.top(k));
    all.addAll(other.top(k));
    both.retainAll(other.top(k));
    return all.isEmpty() ? 1 : (double) both.size() / all.size();
  }
}
