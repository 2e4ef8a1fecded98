package org.timtin.experiment.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timtin.experiment.record.Experiment;
import org.timtin.experiment.record.Plan;
import org.timtin.experiment.report.ReportPage.Fact;
import org.timtin.experiment.report.ReportPage.ProfileFacts;

/** What was run, on what, and how far it came. */
final class PlanFacts {
  private final Experiment experiment;
  private final Optional<Plan> plan;

  /**
   * @param plan empty while the experiment has not begun
   */
  PlanFacts(Experiment experiment, Optional<Plan> plan) {
    this.experiment = experiment;
    this.plan = plan;
  }

  /** Why an experiment that is not done says nothing. */
  String incomplete() {
    String how =
        switch (experiment.state()) {
          case WAITING -> "it waits for others to end";
          case RUNNING -> "it still runs";
          case DONE -> "its summary is gone";
          case CANCELLED -> "it was cancelled";
          case FAILED -> "it failed";
          case INTERRUPTED -> "it was interrupted";
        };
    return "This experiment is not complete: "
        + how
        + experiment.problem().map(why -> " (" + why + ")").orElse("")
        + ". "
        + Figures.count(experiment.done())
        + " of "
        + Figures.count(experiment.of())
        + " searches were asked. There are no figures.";
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Experiment", experiment.id()));
    facts.add(new Fact("State", experiment.state().key()));
    facts.add(
        new Fact(
            "Searches",
            Figures.count(experiment.done()) + " of " + Figures.count(experiment.of())));
    facts.add(new Fact("Asked for", Figures.moment(experiment.created())));
    experiment.ended().ifPresent(ended -> facts.add(new Fact("Ended", Figures.moment(ended))));
    plan.ifPresent(
        known -> {
          experiment
              .ended()
              .ifPresent(
                  ended ->
                      facts.add(
                          new Fact(
                              "Took",
                              Duration.between(known.now(), ended).toMillis() / 1_000.0 + " s")));
          add(facts, known);
        });
    return facts;
  }

  private static void add(List<Fact> facts, Plan plan) {
    facts.add(new Fact("Moment that was searched", Figures.moment(plan.now())));
    facts.add(new Fact("Software", "timtin " + plan.software()));
    facts.add(
        new Fact("Index", plan.index() + ", " + Figures.count(plan.articles()) + " articles"));
    facts.add(new Fact("Mapping and analysis, SHA-256", plan.mapping()));
    facts.add(
        new Fact(
            "Queries, SHA-256",
            plan.queries() + ", " + Figures.count(plan.coverage().queries()) + " queries"));
    facts.add(
        new Fact(
            "Judgements, SHA-256", plan.judgements() + ", grades up to " + plan.maximumGrade()));
    facts.add(
        new Fact(
            "Typings",
            String.join(", ", plan.typings().stream().map(SummaryTables::label).toList())));
    facts.add(new Fact("Metrics", String.join(", ", plan.metrics())));
    facts.add(new Fact("Hits kept of each search (k)", Integer.toString(plan.k())));
    facts.add(new Fact("Seed", Long.toString(plan.seed())));
    facts.add(new Fact("Baseline", plan.baseline()));
  }

  List<ProfileFacts> profiles() {
    return plan.stream()
        .flatMap(known -> known.profiles().stream())
        .map(
            profile ->
                new ProfileFacts(
                    profile.name(),
                    profile.version(),
                    profile.hash(),
                    profile.accents(),
                    lines(profile.content())))
        .toList();
  }

  /** A group of numbers on each line. */
  private static String lines(JsonNode content) {
    StringBuilder out = new StringBuilder();
    content
        .properties()
        .forEach(
            group ->
                out.append(out.isEmpty() ? "" : "\n")
                    .append(group.getKey())
                    .append(": ")
                    .append(
                        group
                            .getValue()
                            .toString()
                            .replace("\"", "")
                            .replace(":", ": ")
                            .replace(",", ", ")));
    return out.toString();
  }
}
