package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a running service how good profiles are: each time an experiment. */
final class TuningService {
  private static final String PATH = "/v1/experiments";
  private static final Duration POLL = Duration.ofMillis(200);

  private final ServiceClient service;
  private final ObjectNode definition;
  private final StopSignal stop;
  private final Progress progress;
  private final long budget;
  private long asked;

  /**
   * @param definition queries, judgements, typings, k and seed; what else it says is replaced
   * @param budget most searches
   */
  TuningService(
      ServiceClient service,
      ObjectNode definition,
      StopSignal stop,
      Progress progress,
      long budget) {
    this.service = service;
    this.definition = definition;
    this.stop = stop;
    this.progress = progress;
    this.budget = budget;
  }

  /** How many searches were asked. */
  long asked() {
    return asked;
  }

  /** How many searches of so many profiles over so many queries. */
  long searches(int profiles, int queries) {
    return (long) profiles * queries * Math.max(1, definition.path("typings").size());
  }

  /**
   * Compares profiles over some queries.
   *
   * @param reserved searches that must be left afterwards
   * @return the experiment as the service tells it; empty when it would take too many searches, or
   *     somebody stops it
   */
  Optional<JsonNode> compared(
      String name, ArrayNode profiles, Set<String> queries, String metric, long reserved) {
    long needed = searches(profiles.size(), queries.size());
    if (stop.isRaised() || asked + needed + reserved > budget) {
      return Optional.empty();
    }
    byte[] body =
        experiment(name, profiles, queries, metric).toString().getBytes(StandardCharsets.UTF_8);
    try {
      ServiceClient.Answer begun = service.post(PATH, "application/json", body);
      while (begun.status() == 429) {
        // Others experiment, too.
        if (stop.waitFor(Duration.ofSeconds(2))) {
          return Optional.empty();
        }
        begun = service.post(PATH, "application/json", body);
      }
      return followed(PATH + "/" + checked(begun).json().path("id").asText());
    } catch (ServiceClient.Unreachable unreachable) {
      throw new CliFailure(unreachable.getMessage(), unreachable);
    }
  }

  private Optional<JsonNode> followed(String path) throws ServiceClient.Unreachable {
    long shown = 0;
    while (true) {
      JsonNode view = checked(service.get(path)).json();
      JsonNode experiment = view.path("experiment");
      long done = experiment.path("done").asLong();
      progress.read(done - shown);
      asked += done - shown;
      shown = done;
      String state = experiment.path("state").asText();
      if (state.equals("done")) {
        return Optional.of(view);
      }
      if (!state.equals("waiting") && !state.equals("running")) {
        throw new CliFailure(
            "an experiment was not done but "
                + state
                + ": "
                + experiment.path("problem").asText("it was ended"));
      }
      if (stop.waitFor(POLL)) {
        checked(service.post(path + "/cancel", "application/json", new byte[0]));
        return Optional.empty();
      }
    }
  }

  /** Deletes an experiment: what a step of many found is of no use later. */
  void forget(JsonNode view) {
    try {
      checked(service.delete(PATH + "/" + view.at("/experiment/id").asText()));
    } catch (ServiceClient.Unreachable unreachable) {
      throw new CliFailure(unreachable.getMessage(), unreachable);
    }
  }

  /** The mean of a metric over all typings, of each profile in the order of the experiment. */
  static double[] means(JsonNode view, List<String> profiles) {
    double[] sums = new double[profiles.size()];
    int[] counts = new int[profiles.size()];
    for (JsonNode result : view.at("/summary/profiles")) {
      int at = profiles.indexOf(result.path("profile").asText());
      if (result.at("/failed/count").asInt() > 0) {
        throw new CliFailure(
            "queries failed, so that the figures cannot be compared: "
                + result.at("/failed/first"));
      }
      if (at >= 0 && result.path("metrics").size() == 1) {
        sums[at] += result.at("/metrics/0/mean").asDouble();
        counts[at]++;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= counts[i];
    }
    return sums;
  }

  private ObjectNode experiment(
      String name, ArrayNode profiles, Set<String> queries, String metric) {
    ObjectNode experiment = definition.deepCopy();
    experiment.put("name", name);
    experiment.set("profiles", profiles);
    experiment.putArray("metrics").add(metric);
    experiment.remove(List.of("gates", "baseline"));
    experiment.set("queries", those("id", definition.path("queries"), queries));
    experiment.set("judgements", those("query", definition.path("judgements"), queries));
    return experiment;
  }

  private static ArrayNode those(String field, JsonNode all, Set<String> ids) {
    ArrayNode some = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
    all.forEach(
        one -> {
          if (ids.contains(one.path(field).asText())) {
            some.add(one);
          }
        });
    return some;
  }

  private static ServiceClient.Answer checked(ServiceClient.Answer answer) {
    if (!answer.isOk()) {
      throw new CliFailure(answer.problem());
    }
    return answer;
  }
}
