package org.timtin.experiment.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static final double P = .9;

  @Test
  void equal_rankings_overlap_wholly_and_disjoint_ones_not_at_all() {
    assertThat(rbo(Ranking.of("a", "b", "c"), Ranking.of("a", "b", "c")))
        .isEqualTo(1, within(1e-12));
    assertThat(rbo(Ranking.of("a", "b"), Ranking.of("c", "d"))).isZero();
    assertThat(rbo(Ranking.of(), Ranking.of())).isEqualTo(1);
    assertThat(rbo(Ranking.of("a"), Ranking.of())).isZero();
    assertThat(Jaccard.at(10, Ranking.of(), Ranking.of())).isEqualTo(1);
  }

  @Test
  void a_case_worked_by_hand() {
    // a b c against b a d. Shared up to rank 1, 2, 3: 0, 2, 2. With p = .5:
    // (1 - p) / p * (0 + 2/2 * .25 + 2/3 * .125) + 2/3 * .125 = .25 + .083333 + .083333
    assertThat(
            RankBiasedOverlap.extrapolated(
                Ranking.of("a", "b", "c"), Ranking.of("b", "a", "d"), .5))
        .isEqualTo(5 / 12.0, within(1e-12));
    // {a, b} of {a, b, c, d}
    assertThat(Jaccard.at(3, Ranking.of("a", "b", "c"), Ranking.of("b", "a", "d"))).isEqualTo(.5);
    // at 1: {a} and {b}
    assertThat(Jaccard.at(1, Ranking.of("a", "b", "c"), Ranking.of("b", "a", "d"))).isZero();
  }

  @Test
  void a_swap_at_the_top_weighs_more_than_one_further_down() {
    Ranking ranking = Ranking.of("a", "b", "c", "d", "e");
    assertThat(rbo(ranking, Ranking.of("b", "a", "c", "d", "e")))
        .isLessThan(rbo(ranking, Ranking.of("a", "b", "c", "e", "d")));
  }

  @Test
  void agrees_on_random_lists_with_the_infinite_sum_that_it_stands_for() {
    for (long seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      List<String> documents = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(40); i++) {
        documents.add("d" + i);
      }
      Collections.shuffle(documents, random);
      Ranking one = new Ranking(documents.subList(0, 1 + random.nextInt(documents.size())));
      Collections.shuffle(documents, random);
      Ranking other = new Ranking(documents.subList(0, 1 + random.nextInt(documents.size())));
      assertThat(rbo(one, other))
          .as("seed %d", seed)
          .isEqualTo(infinite(one.documents(), other.documents()), within(1e-9))
          .isEqualTo(rbo(other, one), within(1e-12));
    }
  }

  private static double rbo(Ranking one, Ranking other) {
    return RankBiasedOverlap.extrapolated(one, other, P);
  }

  /**
   * The sum itself, far enough to the right: behind the end of the shorter list its next documents
   * are taken to be shared as often as before, behind the longer one the agreement stays what it
   * was.
   */
  private static double infinite(List<String> one, List<String> other) {
    List<String> shorter = one.size() <= other.size() ? one : other;
    List<String> longer = one.size() <= other.size() ? other : one;
    int s = shorter.size();
    int l = longer.size();
    double sum = 0;
    double agreement = 0;
    for (int d = 1; d <= 1_000; d++) {
      if (d <= l) {
        Set<String> shared = new HashSet<>(longer.subList(0, d));
        shared.retainAll(shorter.subList(0, Math.min(d, s)));
        double atEnd = 0;
        if (d > s) {
          Set<String> sharedAtEnd = new HashSet<>(longer.subList(0, s));
          sharedAtEnd.retainAll(shorter);
          atEnd = sharedAtEnd.size() * (d - s) / (double) s;
        }
        agreement = (shared.size() + atEnd) / d;
      }
      sum += (1 - P) * Math.pow(P, d - 1) * agreement;
    }
    return sum;
  }
}
