package org.timtin.search.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.inference.GTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoSharesTest {
  @Test
  void g_is_what_dunning_published() {
    // Table 1 of the paper, "the swiss": 110, 2442, 111, 29114.
    TwoShares swiss = new TwoShares(110, 110 + 111, 2_442, 2_442 + 29_114);
    assertThat(GTest.withDefaults().test(swiss.table()).getStatistic())
        .isEqualTo(270.72, within(0.005));
    assertThat(swiss.p()).isLessThan(1e-50);
  }

  @Test
  void few_articles_are_tested_exactly_as_fisher_tasted_tea() {
    // Three of four cups told rightly: (16 + 1) / 70 one-sided, twice that two-sided.
    assertThat(new TwoShares(3, 4, 1, 4).p()).isEqualTo(34.0 / 70, within(1e-9));
    assertThat(new TwoShares(4, 4, 0, 4).p()).isEqualTo(2.0 / 70, within(1e-9));
  }

  @Test
  void g_of_a_table_worked_by_hand() {
    // 10 of 120 and 30 of 150. E = 40 * 120 / 270 = 17.778, 22.222, 102.222, 127.778;
    // G = 2 * (10 ln(10/17.778) + 30 ln(30/22.222) + 110 ln(110/102.222) + 120 ln(120/127.778)).
    TwoShares shares = new TwoShares(10, 120, 30, 150);
    assertThat(GTest.withDefaults().test(shares.table()).getStatistic())
        .isEqualTo(7.5597, within(0.0005));
    // Of chi-square with one degree of freedom 6.635 is exceeded by 1 %, 7.879 by 0.5 %.
    assertThat(shares.p()).isBetween(0.005, 0.01);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 3, 10", "3, 10, 0, 0", "0, 10, 0, 10", "10, 10, 7, 7", "0, 0, 0, 0"})
  void where_there_is_nothing_to_tell_apart_nothing_is_surprising(
      long firstCount, long firstVolume, long secondCount, long secondVolume) {
    assertThat(new TwoShares(firstCount, firstVolume, secondCount, secondVolume).p()).isEqualTo(1);
  }

  @Test
  void the_same_share_of_other_volumes_is_no_change() {
    assertThat(new TwoShares(100, 1_000, 1_000, 10_000).p()).isEqualTo(1, within(1e-9));
    assertThat(new TwoShares(1, 10, 10, 100).p()).isEqualTo(1, within(1e-9));
  }

  @Test
  void a_difference_that_is_chance_is_called_one_as_often_as_the_level_says() {
    Random random = new Random(20_260_301);
    int called = 0;
    int tries = 4_000;
    for (int i = 0; i < tries; i++) {
      if (new TwoShares(drawn(random, 300), 300, drawn(random, 500), 500).p() < 0.05) {
        called++;
      }
    }
    // Three standard deviations around 5 % of 4,000 tries.
    assertThat(called / (double) tries).isEqualTo(0.05, within(0.0104));
  }

  @Test
  void large_volumes_are_tested_without_delay_or_overflow() {
    assertThat(new TwoShares(3, 2_000_000_000L, 9, 2_000_000_000L).p()).isBetween(0.07, 0.08);
    assertThat(new TwoShares(900_000_000L, 2_000_000_000L, 900_100_000L, 2_000_000_000L).p())
        .isLessThan(0.01);
  }

  @Test
  void more_articles_with_a_value_than_articles_are_refused() {
    assertThatThrownBy(() -> new TwoShares(2, 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int drawn(Random random, int volume) {
    int count = 0;
    for (int i = 0; i < volume; i++) {
      if (random.nextDouble() < 0.1) {
        count++;
      }
    }
    return count;
  }
}
