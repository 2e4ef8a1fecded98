package org.timtin.experiment.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.experiment.metric.Grades;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.metric.MetricName;
import org.timtin.experiment.metric.RankBiasedOverlap;
import org.timtin.experiment.record.Plan;
import org.timtin.experiment.report.DotPlot.Difference;
import org.timtin.experiment.report.ReportPage.Compared;
import org.timtin.experiment.report.ReportPage.Group;
import org.timtin.experiment.report.ReportPage.Pair;
import org.timtin.experiment.run.Results;
import org.timtin.experiment.run.Row;
import org.timtin.experiment.summary.Scores;
import org.timtin.experiment.typing.Typing;

/** Every profile against the baseline, query by query, in one metric. */
final class ComparedQueries {
  /** Pairs of result lists in one report: each takes two requests and up to 20 articles. */
  private static final int MOST_PAIRS = 60;

  private static final int MOST_OF_A_KIND = 3;

  private final Plan plan;
  private final Results results;
  private final Map<String, Grades> grades;
  private final Map<String, Query> queries;
  private final SideBySide sides;

  ComparedQueries(
      Plan plan, QuerySet queries, Map<String, Grades> grades, Results results, SideBySide sides) {
    this.plan = plan;
    this.results = results;
    this.grades = grades;
    this.queries =
        queries.queries().stream().collect(Collectors.toMap(Query::id, Function.identity()));
    this.sides = sides;
  }

  /**
   * All comparisons, in the order of typings and profiles.
   *
   * @param metric its name
   */
  List<Compared> in(String metric) {
    List<String> others =
        plan.profiles().stream()
            .map(Plan.Profile::name)
            .filter(name -> !name.equals(plan.baseline()))
            .toList();
    int kinds = grades.isEmpty() ? 1 : 2;
    int comparisons = Math.max(1, others.size() * plan.typings().size());
    int each = Math.clamp(MOST_PAIRS / kinds / comparisons, 1, MOST_OF_A_KIND);
    List<Compared> all = new ArrayList<>();
    for (String typing : plan.typings()) {
      for (String other : others) {
        Comparison comparison = new Comparison(other, Typing.named(typing), each);
        all.add(grades.isEmpty() ? comparison.byOverlap() : comparison.by(metric));
      }
    }
    return all;
  }

  /** A profile against the baseline, with queries typed in one way. */
  private final class Comparison {
    private final String profile;
    private final Typing typing;
    private final int each;
    private final Map<String, Row> own;
    private final Map<String, Row> base;

    Comparison(String profile, Typing typing, int each) {
      this.profile = profile;
      this.typing = typing;
      this.each = each;
      this.own = answered(profile);
      this.base = answered(plan.baseline());
    }

    private Map<String, Row> answered(String name) {
      return results.rows(name, typing).stream()
          .filter(Row::isAnswered)
          .collect(Collectors.toMap(Row::query, Function.identity()));
    }

    private String heading() {
      return profile + " against " + plan.baseline() + ", " + typing.label();
    }

    Compared by(String name) {
      Metric metric = MetricName.read(name, plan.maximumGrade(), plan.k());
      List<Difference> sorted =
          new Scores(grades, results)
              .differences(metric, profile, plan.baseline(), typing).entrySet().stream()
                  .map(one -> new Difference(one.getKey(), one.getValue()))
                  .sorted(Comparator.comparingDouble(Difference::value))
                  .toList();
      List<Group> groups =
          List.of(
              group(
                  "Most lost",
                  sorted.stream().filter(one -> one.value() < 0).limit(each).toList(),
                  name + " "),
              group(
                  "Most won",
                  sorted.reversed().stream().filter(one -> one.value() > 0).limit(each).toList(),
                  name + " "));
      return new Compared(
          heading(),
          sorted.isEmpty()
              ? List.of()
              : List.of(DotPlot.of(heading() + ": " + name, "difference in " + name, sorted)),
          groups.stream().filter(group -> !group.pairs().isEmpty()).toList());
    }

    /** Without judgements: the queries whose answers differ most. */
    Compared byOverlap() {
      List<Difference> leastAlike =
          own.values().stream()
              .filter(row -> base.containsKey(row.query()))
              .map(row -> new Difference(row.query(), overlap(row) - 1))
              .filter(one -> one.value() < 0)
              .sorted(
                  Comparator.comparingDouble(Difference::value).thenComparing(Difference::query))
              .limit(each)
              .toList();
      return new Compared(
          heading(),
          List.of(),
          leastAlike.isEmpty()
              ? List.of()
              : List.of(group("Least alike", leastAlike, "RBO - 1: ")));
    }

    private double overlap(Row row) {
      return RankBiasedOverlap.extrapolated(
          row.ranking(), base.get(row.query()).ranking(), RankBiasedOverlap.PERSISTENCE);
    }

    private Group group(String heading, List<Difference> some, String of) {
      return new Group(heading, some.stream().map(one -> pair(one, of)).toList());
    }

    private Pair pair(Difference one, String of) {
      String text = Optional.ofNullable(queries.get(one.query())).map(Query::text).orElseThrow();
      return sides.of(
          text,
          typing.of(text, plan.seed()),
          of + Figures.signed(one.value()),
          new SideBySide.Answer(plan.baseline(), base.get(one.query())),
          new SideBySide.Answer(profile, own.get(one.query())));
    }
  }
}
