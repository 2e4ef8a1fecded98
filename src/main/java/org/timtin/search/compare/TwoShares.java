package org.timtin.search.compare;

import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.inference.GTest;

/**
 * How many of the articles of two periods have some value.
 *
 * @param firstCount articles of the first period that have it
 * @param firstVolume all articles of the first period
 * @param secondCount articles of the second period that have it
 * @param secondVolume all articles of the second period
 */
public record TwoShares(long firstCount, long firstVolume, long secondCount, long secondVolume) {
  /**
   * Below this expected count the distribution of G is no longer near to chi-square: W. G. Cochran,
   * "Some methods for strengthening the common chi-square tests", Biometrics 10 (1954).
   */
  private static final double FEWEST_EXPECTED = 5;

  public TwoShares {
    if (firstCount < 0
        || secondCount < 0
        || firstCount > firstVolume
        || secondCount > secondVolume) {
      throw new IllegalArgumentException("more articles with the value than articles");
    }
  }

  /**
   * The probability of shares that differ at least as much as these, were the share in truth the
   * same in both periods and every article independent of the others.
   *
   * <p>The table is {@code a = firstCount}, {@code b = secondCount}, {@code c = firstVolume - a},
   * {@code d = secondVolume - b}. The test is the likelihood ratio of T. Dunning, "Accurate methods
   * for the statistics of surprise and coincidence", Computational Linguistics 19 (1993): {@code G
   * = 2 * sum(O * ln(O / E))} over the four cells, {@code E = row total * column total / total},
   * chi-square with one degree of freedom. Where a cell's {@code E} is below 5 it is R. A. Fisher's
   * exact test, two-sided: the sum of the hypergeometric probabilities of all tables with the same
   * margins that are no more probable than this one.
   *
   * @return from 0 to 1; 1 where there is nothing to tell apart
   */
  public double p() {
    long with = firstCount + secondCount;
    long total = firstVolume + secondVolume;
    if (firstVolume == 0 || secondVolume == 0 || with == 0 || with == total) {
      return 1;
    }
    double fewest =
        (double) Math.min(with, total - with) * Math.min(firstVolume, secondVolume) / total;
    if (fewest < FEWEST_EXPECTED) {
      return FisherExactTest.withDefaults()
          .test(
              new int[][] {
                {Math.toIntExact(firstCount), Math.toIntExact(secondCount)},
                {
                  Math.toIntExact(firstVolume - firstCount),
                  Math.toIntExact(secondVolume - secondCount)
                }
              })
          .getPValue();
    }
    return GTest.withDefaults().test(table()).getPValue();
  }

  long[][] table() {
    return new long[][] {
      {firstCount, secondCount}, {firstVolume - firstCount, secondVolume - secondCount}
    };
  }
}
