package org.timtin.experiment.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {
  /** Checked with trec_eval and gdeval. */
  private static final Grades GOLDEN =
      new Grades(Map.of("d1", 3, "d2", 2, "d3", 1, "d4", 0, "d5", 3));

  private static final Ranking GOLDEN_RANKING = Ranking.of("d2", "x", "d1");
  private static final List<String> ALL =
      List.of(
          "ndcg@10",
          "ndcg_exp@10",
          "ap",
          "ap@10",
          "p@10",
          "recall@10",
          "rr",
          "rr@10",
          "err@10",
          "rbp(0.8)",
          "bpref",
          "success@10");

  private static double value(String metric, Ranking ranking, Grades grades) {
    return MetricName.read(metric, 4, 100).of(ranking, grades);
  }

  @ParameterizedTest
  @CsvSource({
    "ndcg@10,      .5535,  .00005",
    "ndcg_exp@10,  .48699, .000005",
    "p@10,         .2,     0",
    "recall@10,    .5,     0",
    "ap,           .4167,  .00005",
    "rr,           1,      0",
    "bpref,        .5,     0",
    "err@10,       .30599, .000005"
  })
  void the_golden_case_is_that_of_trec_eval_and_gdeval(
      String metric, double expected, double error) {
    assertThat(value(metric, GOLDEN_RANKING, GOLDEN)).isEqualTo(expected, within(error));
  }

  @ParameterizedTest
  @CsvSource({
    // a 1, b 2 relevant; n not; u not judged. Ranking u a n b.
    // DCG = 1/log2(3) + 2/log2(5) = .630930 + .861353; ideal = 2/log2(2) + 1/log2(3) = 2.630930
    "ndcg@10,     .567207",
    // cut at 2: only a counts: .630930 / 2.630930
    "ndcg@2,      .239812",
    // gains 1 and 3: (.630930 + 3 * .430677) / (3 + .630930)
    "ndcg_exp@10, .529605",
    // (1/2 + 2/4) / 2
    "ap,          .5",
    // only a is among the first 3: 1/2 / 2
    "ap@3,        .25",
    "p@4,         .5",
    "p@10,        .2",
    "recall@3,    .5",
    "recall@4,    1",
    "rr,          .5",
    "rr@1,        0",
    "success@1,   0",
    "success@2,   1",
    // a has nothing judged bad before it; b has n: 1 - 1/min(1, 2) = 0. (1 + 0) / 2
    "bpref,       .5",
    // chances: a 1/16 at rank 2, b 3/16 at rank 4: 1/32 + 15/16 * 3/16 / 4
    "err@10,      .0751953",
    // .2 * (.8 + .8^3)
    "rbp(0.8),    .2624"
  })
  void a_case_worked_by_hand(String metric, double expected) {
    Grades grades = new Grades(Map.of("a", 1, "b", 2, "n", 0));
    assertThat(value(metric, Ranking.of("u", "a", "n", "b"), grades))
        .isEqualTo(expected, within(5e-7));
  }

  @Test
  void the_residual_of_rbp_is_what_unjudged_documents_and_the_unseen_rest_could_add() {
    // u at rank 1 and whatever comes after rank 3: .2 + .8^3
    Grades grades = new Grades(Map.of("a", 1, "n", 0));
    assertThat(new RankBiasedPrecision(.8).residual(Ranking.of("u", "a", "n"), grades))
        .isEqualTo(.2 + .512, within(1e-12));
    assertThat(new RankBiasedPrecision(.8).residual(Ranking.of(), grades)).isEqualTo(1);
  }

  @Test
  void bpref_does_not_fall_below_zero_where_more_is_judged_bad_than_good() {
    // R = 1, N = 3, n = 3: 1 - min(3, 1) / min(3, 1) = 0
    Grades grades = new Grades(Map.of("a", 1, "n1", 0, "n2", 0, "n3", 0));
    assertThat(value("bpref", Ranking.of("n1", "n2", "n3", "a"), grades)).isZero();
  }

  @Test
  void judged_is_a_share_of_what_was_found() {
    Grades grades = new Grades(Map.of("a", 1, "n", 0));
    Ranking ranking = Ranking.of("a", "u", "n");
    assertThat(Judged.at(10, ranking, grades)).hasValue(2 / 3.0);
    assertThat(Judged.at(2, ranking, grades)).hasValue(.5);
    assertThat(Judged.at(10, Ranking.of(), grades)).isEmpty();
  }

  @Test
  void an_ideal_ranking_gets_everything() {
    Grades grades = new Grades(Map.of("a", 3, "b", 2, "c", 1, "n", 0));
    Ranking ideal = Ranking.of("a", "b", "c", "n");
    for (String metric : List.of("ndcg@10", "ndcg_exp@10", "ap", "recall@10", "rr", "bpref")) {
      assertThat(value(metric, ideal, grades)).as(metric).isEqualTo(1, within(1e-12));
    }
  }

  @Test
  void the_ideal_is_cut_where_the_ranking_is() {
    Grades many = new Grades(Map.of("a", 1, "b", 1, "c", 1, "d", 1));
    assertThat(value("ndcg@2", Ranking.of("a", "b"), many)).isEqualTo(1);
    assertThat(value("ndcg@4", Ranking.of("a", "b"), many)).isLessThan(1);
  }

  @Test
  void documents_of_one_grade_may_stand_in_any_order() {
    Grades tied = new Grades(Map.of("a", 2, "b", 2, "n", 0));
    for (String metric : ALL) {
      assertThat(value(metric, Ranking.of("a", "n", "b"), tied))
          .as(metric)
          .isEqualTo(value(metric, Ranking.of("b", "n", "a"), tied));
    }
  }

  @Test
  void nothing_found_or_nothing_relevant_is_zero_and_no_division_by_zero() {
    for (String metric : ALL) {
      assertThat(value(metric, Ranking.of(), GOLDEN)).as(metric + ", empty").isZero();
      assertThat(value(metric, Ranking.of("n"), new Grades(Map.of("n", 0))))
          .as(metric + ", nothing relevant")
          .isZero();
      assertThat(value(metric, Ranking.of("x"), new Grades(Map.of())))
          .as(metric + ", nothing judged")
          .isZero();
    }
  }

  @Test
  void a_document_that_is_there_twice_is_refused() {
    assertThatThrownBy(() -> Ranking.of("a", "b", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the ranking has a twice");
  }

  @Test
  void grades_beyond_the_maximum_are_refused() {
    assertThatThrownBy(() -> new ExpectedReciprocalRank(10, 2).of(GOLDEN_RANKING, GOLDEN))
        .hasMessage("a grade of 3 is beyond the maximum, 2");
    assertThatThrownBy(() -> new Grades(Map.of("a", 31))).hasMessageContaining("from 0 to 30");
    assertThatThrownBy(() -> new Grades(Map.of("a", -1))).hasMessageContaining("from 0 to 30");
  }

  @Test
  void a_metric_is_called_by_the_name_that_it_was_read_from() {
    for (String name : ALL) {
      assertThat(MetricName.read(name, 4, 100).name()).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ndcg",
        "NDCG@10",
        "ndcg@0",
        "ndcg@-1",
        "ndcg@10.5",
        "p",
        "bpref@10",
        "rbp",
        "rbp@10",
        "rbp(1)",
        "rbp(0)",
        "ap(0.5)",
        "map",
        "ndcg@99999"
      })
  void another_name_is_refused(String name) {
    assertThatThrownBy(() -> MetricName.read(name, 4, 100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_metric_deeper_than_the_hits_that_are_kept_is_refused() {
    assertThatThrownBy(() -> MetricName.read("ndcg@11", 4, 10))
        .hasMessage("metric 'ndcg@11' looks deeper than the 10 hits that are kept (k)");
  }
}
