package org.timtin.experiment.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timtin.experiment.definition.Contender;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.definition.Gate;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Judgements;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.metric.MetricName;
import org.timtin.experiment.run.Results;
import org.timtin.experiment.run.Row;
import org.timtin.experiment.summary.Summary.Comparison;
import org.timtin.experiment.summary.Summary.ProfileResult;
import org.timtin.experiment.typing.Typing;
import org.timtin.search.query.AccentMode;
import org.timtin.search.ranking.RankingProfiles;

class SummarizerTest {
  private static final Metric RR = MetricName.read("rr@10", 1, 10);

  private final List<Gate> gates = new ArrayList<>();
  private final Results results = new Results();

  /** Queries of which each has one relevant document, d. */
  private Definition definition(int queries, String... profiles) {
    List<String> ids = IntStream.range(0, queries).mapToObj(i -> "q" + i).toList();
    return new Definition(
        "n",
        new QuerySet(ids.stream().map(id -> new Query(id, "x")).toList()),
        new Judgements(ids.stream().map(id -> new Judgement(id, "d", 1)).toList()),
        1,
        Stream.of(profiles)
            .map(name -> new Contender(name, RankingProfiles.builtIn("words"), AccentMode.PREFER))
            .toList(),
        List.of(Typing.AS_IT_IS),
        List.of(RR),
        10,
        1,
        profiles[0],
        gates);
  }

  private void found(String profile, String query, String... documents) {
    List<Double> scores = Stream.of(documents).map(document -> 1.0).toList();
    add(
        profile,
        new Row(query, List.of(documents), scores, 3, "typed", false, 2_000, Optional.empty()));
  }

  private void failed(String profile, String query) {
    add(profile, new Row(query, List.of(), List.of(), 0, "", false, 0, Optional.of("no answer")));
  }

  private void add(String profile, Row row) {
    results.add(profile, Typing.AS_IT_IS, row);
  }

  @Test
  void three_failures_of_a_hundred_are_named_counted_and_in_no_mean() {
    for (int i = 0; i < 100; i++) {
      found("base", "q" + i, "d");
      if (i % 40 == 7) {
        failed("other", "q" + i);
      } else {
        found("other", "q" + i, "x", "d");
      }
    }
    Summary summary = Summarizer.of(definition(100, "base", "other"), results);
    ProfileResult other = summary.profiles().get(1);
    assertThat(other.failed()).isEqualTo(new Names(3, List.of("q7", "q47", "q87")));
    assertThat(other.answered()).isEqualTo(97);
    assertThat(other.empty()).isZero();
    assertThat(other.metrics().getFirst().mean()).isEqualTo(.5);
    Comparison comparison = summary.comparisons().getFirst();
    assertThat(comparison.queries()).isEqualTo(97);
    assertThat(comparison.delta()).isEqualTo(-.5);
    assertThat(comparison.losses()).isEqualTo(97);
    assertThat(summary.overlap().getFirst().queries()).isEqualTo(97);
    assertThat(summary.latency().get(1).searches()).isEqualTo(97);
  }

  @Test
  void a_profile_with_failed_queries_passes_no_gate() {
    gates.add(new Gate.Floor(RR, .1, Optional.empty(), Optional.empty()));
    found("base", "q0", "d");
    found("base", "q1", "d");
    found("other", "q0", "d");
    failed("other", "q1");
    Summary summary = Summarizer.of(definition(2, "base", "other"), results);
    assertThat(summary.gates())
        .extracting(Summary.GateResult::profile, Summary.GateResult::passed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("base", true),
            org.assertj.core.groups.Tuple.tuple("other", false));
    assertThat(summary.gates().get(1).found()).isEqualTo("1 queries failed: q1");
    assertThat(summary.passed()).isFalse();
  }

  @Test
  void a_large_significant_drop_fails_and_a_small_or_doubtful_one_does_not() {
    gates.add(new Gate.Drop(RR, .05, .05, Optional.empty(), Optional.empty()));
    for (int i = 0; i < 40; i++) {
      found("base", "q" + i, "d");
      // Half the queries lose half: a quarter in the mean.
      found("worse", "q" + i, i % 2 == 0 ? new String[] {"x", "d"} : new String[] {"d"});
      // One query in forty: .0125 in the mean.
      found("little", "q" + i, i == 0 ? new String[] {"x", "d"} : new String[] {"d"});
    }
    Summary summary = Summarizer.of(definition(40, "base", "worse", "little"), results);
    assertThat(summary.gates())
        .extracting(Summary.GateResult::profile, Summary.GateResult::passed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("worse", false),
            org.assertj.core.groups.Tuple.tuple("little", true));
  }

