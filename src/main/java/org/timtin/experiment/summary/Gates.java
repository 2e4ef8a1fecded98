package org.timtin.experiment.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.timtin.experiment.definition.Contender;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.definition.Gate;
import org.timtin.experiment.summary.Summary.Comparison;
import org.timtin.experiment.summary.Summary.GateResult;
import org.timtin.experiment.summary.Summary.ProfileResult;
import org.timtin.experiment.typing.Typing;

/**
 * Whether the gates hold. What cannot be computed does not hold, and a profile with failed queries
 * passes none: its figures are those of the queries that happened to be answered.
 */
final class Gates {
  private record Finding(boolean passed, String found) {}

  private final Definition definition;
  private final Scores scores;
  private final Comparisons comparisons;
  private final List<ProfileResult> profiles;

  Gates(
      Definition definition, Scores scores, Comparisons comparisons, List<ProfileResult> profiles) {
    this.definition = definition;
    this.scores = scores;
    this.comparisons = comparisons;
    this.profiles = profiles;
  }

  List<GateResult> results() {
    List<GateResult> results = new ArrayList<>();
    for (Gate gate : definition.gates()) {
      for (Typing typing : definition.typings()) {
        for (Contender contender : definition.profiles()) {
          String name = contender.name();
          // The baseline cannot fall behind itself.
          boolean itself = gate instanceof Gate.Drop && name.equals(definition.baseline());
          if (gate.concerns(name, typing) && !itself) {
            Finding finding = failures(name, typing).orElseGet(() -> finding(gate, name, typing));
            results.add(
                new GateResult(gate.text(), name, typing.key(), finding.passed(), finding.found()));
          }
        }
      }
    }
    return results;
  }

  private Optional<Finding> failures(String profile, Typing typing) {
    return profiles.stream()
        .filter(one -> one.profile().equals(profile) && one.typing().equals(typing.key()))
        .filter(one -> one.failed().count() > 0)
        .map(
            one ->
                new Finding(
                    false,
                    one.failed().count()
                        + " queries failed: "
                        + String.join(", ", one.failed().first())))
        .findFirst();
  }

  private Finding finding(Gate gate, String profile, Typing typing) {
    return switch (gate) {
      case Gate.Drop drop -> drop(drop, profile, typing);
      case Gate.Floor floor ->
          reached(mean(scores.of(floor.metric(), profile, typing)), floor.least());
      case Gate.Judged judged ->
          reached(scores.judged(judged.depth(), profile, typing), judged.least());
    };
  }

  private Finding drop(Gate.Drop gate, String profile, Typing typing) {
    return comparisons.of(gate.metric()).stream()
        .filter(one -> one.profile().equals(profile) && one.typing().equals(typing.key()))
        .findFirst()
        .map(comparison -> drop(gate, comparison))
        .orElseGet(() -> new Finding(false, "no judged query was answered by both"));
  }

  private static Finding drop(Gate.Drop gate, Comparison comparison) {
    // Too few queries for a test: then only the size of the drop counts.
    boolean significant = comparison.randomizationHolm().map(p -> p < gate.p()).orElse(true);
    boolean dropped = comparison.delta() < -gate.most();
    String p =
        comparison
            .randomizationHolm()
            .map(value -> String.format(Locale.ROOT, "p = %.4f", value))
            .orElse("not tested");
    return new Finding(
        !(dropped && significant),
        String.format(Locale.ROOT, "difference %+.4f, %s", comparison.delta(), p));
  }

  private static Finding reached(OptionalDouble value, double least) {
    return value.isEmpty()
        ? new Finding(false, "no judged query was answered")
        : new Finding(
            value.getAsDouble() >= least, String.format(Locale.ROOT, "%.4f", value.getAsDouble()));
  }

  private static OptionalDouble mean(Map<String, Double> values) {
    return values.values().stream().flatMapToDouble(DoubleStream::of).average();
  }
}
