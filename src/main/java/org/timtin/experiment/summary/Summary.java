package org.timtin.experiment.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an experiment found.
 *
 * @param profiles each profile with queries typed in each way
 * @param comparisons of each profile with the baseline
 * @param overlap how alike the results of each profile and the baseline are
 * @param latency of each profile
 * @param gates what had to hold, and whether it does
 * @param passed whether every gate holds
 */
@Schema(name = "ExperimentSummary")
public record Summary(
    List<ProfileResult> profiles,
    List<Comparison> comparisons,
    List<Overlap> overlap,
    List<Latency> latency,
    List<GateResult> gates,
    boolean passed) {

  /**
   * A profile with queries typed in one way.
   *
   * @param answered queries that were answered
   * @param failed queries that were not: they are in no figure
   * @param empty answered queries for which nothing was found
   * @param fallbacks answered queries whose diacritics were dropped because nothing matched
   * @param hits mean number of articles that match
   * @param scored answered queries that somebody judged: those of the means
   * @param judgedAt depth of {@code judged}
   * @param judged mean share of the first hits that somebody judged; absent where none has hits
   * @param metrics the means
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ProfileResult(
      String profile,
      String typing,
      int answered,
      Names failed,
      int empty,
      int fallbacks,
      double hits,
      int scored,
      int judgedAt,
      Optional<Double> judged,
      List<Mean> metrics) {}

  /**
   * A metric's mean over queries.
   *
   * @param low lower end of its 95 % confidence interval; absent for fewer than two queries
   * @param high upper end
   * @param residual of rank-biased precision: by how much the mean could be higher
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Mean(
      String metric,
      double mean,
      Optional<Double> low,
      Optional<Double> high,
      Optional<Double> residual) {}

  /**
   * A profile against the baseline, over the queries that both answered and somebody judged.
   *
   * @param delta mean difference, more than 0 where the profile is better
   * @param low lower end of its 95 % confidence interval; absent for fewer than two queries
   * @param high upper end
   * @param tTest p of the paired t-test
   * @param tTestHolm the same, corrected for all comparisons of this metric
   * @param randomization p of the sign-flip randomization test
   * @param randomizationHolm the same, corrected for all comparisons of this metric
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Comparison(
      String profile,
      String baseline,
      String typing,
      String metric,
      int queries,
      double delta,
      Optional<Double> low,
      Optional<Double> high,
      int wins,
      int ties,
      int losses,
      @JsonProperty("t_test") Optional<Double> tTest,
      @JsonProperty("t_test_holm") Optional<Double> tTestHolm,
      Optional<Double> randomization,
      Optional<Double> randomizationHolm) {}

  /**
   * How alike the results of two profiles are, over the queries that both answered.
   *
   * @param rbo mean rank-biased overlap, extrapolated, p = .9
   * @param jaccard mean share of the kept hits of either that both have
   */
  public record Overlap(
      String profile, String baseline, String typing, int queries, double rbo, double jaccard) {}

  /** How long a profile's searches took, over all typings, in milliseconds. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Latency(
      String profile,
      int searches,
      @JsonProperty("p50_ms") double p50Ms,
      @JsonProperty("p90_ms") double p90Ms,
      @JsonProperty("p99_ms") double p99Ms) {}

  /**
   * Whether a gate holds.
   *
   * @param gate what it asks
   * @param found what was found
   */
  public record GateResult(
      String gate, String profile, String typing, boolean passed, String found) {}
}
