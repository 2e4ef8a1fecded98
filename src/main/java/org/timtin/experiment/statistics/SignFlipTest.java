package org.timtin.experiment.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * Fisher's randomization test on pairs: if both systems were equal, each query's difference could
 * as well have the other sign. p is the share of all ways to choose signs in which the sum of the
 * differences is at least so far from 0. It assumes no distribution. Up to {@value #EXACT}
 * differences other than 0 all ways are counted; beyond, {@value #DRAWS} are drawn from a seed, and
 * the observed way counts as one of them, so that p is never 0.
 *
 * <p>Sources: Fisher, The Design of Experiments, 1935, section 21; for retrieval: Smucker, Allan
 * and Carterette, CIKM 2007; for the drawn p-value, {@code (1 + hits) / (1 + draws)}: Phipson and
 * Smyth, Permutation p-values should never be zero, 2010.
 */
public final class SignFlipTest {
  /** Up to so many differences all ways to choose signs are counted. */
  public static final int EXACT = 16;

  /** How many ways are drawn beyond: at p = .05 the error of drawing is .002. */
  public static final int DRAWS = 10_000;

  /** Sums that are equal must count as equal whatever the order they were added in. */
  private static final double ROUNDING = 1e-12;

  private SignFlipTest() {}

  /**
   * The two-sided p-value; empty for fewer than two differences.
   *
   * @param differences of the same queries, in a fixed order
   * @param seed the same seed gives the same value
   */
  public static OptionalDouble p(double[] differences, long seed) {
    return p(differences, seed, DRAWS);
  }

  static OptionalDouble p(double[] differences, long seed, int draws) {
    if (differences.length < 2) {
      return OptionalDouble.empty();
    }
    double[] sizes =
        Arrays.stream(differences).filter(difference -> difference != 0).map(Math::abs).toArray();
    double observed = Math.abs(Arrays.stream(differences).sum());
    double extreme = observed - ROUNDING * Arrays.stream(sizes).sum();
    return OptionalDouble.of(
        sizes.length <= EXACT ? counted(sizes, extreme) : drawn(sizes, extreme, seed, draws));
  }

  private static double counted(double[] sizes, double extreme) {
    long ways = 1L << sizes.length;
    long hits = 0;
    for (long signs = 0; signs < ways; signs++) {
      hits += Math.abs(sum(sizes, 0, sizes.length, signs)) >= extreme ? 1 : 0;
    }
    return (double) hits / ways;
  }

  private static double drawn(double[] sizes, double extreme, long seed, int draws) {
    SplittableRandom random = new SplittableRandom(seed);
    long hits = 0;
    for (int draw = 0; draw < draws; draw++) {
      double sum = 0;
      for (int from = 0; from < sizes.length; from += Long.SIZE) {
        sum += sum(sizes, from, Math.min(sizes.length, from + Long.SIZE), random.nextLong());
      }
      hits += Math.abs(sum) >= extreme ? 1 : 0;
    }
    return (1.0 + hits) / (1.0 + draws);
  }

  private static double sum(double[] sizes, int from, int to, long signs) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (signs >>> (i - from) & 1) == 0 ? sizes[i] : -sizes[i];
    }
    return sum;
  }
}
