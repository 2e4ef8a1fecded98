package org.timtin.experiment.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.metric.Grades;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.run.Row;
import org.timtin.experiment.typing.Typing;

/**
 * What a profile answered to one query, with grades and metrics.
 *
 * @param text the query as the set has it
 * @param typed as it was typed
 * @param hits the kept hits, best first
 * @param total how many articles match
 * @param matched {@code typed} or {@code folded}
 * @param fallback whether diacritics were dropped because nothing matched as typed
 * @param tookMs how long it took
 * @param metrics by name; empty where nobody judged the query or it was not answered
 * @param failed why there is no answer
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QueryResult(
    String query,
    String text,
    String typed,
    List<GradedHit> hits,
    long total,
    @Schema(enumeration = {"typed", "folded"}) String matched,
    boolean fallback,
    double tookMs,
    Map<String, Double> metrics,
    Optional<String> failed) {

  /**
   * A hit.
   *
   * @param grade absent where nobody judged it for this query
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record GradedHit(String document, double score, Optional<Integer> grade) {}

  /**
   * A stored row, judged.
   *
   * @param grades of the query; empty where nobody judged it
   */
  public static QueryResult of(
      Row row,
      Query query,
      Typing typing,
      long seed,
      Optional<Grades> grades,
      List<Metric> metrics) {
    Map<String, Double> values = new LinkedHashMap<>();
    if (row.isAnswered()) {
      grades.ifPresent(
          judged ->
              metrics.forEach(
                  metric -> values.put(metric.name(), metric.of(row.ranking(), judged))));
    }
    return new QueryResult(
        row.query(),
        query.text(),
        typing.of(query.text(), seed),
        IntStream.range(0, row.documents().size())
            .mapToObj(
                i ->
                    new GradedHit(
                        row.documents().get(i),
                        row.scores().get(i),
                        grades
                            .filter(judged -> judged.isJudged(row.documents().get(i)))
                            .map(judged -> judged.of(row.documents().get(i)))))
            .toList(),
        row.total(),
        row.matched(),
        row.fallback(),
        row.micros() / 1_000.0,
        values,
        row.failed());
  }
}
