package org.timtin.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.timtin.BadInput;
import org.timtin.engine.EngineUnavailable;
import org.timtin.experiment.definition.Contender;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.judgement.Judgements;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.experiment.metric.MetricName;
import org.timtin.experiment.typing.Typing;
import org.timtin.search.Ranked;
import org.timtin.search.query.AccentMode;
import org.timtin.search.ranking.RankingProfiles;

/** The order of searches, and what becomes of those that fail: no engine fails on command. */
class RunTest {
  private static final Contender A =
      new Contender("a", RankingProfiles.builtIn("default"), AccentMode.PREFER);
  private static final Contender B =
      new Contender("b", RankingProfiles.builtIn("words"), AccentMode.PREFER);
  private static final Ranked FOUND =
      new Ranked(List.of("d1"), List.of(1.0), 1, "typed", false, Duration.ofMillis(3));

  private static Definition definition(int queries, Typing... typings) {
    return new Definition(
        "n",
        new QuerySet(
            IntStream.range(0, queries).mapToObj(i -> new Query("q" + i, "Bão " + i)).toList()),
        Judgements.NONE,
        1,
        List.of(A, B),
        List.of(typings),
        List.of(MetricName.read("ndcg@10", 1, 10)),
        10,
        1,
        "a",
        List.of());
  }

  @Test
  void the_profiles_take_turns_on_each_query_each_first_in_its_turn() {
    List<String> asked = new ArrayList<>();
    new Run(
            definition(2, Typing.AS_IT_IS, Typing.UPPER_CASE),
            (contender, text) -> {
              asked.add(contender.name() + " " + text);
              return FOUND;
            },
            (contender, typing, row) -> {})
        .toTheEnd(() -> false);
    assertThat(asked)
        .containsExactly(
            "a Bão 0", "b Bão 0", "b Bão 1", "a Bão 1", "a BÃO 0", "b BÃO 0", "b BÃO 1", "a BÃO 1");
  }

  @Test
  void a_query_that_fails_is_told_apart_from_one_that_finds_nothing() {
    Results results = new Results();
    new Run(
            definition(4, Typing.AS_IT_IS),
            (contender, text) -> {
              switch (contender.name() + text) {
                case "aBão 1" -> throw new BadInput("q", "unreadable");
                case "aBão 2" -> throw new EngineUnavailable("no answer");
                case "aBão 3" -> throw new IllegalStateException("a fault");
                default -> {
                  return new Ranked(List.of(), List.of(), 0, "typed", false, Duration.ZERO);
                }
              }
            },
            (contender, typing, row) -> results.add(contender.name(), typing, row))
        .toTheEnd(() -> false);
    assertThat(results.rows("a", Typing.AS_IT_IS).stream().map(row -> row.failed().orElse("-")))
        .containsExactly(
            "-", "unreadable", "no answer", "the search failed; the service's log has the reason");
    assertThat(results.rows("b", Typing.AS_IT_IS)).hasSize(4).allMatch(Row::isAnswered);
  }

  @Test
  void an_engine_that_is_gone_ends_the_run() {
    AtomicInteger asked = new AtomicInteger();
    Run run =
        new Run(
            definition(100, Typing.AS_IT_IS),
            (contender, text) -> {
              asked.incrementAndGet();
              throw new EngineUnavailable("no answer");
            },
            (contender, typing, row) -> {});
    assertThatThrownBy(() -> run.toTheEnd(() -> false)).hasMessage("no answer");
    assertThat(asked).hasValue(Run.MOST_UNANSWERED);
  }

  @Test
  void it_stops_before_the_next_search_when_it_is_told() {
    AtomicInteger asked = new AtomicInteger();
    boolean complete =
        new Run(
                definition(100, Typing.AS_IT_IS),
                (contender, text) -> {
                  asked.incrementAndGet();
                  return FOUND;
                },
                (contender, typing, row) -> {})
            .toTheEnd(() -> asked.get() == 7);
    assertThat(complete).isFalse();
    assertThat(asked).hasValue(7);
  }
}
