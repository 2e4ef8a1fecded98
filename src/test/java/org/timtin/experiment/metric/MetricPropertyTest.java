package org.timtin.experiment.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each metric against a second, plain implementation of its formula, on 1,000 random runs. */
class MetricPropertyTest {
  private static final int RUNS = 1_000;
  private static final double ROUNDING = 1e-12;

  private record Case(String name, ToDoubleFunction<Straightforward> plain) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Case> cases() {
    return Stream.of(
        new Case("ndcg@%d", plain -> plain.ndcg(false)),
        new Case("ndcg_exp@%d", plain -> plain.ndcg(true)),
        new Case("ap@%d", Straightforward::ap),
        new Case("p@%d", Straightforward::precision),
        new Case("recall@%d", Straightforward::recall),
        new Case("rr@%d", Straightforward::rr),
        new Case("success@%d", Straightforward::success),
        new Case("err@%d", Straightforward::err),
        new Case("rbp(0.8)", plain -> plain.rbp(.8)),
        new Case("bpref", Straightforward::bpref));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agrees_with_a_straightforward_implementation(Case one) {
    int above = 0;
    for (long seed = 0; seed < RUNS; seed++) {
      RandomRun run = RandomRun.of(seed);
      String name = one.name.formatted(run.k());
      double value =
          MetricName.read(name, RandomRun.MAXIMUM_GRADE, 100)
              .of(new Ranking(run.ranking()), new Grades(run.grades()));
      assertThat(value)
          .as("%s, seed %d", name, seed)
          .isEqualTo(one.plain.applyAsDouble(new Straightforward(run, run.k())), within(ROUNDING))
          .isBetween(0.0, 1.0 + ROUNDING);
      above += value > 0 ? 1 : 0;
    }
    assertThat(above).as("runs that say something").isGreaterThan(RUNS / 2);
  }

  @Test
  void the_residual_of_rbp_is_what_a_plain_implementation_says() {
    RankBiasedPrecision metric = new RankBiasedPrecision(.8);
    for (long seed = 0; seed < RUNS; seed++) {
      RandomRun run = RandomRun.of(seed);
      Ranking ranking = new Ranking(run.ranking());
      Grades grades = new Grades(run.grades());
      assertThat(metric.residual(ranking, grades))
          .as("seed %d", seed)
          .isEqualTo(new Straightforward(run, run.k()).rbpResidual(.8), within(ROUNDING));
      assertThat(metric.of(ranking, grades) + metric.residual(ranking, grades))
          .isLessThanOrEqualTo(1 + ROUNDING);
    }
  }
}
