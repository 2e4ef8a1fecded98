package org.timtin.experiment.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timtin.experiment.queue.Informativeness.Unjudged;
import org.timtin.experiment.run.Row;

class InformativenessTest {
  // Discounts of nDCG: rank 1: 1, rank 2: 1 / log2 3 = .63093, rank 3: 1 / log2 4 = .5.
  private static final double SECOND = .6309297535714574;

  private static RankedLists lists(String query, String... documents) {
    return new RankedLists(Map.of(query, List.of(documents)));
  }

  @Test
  void the_mean_weight_and_the_spread_are_those_of_the_formula() {
    List<Unjudged> queue =
        Informativeness.order(
            List.of(lists("q", "a", "b", "c"), lists("q", "a", "c", "d")),
            3,
            (query, document) -> false);
    // a: first in both: 1 + 0. b: second in one: SECOND / 2 + SECOND. c: third and second:
    // (.5 + SECOND) / 2 + SECOND - .5. d: third in one: .25 + .5.
    assertThat(queue).extracting(Unjudged::document).containsExactly("a", "b", "d", "c");
    assertThat(queue.get(0).informativeness()).isEqualTo(1, within(1e-12));
    assertThat(queue.get(1).informativeness()).isEqualTo(1.5 * SECOND, within(1e-12));
    assertThat(queue.get(2).informativeness()).isEqualTo(.75, within(1e-12));
    assertThat(queue.get(3).mean()).isEqualTo((.5 + SECOND) / 2, within(1e-12));
    assertThat(queue.get(3).disagreement()).isEqualTo(SECOND - .5, within(1e-12));
    assertThat(queue.get(3).best()).isEqualTo(2);
    assertThat(queue.get(1).contenders()).isEqualTo(1);
    assertThat(queue.get(1).of()).isEqualTo(2);
  }

  @Test
  void what_is_judged_or_beyond_k_is_not_in_it() {
    List<Unjudged> queue =
        Informativeness.order(
            List.of(lists("q", "a", "b", "c")), 2, (query, document) -> document.equals("a"));
    assertThat(queue).extracting(Unjudged::document).containsExactly("b");
    // Alone, a contender disagrees with nobody.
    assertThat(queue.getFirst().disagreement()).isZero();
  }

  @Test
  void a_contender_that_did_not_answer_a_query_says_nothing_about_it() {
    List<Unjudged> queue =
        Informativeness.order(
            List.of(lists("q", "a"), lists("other", "a")), 10, (query, document) -> false);
    assertThat(queue)
        .extracting(Unjudged::query, Unjudged::of, Unjudged::disagreement)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("other", 1, 0.0),
            org.assertj.core.groups.Tuple.tuple("q", 1, 0.0));
  }

  @Test
  void one_that_finds_nothing_disagrees_with_those_that_do() {
    List<Unjudged> queue =
        Informativeness.order(List.of(lists("q", "a"), lists("q")), 10, (query, document) -> false);
    assertThat(queue.getFirst().informativeness()).isEqualTo(.5 + 1, within(1e-12));
  }

  @Test
  void a_search_that_failed_is_no_answer() {
    Row failed = new Row("q1", List.of(), List.of(), 0, "", false, 0, Optional.of("no answer"));
    Row answered =
        new Row("q2", List.of("a"), List.of(1.0), 9, "typed", false, 1, Optional.empty());
    assertThat(RankedLists.of(List.of(failed, answered)).documents())
        .isEqualTo(Map.of("q2", List.of("a")));
  }
}