  @Test
  void a_large_drop_on_too_few_queries_to_be_significant_passes_the_gate() {
    gates.add(new Gate.Drop(RR, .05, .05, Optional.empty(), Optional.empty()));
    for (int i = 0; i < 3; i++) {
      found("base", "q" + i, "d");
      found("worse", "q" + i, "x", "d");
    }
    Summary summary = Summarizer.of(definition(3, "base", "worse"), results);
    // All three of three: 2 of 8 ways to choose signs.
    assertThat(summary.comparisons().getFirst().randomization()).contains(.25);
    assertThat(summary.passed()).isTrue();
  }

  @Test
  void queries_without_judgements_are_in_no_mean_and_counted() {
    Definition judged = definition(2, "base");
    Definition definition =
        new Definition(
            "n",
            judged.queries(),
            new Judgements(List.of(new Judgement("q0", "d", 1), new Judgement("q9", "gone", 1))),
            1,
            judged.profiles(),
            judged.typings(),
            judged.metrics(),
            10,
            1,
            "base",
            List.of());
    found("base", "q0", "d", "u");
    found("base", "q1", "d");
    ProfileResult base = Summarizer.of(definition, results).profiles().getFirst();
    assertThat(base.answered()).isEqualTo(2);
    assertThat(base.scored()).isEqualTo(1);
    assertThat(base.metrics().getFirst().mean()).isEqualTo(1);
    assertThat(base.metrics().getFirst().low()).isEmpty();
    assertThat(base.judged()).contains(.5);
    Coverage coverage = Coverage.of(definition, Set.of("d"));
    assertThat(coverage.withoutJudgements().first()).containsExactly("q1");
    assertThat(coverage.unknownQueries().first()).containsExactly("q9");
    assertThat(coverage.absentDocuments().first()).containsExactly("gone");
  }

  @Test
  void without_judgements_the_overlap_is_still_told() {
    Definition judged = definition(1, "base", "other");
    Definition definition =
        new Definition(
            "n",
            judged.queries(),
            Judgements.NONE,
            1,
            judged.profiles(),
            judged.typings(),
            judged.metrics(),
            10,
            1,
            "base",
            List.of());
    found("base", "q0", "a", "b");
    found("other", "q0", "b", "a");
    Summary summary = Summarizer.of(definition, results);
    assertThat(summary.profiles().getFirst().metrics()).isEmpty();
    assertThat(summary.comparisons()).isEmpty();
    assertThat(summary.overlap().getFirst().jaccard()).isEqualTo(1);
    // Shared up to rank 1 and 2: 0 and 2. .1/.9 * .81 + .81
    assertThat(summary.overlap().getFirst().rbo()).isEqualTo(.9, within(1e-12));
    assertThat(summary.passed()).isTrue();
  }

  @Test
  void several_comparisons_are_corrected_together() {
    Random random = new Random(5);
    for (int i = 0; i < 40; i++) {
      found("base", "q" + i, "d");
      for (String other : List.of("one", "two", "three")) {
        found(
            other, "q" + i, random.nextInt(8) == 0 ? new String[] {"x", "d"} : new String[] {"d"});
      }
    }
    List<Comparison> comparisons =
        Summarizer.of(definition(40, "base", "one", "two", "three"), results).comparisons();
    assertThat(comparisons).hasSize(3);
    double least =
        comparisons.stream().mapToDouble(one -> one.tTest().orElseThrow()).min().orElseThrow();
    assertThat(comparisons)
        .allSatisfy(
            one ->
                assertThat(one.tTestHolm().orElseThrow())
                    .isGreaterThanOrEqualTo(one.tTest().orElseThrow()))
        .anySatisfy(
            one -> assertThat(one.tTestHolm().orElseThrow()).isEqualTo(Math.min(1, 3 * least)));
  }

  @Test
  void percentiles_are_times_that_were_measured() {
    for (int i = 0; i < 100; i++) {
      add(
          "base",
          new Row(
              "q" + i,
              List.of(),
              List.of(),
              0,
              "typed",
              false,
              (i + 1) * 1_000L,
              Optional.empty()));
    }
    Summary.Latency latency = Summarizer.of(definition(100, "base"), results).latency().getFirst();
    assertThat(latency).isEqualTo(new Summary.Latency("base", 100, 50, 90, 99));
  }
}
