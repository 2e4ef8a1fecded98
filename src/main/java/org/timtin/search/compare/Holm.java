package org.timtin.search.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects for looking at many values at once: among a hundred that did not change, five would look
 * as if they had.
 *
 * <p>S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
 * Statistics 6 (1979). The probability that any value at all is called changed that is not stays
 * below the level, however the values depend on each other: two countries that are always named
 * together, or officials who replace each other.
 */
public final class Holm {
  private Holm() {}

  /**
   * The adjusted probabilities, in the order given: of the k-th smallest of m, the largest of
   * {@code (m - j + 1) * p(j)} for {@code j} up to k, at most 1.
   */
  public static double[] adjusted(double... p) {
    List<Integer> ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]))
            .toList();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < p.length; rank++) {
      int i = ascending.get(rank);
      largest = Math.max(largest, Math.min(1, (p.length - rank) * p[i]));
      adjusted[i] = largest;
    }
    return adjusted;
  }
}
