package org.timtin.experiment.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.metric.Grades;
import org.timtin.experiment.metric.Judged;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.metric.RankBiasedPrecision;
import org.timtin.experiment.run.Results;
import org.timtin.experiment.run.Row;
import org.timtin.experiment.typing.Typing;

/** The values of single queries: only of those that were answered, and that somebody judged. */
public final class Scores {
  private final Results results;
  private final Map<String, Grades> grades;

  public Scores(Definition definition, Results results) {
    this(definition.judgements().grades(), results);
  }

  /**
   * @param grades of the queries that somebody judged
   */
  public Scores(Map<String, Grades> grades, Results results) {
    this.results = results;
    this.grades = grades;
  }

  /** The answered rows, judged or not. */
  List<Row> answered(String profile, Typing typing) {
    return results.rows(profile, typing).stream().filter(Row::isAnswered).toList();
  }

  /** The answered rows of queries that somebody judged. */
  List<Row> scored(String profile, Typing typing) {
    return answered(profile, typing).stream()
        .filter(row -> grades.containsKey(row.query()))
        .toList();
  }

  /** A metric's value by query, in the order of the queries. */
  public Map<String, Double> of(Metric metric, String profile, Typing typing) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Row row : scored(profile, typing)) {
      values.put(row.query(), metric.of(row.ranking(), grades.get(row.query())));
    }
    return values;
  }

  /** The differences of two profiles on the queries that both have, in the order of the queries. */
  public Map<String, Double> differences(
      Metric metric, String profile, String baseline, Typing typing) {
    Map<String, Double> base = of(metric, baseline, typing);
    Map<String, Double> differences = new LinkedHashMap<>();
    of(metric, profile, typing)
        .forEach(
            (query, value) -> {
              if (base.containsKey(query)) {
                differences.put(query, value - base.get(query));
              }
            });
    return differences;
  }

  /** The mean share of the first hits that somebody judged. */
  OptionalDouble judged(int depth, String profile, Typing typing) {
    return scored(profile, typing).stream()
        .map(row -> Judged.at(depth, row.ranking(), grades.get(row.query())))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }

  /** The mean residual. */
  OptionalDouble residual(RankBiasedPrecision metric, String profile, Typing typing) {
    return scored(profile, typing).stream()
        .mapToDouble(row -> metric.residual(row.ranking(), grades.get(row.query())))
        .average();
  }
}
