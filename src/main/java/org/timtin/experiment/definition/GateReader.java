package org.timtin.experiment.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timtin.BadInput;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.metric.MetricName;
import org.timtin.experiment.typing.Typing;

/** Reads what must hold for an experiment to pass. */
final class GateReader {
  private static final double USUAL_P = .05;
  private static final Set<String> FIELDS =
      Set.of("metric", "max_drop", "p", "at_least", "judged_at", "profile", "typing");

  private final List<Contender> profiles;
  private final int maximumGrade;
  private final int depth;

  GateReader(List<Contender> profiles, int maximumGrade, int depth) {
    this.profiles = profiles;
    this.maximumGrade = maximumGrade;
    this.depth = depth;
  }

  List<Gate> read(JsonPart root) {
    return root.parts("gates", DefinitionReader.MOST_GATES).stream()
        .map(part -> gate(part.only(FIELDS)))
        .toList();
  }

  private Gate gate(JsonPart part) {
    Optional<String> profile = part.optionalText("profile");
    profile.ifPresent(
        name -> {
          if (profiles.stream().noneMatch(one -> one.name().equals(name))) {
            throw new BadInput(
                part.at("profile"), "there is no profile '" + name + "' in this experiment");
          }
        });
    Optional<Typing> typing =
        part.optionalText("typing").map(name -> typing(part.at("typing"), name));
    if (part.has("judged_at") && !part.has("metric") && !part.has("max_drop")) {
      return new Gate.Judged(
          part.whole("judged_at", 1, depth), required(part, "at_least"), profile, typing);
    }
    if (part.has("judged_at") || part.has("at_least") == part.has("max_drop")) {
      throw new BadInput(
          part.path(),
          part.path()
              + " must have metric with either max_drop or at_least, or judged_at with at_least");
    }
    Metric metric =
        JsonPart.read(
            part.at("metric"), () -> MetricName.read(part.text("metric"), maximumGrade, depth));
    return part.has("max_drop")
        ? new Gate.Drop(
            metric, required(part, "max_drop"), part.share("p").orElse(USUAL_P), profile, typing)
        : new Gate.Floor(metric, required(part, "at_least"), profile, typing);
  }

  private static double required(JsonPart part, String name) {
    return part.share(name)
        .orElseThrow(() -> new BadInput(part.at(name), part.at(name) + " is missing"));
  }

  static Typing typing(String path, String name) {
    return Arrays.stream(Typing.values())
        .filter(typing -> typing.key().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    path,
                    "there is no typing '"
                        + name
                        + "'; known: "
                        + Arrays.stream(Typing.values())
                            .map(Typing::key)
                            .collect(Collectors.joining(", "))));
  }
}
