package org.timtin.experiment.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.timtin.experiment.definition.Contender;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.statistics.Holm;
import org.timtin.experiment.statistics.Interval;
import org.timtin.experiment.statistics.PairedTTest;
import org.timtin.experiment.statistics.SignFlipTest;
import org.timtin.experiment.statistics.WinTieLoss;
import org.timtin.experiment.summary.Summary.Comparison;
import org.timtin.experiment.typing.Typing;

/**
 * Every profile against the baseline, by metric. The p-values of one metric are corrected together,
 * over all profiles and typings: that is how many times chance is tried. Several metrics are
 * several views of the same rankings, and no further tries.
 */
final class Comparisons {
  /** A comparison before anything is corrected. */
  private record Raw(
      String profile,
      Typing typing,
      Metric metric,
      List<Double> differences,
      OptionalDouble tTest,
      OptionalDouble randomization) {}

  private final Definition definition;
  private final Scores scores;
  private final Map<Metric, List<Comparison>> known = new HashMap<>();

  Comparisons(Definition definition, Scores scores) {
    this.definition = definition;
    this.scores = scores;
  }

  /** Those of all metrics of the definition. */
  List<Comparison> all() {
    return definition.metrics().stream().flatMap(metric -> of(metric).stream()).toList();
  }

  /** Those of one metric, in the order of typings and profiles. */
  List<Comparison> of(Metric metric) {
    return known.computeIfAbsent(metric, this::compared);
  }

  private List<Comparison> compared(Metric metric) {
    List<Raw> raw = new ArrayList<>();
    for (Typing typing : definition.typings()) {
      for (Contender contender : definition.profiles()) {
        if (!contender.name().equals(definition.baseline())) {
          raw.add(raw(metric, contender.name(), typing));
        }
      }
    }
    double[] tTest = corrected(raw.stream().map(Raw::tTest).toList());
    double[] randomization = corrected(raw.stream().map(Raw::randomization).toList());
    return IntStream.range(0, raw.size())
        .filter(i -> !raw.get(i).differences().isEmpty())
        .mapToObj(i -> comparison(raw.get(i), tTest[i], randomization[i]))
        .toList();
  }

  private Raw raw(Metric metric, String profile, Typing typing) {
    List<Double> differences =
        List.copyOf(scores.differences(metric, profile, definition.baseline(), typing).values());
    double[] values = array(differences);
    return new Raw(
        profile,
        typing,
        metric,
        differences,
        PairedTTest.p(values),
        SignFlipTest.p(values, definition.seed()));
  }

  /** Corrected p-values; what could not be tested is no try and stays NaN. */
  private static double[] corrected(List<OptionalDouble> p) {
    double[] tested =
        Holm.corrected(
            p.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray());
    double[] all = new double[p.size()];
    Arrays.fill(all, Double.NaN);
    int next = 0;
    for (int i = 0; i < all.length; i++) {
      if (p.get(i).isPresent()) {
        all[i] = tested[next++];
      }
    }
    return all;
  }

  private Comparison comparison(Raw raw, double tTestHolm, double randomizationHolm) {
    double[] differences = array(raw.differences());
    Optional<Interval> interval = Interval.ofMean(differences, Interval.CONFIDENCE);
    WinTieLoss counted = WinTieLoss.of(differences);
    return new Comparison(
        raw.profile(),
        definition.baseline(),
        raw.typing().key(),
        raw.metric().name(),
        differences.length,
        Arrays.stream(differences).average().orElseThrow(),
        interval.map(Interval::low),
        interval.map(Interval::high),
        counted.wins(),
        counted.ties(),
        counted.losses(),
        tested(raw.tTest().orElse(Double.NaN)),
        tested(tTestHolm),
        tested(raw.randomization().orElse(Double.NaN)),
        tested(randomizationHolm));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }

  private static Optional<Double> tested(double p) {
    return Double.isNaN(p) ? Optional.empty() : Optional.of(p);
  }
}
