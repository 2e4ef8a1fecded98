package org.timtin.experiment.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where two systems do not differ, one comparison in twenty is significant at .05 by chance, and no
 * more: 2,000 comparisons over values as metrics have them, many of them 0 or 1.
 */
class FalseAlarmsTest {
  private static final int COMPARISONS = 2_000;
  private static final double LEVEL = .05;

  @ParameterizedTest
  @ValueSource(ints = {30, 100})
  void the_t_test_raises_5_percent_false_alarms(int queries) {
    assertThat(alarms(queries, 0, differences -> PairedTTest.p(differences).orElseThrow()))
        .isBetween(.035, .065);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 100})
  void the_randomization_test_raises_5_percent_false_alarms(int queries) {
    assertThat(
            alarms(queries, 0, differences -> SignFlipTest.p(differences, 1, 1_000).orElseThrow()))
        .isBetween(.035, .065);
  }

  @Test
  void a_real_difference_is_found_by_both() {
    double gain = .2;
    assertThat(alarms(100, gain, differences -> PairedTTest.p(differences).orElseThrow()))
        .isGreaterThan(.5);
    assertThat(
            alarms(100, gain, differences -> SignFlipTest.p(differences, 1, 1_000).orElseThrow()))
        .isGreaterThan(.5);
  }

  @Test
  void ten_comparisons_at_once_corrected_raise_no_more_false_alarms_than_one() {
    Random random = new Random(11);
    int families = 400;
    int alarmed = 0;
    for (int family = 0; family < families; family++) {
      double[] p = new double[10];
      for (int i = 0; i < p.length; i++) {
        p[i] = PairedTTest.p(differences(random, 50, 0)).orElseThrow();
      }
      for (double corrected : Holm.corrected(p)) {
        if (corrected < LEVEL) {
          alarmed++;
          break;
        }
      }
    }
    assertThat(alarmed / (double) families).isBetween(.01, .08);
  }

  private static double alarms(int queries, double gain, ToDoubleFunction<double[]> test) {
    Random random = new Random(queries);
    int alarms = 0;
    for (int comparison = 0; comparison < COMPARISONS; comparison++) {
      alarms += test.applyAsDouble(differences(random, queries, gain)) < LEVEL ? 1 : 0;
    }
    return alarms / (double) COMPARISONS;
  }

  /** What two equal systems have on the same queries: a query's difficulty in common. */
  private static double[] differences(Random random, int queries, double gain) {
    double[] differences = new double[queries];
    for (int i = 0; i < queries; i++) {
      double ease = random.nextDouble();
      differences[i] = value(random, ease + gain) - value(random, ease);
    }
    return differences;
  }

  private static double value(Random random, double ease) {
    return Math.clamp(ease + .4 * random.nextGaussian(), 0, 1);
  }
}
