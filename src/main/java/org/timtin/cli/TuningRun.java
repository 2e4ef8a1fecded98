package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.timtin.experiment.tuning.CoordinateAscent;
import org.timtin.experiment.tuning.Split;
import org.timtin.experiment.tuning.WeightPath;
import picocli.CommandLine;

/**
 * One search for better weights: from the start, over the training queries, to the held-out ones.
 */
final class TuningRun {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String START = "start";
  private static final String FOUND = "found";
  private static final double SIGNIFICANT = .05;

  /**
   * What is to be found.
   *
   * @param profile name of the one to start with
   * @param metric what is to rise
   * @param gain a smaller gain is none
   * @param seed of the order of the weights
   * @param searches most searches, the held-out comparison included
   * @param paths the weights that may change
   */
  record Asked(
      String profile,
      String metric,
      double gain,
      int seed,
      long searches,
      List<WeightPath> paths) {}

  private final TuningService service;
  private final Asked asked;
  private final Split split;
  private final Path out;
  private final PrintWriter output;
  private final PrintWriter err;

  TuningRun(TuningService service, Asked asked, Split split, Path out, CommandLine commandLine) {
    this.service = service;
    this.asked = asked;
    this.split = split;
    this.out = out;
    this.output = commandLine.getOut();
    this.err = commandLine.getErr();
  }

  /** The exit status: 0 where what was found is better on the held-out queries. */
  int run() {
    Set<String> training = Set.copyOf(split.training());
    Set<String> heldOut = Set.copyOf(split.heldOut());
    long reserved = service.searches(2, heldOut.size());
    ObjectNode start = start(training, reserved);
    CoordinateAscent ascent =
        new CoordinateAscent(
            profiles -> values(profiles, training, reserved),
            asked.paths(),
            asked.gain(),
            asked.seed());
    CoordinateAscent.Found found =
        ascent
            .from(
                start,
                step ->
                    err.printf(
                        Locale.ROOT,
                        "%s %s -> %s: %s %.4f%n",
                        step.path().text(),
                        step.from(),
                        step.to(),
                        asked.metric(),
                        step.value()))
            .orElseThrow(() -> tooFew(reserved));
    write(found.profile());
    output.printf(
        Locale.ROOT,
        "training: %s %.4f -> %.4f after %d searches%s%n",
        asked.metric(),
        found.before(),
        found.after(),
        service.asked(),
        found.converged() ? "" : "; stopped before it came to its end");
    output.println("written: " + out);
    return heldOut(start, found, heldOut);
  }

  /** What the weights are worth where they were not tuned. */
  private int heldOut(ObjectNode start, CoordinateAscent.Found found, Set<String> queries) {
    ArrayNode profiles = JsonNodeFactory.instance.arrayNode();
    profiles.addObject().put("name", START).set("weights", start);
    profiles.addObject().put("name", FOUND).set("weights", found.profile());
    Optional<JsonNode> compared =
        service.compared(
            "tuned from " + asked.profile() + ", held out", profiles, queries, asked.metric(), 0);
    if (compared.isEmpty()) {
      output.println("stopped before the held-out queries were asked: what it is worth is unknown");
      output.flush();
      return 2;
    }
    output.println("held out (experiment " + compared.get().at("/experiment/id").asText() + "):");
    output.print(ExperimentTable.of(compared.get()).plain());
    output.flush();
    boolean better = true;
    for (JsonNode one : compared.get().at("/summary/comparisons")) {
      better &=
          one.path("delta").asDouble() > 0
              && one.path("randomization_holm").asDouble(1) < SIGNIFICANT;
    }
    return better ? 0 : 1;
  }

  /** The weights to start with: the service tells them in the plan of an experiment. */
  private ObjectNode start(Set<String> training, long reserved) {
    ArrayNode profiles = JsonNodeFactory.instance.arrayNode().add(asked.profile());
    Set<String> one = Set.of(training.stream().sorted().findFirst().orElseThrow());
    JsonNode view =
        service
            .compared("weights of " + asked.profile(), profiles, one, asked.metric(), reserved)
            .orElseThrow(() -> tooFew(reserved));
    service.forget(view);
    if (view.at("/plan/profiles/0/content") instanceof ObjectNode content) {
      return content;
    }
    throw new CliFailure("the service does not tell the weights of " + asked.profile());
  }

  private Optional<double[]> values(
      List<ObjectNode> candidates, Set<String> training, long reserved) {
    ArrayNode profiles = JsonNodeFactory.instance.arrayNode();
    List<String> names = new ArrayList<>();
    for (ObjectNode candidate : candidates) {
      String name = "candidate " + (names.size() + 1);
      names.add(name);
      profiles.addObject().put("name", name).set("weights", candidate);
    }
    return service
        .compared("tuning " + asked.profile(), profiles, training, asked.metric(), reserved)
        .map(
            view -> {
              service.forget(view);
              return TuningService.means(view, names);
            });
  }

  private CliFailure tooFew(long reserved) {
    return new CliFailure(
        "--searches "
            + asked.searches()
            + " do not suffice for one profile and the "
            + reserved
            + " of the held-out queries, or it was stopped at once");
  }

  private void write(ObjectNode found) {
    try {
      Files.writeString(
          out,
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(found) + "\n",
          StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw new CliFailure(out + " is there already; name a new file", there);
    } catch (IOException refused) {
      throw new CliFailure(out + " cannot be written: " + refused.getMessage(), refused);
    }
  }
}
