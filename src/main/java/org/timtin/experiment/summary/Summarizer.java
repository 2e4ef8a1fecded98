package org.timtin.experiment.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.timtin.experiment.definition.Contender;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.metric.Jaccard;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.metric.RankBiasedOverlap;
import org.timtin.experiment.metric.RankBiasedPrecision;
import org.timtin.experiment.run.Results;
import org.timtin.experiment.run.Row;
import org.timtin.experiment.statistics.Interval;
import org.timtin.experiment.summary.Summary.Latency;
import org.timtin.experiment.summary.Summary.Mean;
import org.timtin.experiment.summary.Summary.Overlap;
import org.timtin.experiment.summary.Summary.ProfileResult;
import org.timtin.experiment.typing.Typing;

/** Computes what an experiment found. Pure: the same rows give the same figures. */
public final class Summarizer {
  /** How deep judgements are counted, where so many hits are kept. */
  private static final int JUDGED_AT = 10;

  private final Definition definition;
  private final Scores scores;
  private final Results results;

  private Summarizer(Definition definition, Results results) {
    this.definition = definition;
    this.results = results;
    this.scores = new Scores(definition, results);
  }

  /** The summary of some rows. */
  public static Summary of(Definition definition, Results results) {
    return new Summarizer(definition, results).summary();
  }

  private Summary summary() {
    List<ProfileResult> profiles = new ArrayList<>();
    List<Overlap> overlap = new ArrayList<>();
    for (Typing typing : definition.typings()) {
      for (Contender contender : definition.profiles()) {
        profiles.add(result(contender.name(), typing));
        if (!contender.name().equals(definition.baseline())) {
          overlap.add(overlap(contender.name(), typing));
        }
      }
    }
    Comparisons comparisons = new Comparisons(definition, scores);
    List<Summary.GateResult> gates = new Gates(definition, scores, comparisons, profiles).results();
    return new Summary(
        profiles,
        comparisons.all(),
        overlap,
        definition.profiles().stream().map(contender -> latency(contender.name())).toList(),
        gates,
        gates.stream().allMatch(Summary.GateResult::passed));
  }

  private ProfileResult result(String profile, Typing typing) {
    List<Row> all = results.rows(profile, typing);
    List<Row> answered = scores.answered(profile, typing);
    int judgedAt = Math.min(JUDGED_AT, definition.depth());
    return new ProfileResult(
        profile,
        typing.key(),
        answered.size(),
        Names.of(all.stream().filter(row -> !row.isAnswered()).map(Row::query).toList()),
        (int) answered.stream().filter(row -> row.documents().isEmpty()).count(),
        (int) answered.stream().filter(Row::fallback).count(),
        answered.stream().mapToLong(Row::total).average().orElse(0),
        scores.scored(profile, typing).size(),
        judgedAt,
        boxed(scores.judged(judgedAt, profile, typing)),
        definition.metrics().stream()
            .flatMap(metric -> mean(metric, profile, typing).stream())
            .toList());
  }

  private Optional<Mean> mean(Metric metric, String profile, Typing typing) {
    double[] values =
        scores.of(metric, profile, typing).values().stream().mapToDouble(v -> v).toArray();
    if (values.length == 0) {
      return Optional.empty();
    }
    Optional<Interval> interval = Interval.ofMean(values, Interval.CONFIDENCE);
    Optional<Double> residual =
        metric instanceof RankBiasedPrecision biased
            ? boxed(scores.residual(biased, profile, typing))
            : Optional.empty();
    return Optional.of(
        new Mean(
            metric.name(),
            Arrays.stream(values).average().orElseThrow(),
            interval.map(Interval::low),
            interval.map(Interval::high),
            residual));
  }

  private Overlap overlap(String profile, Typing typing) {
    Map<String, Row> base =
        scores.answered(definition.baseline(), typing).stream()
            .collect(Collectors.toMap(Row::query, row -> row));
    List<Row> both =
        scores.answered(profile, typing).stream()
            .filter(row -> base.containsKey(row.query()))
            .toList();
    double rbo = 0;
    double jaccard = 0;
    for (Row row : both) {
      Row other = base.get(row.query());
      rbo +=
          RankBiasedOverlap.extrapolated(
              row.ranking(), other.ranking(), RankBiasedOverlap.PERSISTENCE);
      jaccard += Jaccard.at(definition.depth(), row.ranking(), other.ranking());
    }
    int n = Math.max(1, both.size());
    return new Overlap(
        profile, definition.baseline(), typing.key(), both.size(), rbo / n, jaccard / n);
  }

  private Latency latency(String profile) {
    long[] micros =
        definition.typings().stream()
            .flatMap(typing -> scores.answered(profile, typing).stream())
            .mapToLong(Row::micros)
            .sorted()
            .toArray();
    return new Latency(
        profile,
        micros.length,
        percentile(micros, 50),
        percentile(micros, 90),
        percentile(micros, 99));
  }

  /** The nearest rank: a value that was measured, in milliseconds. */
  private static double percentile(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(0, rank - 1)] / 1_000.0;
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
