package org.timtin.experiment.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where a mean lies, at a confidence: Student's interval, {@code mean ± t * s / sqrt(n)}.
 *
 * <p>Source: Student, The probable error of a mean, Biometrika 6, 1908.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
  /** The usual confidence. */
  public static final double CONFIDENCE = 0.95;

  /**
   * The interval of the mean of some values; empty where there are fewer than two, which say
   * nothing of how they scatter.
   *
   * @param confidence between 0 and 1
   */
  public static Optional<Interval> ofMean(double[] values, double confidence) {
    int n = values.length;
    if (n < 2) {
      return Optional.empty();
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    double error = Math.sqrt(squares / (n - 1) / n);
    double t = TDistribution.of(n - 1.0).inverseSurvivalProbability((1 - confidence) / 2);
    return Optional.of(new Interval(mean - t * error, mean + t * error));
  }
}
