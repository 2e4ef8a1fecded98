package org.timtin.experiment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tests against examples from the literature. */
class SignificanceTest {
  /** Student, The probable error of a mean, 1908: hours of sleep gained with two drugs. */
  private static final double[] SLEEP = {1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, .8, 4.6, 1.4};

  /**
   * Darwin, The effects of cross and self fertilisation in the vegetable kingdom, 1876: heights of
   * pairs of maize, in eighths of an inch, as Fisher takes them in The Design of Experiments.
   */
  private static final double[] MAIZE = {
    49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48
  };

  @Test
  void the_t_test_gives_what_is_published_for_the_sleep_data() {
    // t = 4.0621 on 9 degrees of freedom, p = .002833
    assertThat(PairedTTest.p(SLEEP)).hasValueCloseTo(.002833, within(5e-7));
  }

  @Test
  void the_t_test_gives_what_fisher_found_for_the_maize() {
    // t = 2.148 on 14 degrees of freedom, p = .0497
    assertThat(PairedTTest.p(MAIZE)).hasValueCloseTo(.0497, within(5e-5));
  }

  @Test
  void the_randomization_test_counts_what_fisher_counted_for_the_maize() {
    // 863 of 32,768 ways to choose signs give a sum of at least 314, and as many at most -314.
    assertThat(Arrays.stream(MAIZE).sum()).isEqualTo(314);
    assertThat(SignFlipTest.p(MAIZE, 1)).hasValueCloseTo(2 * 863 / 32_768.0, within(1e-15));
  }

  @Test
  void drawing_comes_near_to_counting() {
    // Two differences of no weight make them too many to be counted.
    double[] many = Arrays.copyOf(MAIZE, MAIZE.length + 2);
    many[MAIZE.length] = 1e-6;
    many[MAIZE.length + 1] = -1e-6;
    assertThat(SignFlipTest.p(many, 1).orElseThrow()).isBetween(.045, .061);
  }

  @Test
  void queries_without_a_difference_do_not_change_the_randomization_test() {
    assertThat(SignFlipTest.p(Arrays.copyOf(MAIZE, 2 * MAIZE.length), 1))
        .isEqualTo(SignFlipTest.p(MAIZE, 1));
  }

  @Test
  void the_same_seed_gives_the_same_value_and_another_one_a_near_one() {
    double[] differences = new Random(7).doubles(200, -.1, .13).toArray();
    double first = SignFlipTest.p(differences, 1).orElseThrow();
    assertThat(SignFlipTest.p(differences, 1)).hasValue(first);
    double second = SignFlipTest.p(differences, 2).orElseThrow();
    assertThat(second).isNotEqualTo(first).isEqualTo(first, within(.02));
  }

  @Test
  void no_difference_at_all_is_no_difference() {
    assertThat(PairedTTest.p(new double[10])).hasValue(1);
    assertThat(SignFlipTest.p(new double[10], 1)).hasValue(1);
  }

  @Test
  void one_query_proves_nothing() {
    assertThat(PairedTTest.p(new double[] {.5})).isEmpty();
    assertThat(SignFlipTest.p(new double[] {.5}, 1)).isEmpty();
    assertThat(Interval.ofMean(new double[] {.5}, .95)).isEmpty();
  }

  @Test
  void the_interval_is_the_published_one_for_the_sleep_data() {
    // 95 percent confidence interval: 0.7001142 to 2.4598858
    Interval interval = Interval.ofMean(SLEEP, .95).orElseThrow();
    assertThat(interval.low()).isEqualTo(.7001142, within(5e-8));
    assertThat(interval.high()).isEqualTo(2.4598858, within(5e-8));
  }

  @Test
  void holm_corrects_as_in_the_textbook_example() {
    // Of four hypotheses with p = .01, .04, .03, .005 the first and the last are rejected at .05.
    assertThat(Holm.corrected(new double[] {.01, .04, .03, .005}))
        .containsExactly(new double[] {.03, .06, .06, .02}, within(1e-15));
  }

  @Test
  void holm_leaves_one_comparison_as_it_is_and_never_exceeds_1() {
    assertThat(Holm.corrected(new double[] {.04})).containsExactly(.04);
    assertThat(Holm.corrected(new double[] {.6, .7})).containsExactly(1, 1);
    assertThat(Holm.corrected(new double[] {})).isEmpty();
  }

  @Test
  void wins_ties_and_losses_are_counted_without_rounding_errors() {
    assertThat(WinTieLoss.of(new double[] {.1, -.2, .3, 0, .1 + .2 - .3}))
        .isEqualTo(new WinTieLoss(2, 2, 1));
  }
}
