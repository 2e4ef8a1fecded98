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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.timtin.experiment.tuning.CoordinateAscent;
import org.timtin.experiment.tuning.Split;
import org.timtin.experiment.tuning.WeightPath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches for better weights of a ranking profile, and says what they are worth. */
@Command(
    name = "tune",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Searches for better weights of a ranking profile by coordinate ascent on one part of the"
            + " queries, and compares what it found with the profile on the others; see"
            + " docs/experiments.md.",
    footer = {
      "",
      "The service's own profiles are never changed. Ctrl-C keeps the best weights so far.",
      "Exit status: 0 better on the held-out queries, significantly at .05; 1 not so; 2 not done."
    })
public final class TuneCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String START = "start";
  private static final String FOUND = "found";
  private static final double SIGNIFICANT = .05;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private ServiceAddress address;

  @Parameters(
      paramLabel = "FILE.json",
      description = "An experiment's file: queries, judgements, typings, k, seed.")
  private Path file;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PROFILE.json",
      description = "Where to write the found profile; a file that is not there yet.")
  private Path out;

  @Option(names = "--profile", description = "Where to start: ${DEFAULT-VALUE}.")
  private String profile = "default";

  @Option(names = "--metric", description = "What is to rise: ${DEFAULT-VALUE}.")
  private String metric = "ndcg@10";

  @Option(
      names = "--weights",
      split = ",",
      paramLabel = "NAME",
      description = "Which weights may change, such as fields.title,typed_form; else all.")
  private List<String> weights = List.of();

  @Option(names = "--train", description = "Share of the queries to tune on: ${DEFAULT-VALUE}.")
  private double train = .5;

  @Option(names = "--seed", description = "Of the split and the order: ${DEFAULT-VALUE}.")
  private int seed = 1;

  @Option(names = "--gain", description = "A smaller gain is none: ${DEFAULT-VALUE}.")
  private double gain = .0005;

  @Option(names = "--searches", description = "Most searches to ask: ${DEFAULT-VALUE}.")
  private long searches = 100_000;

  /**
   * @param surroundings says how the output may look
   */
  public TuneCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (Files.exists(out)) {
      throw new CliFailure(out + " is there already; name a new file");
    }
    ObjectNode definition = ExperimentFile.read(file);
    List<WeightPath> paths = paths();
    Split split = split(definition);
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        Locale.ROOT,
        "%d queries to tune on, %d held out, up to %d searches%n",
        split.training().size(),
        split.heldOut().size(),
        searches);
    try (StopSignal stop = StopSignal.onInterrupt();
        Progress progress = Progress.of(surroundings, "searching", searches)) {
      TuningService service =
          new TuningService(
              new ServiceClient(address.resolve(surroundings)),
              definition,
              stop,
              progress,
              searches);
      return tuned(service, paths, split);
    }
  }

  private int tuned(TuningService service, List<WeightPath> paths, Split split) {
    PrintWriter err = spec.commandLine().getErr();
    Set<String> training = Set.copyOf(split.training());
    Set<String> heldOut = Set.copyOf(split.heldOut());
    long reserved = service.searches(2, heldOut.size());
    ObjectNode start = start(service, training, reserved);
    CoordinateAscent ascent =
        new CoordinateAscent(
            profiles -> values(service, profiles, training, reserved), paths, gain, seed);
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
                        metric,
                        step.value()))
            .orElseThrow(() -> tooFew(reserved));
    write(found.profile());
    PrintWriter output = spec.commandLine().getOut();
    output.printf(
        Locale.ROOT,
        "training: %s %.4f -> %.4f after %d searches%s%n",
        metric,
        found.before(),
        found.after(),
        service.asked(),
        found.converged() ? "" : "; stopped before it came to its end");
    output.println("written: " + out);
    return heldOut(service, start, found, heldOut, output);
  }

  /** What the weights are worth where they were not tuned. */
  private int heldOut(
      TuningService service,
      ObjectNode start,
      CoordinateAscent.Found found,
      Set<String> queries,
      PrintWriter output) {
    ArrayNode profiles = JsonNodeFactory.instance.arrayNode();
    profiles.addObject().put("name", START).set("weights", start);
    profiles.addObject().put("name", FOUND).set("weights", found.profile());
    Optional<JsonNode> compared =
        service.compared("tuned from " + profile + ", held out", profiles, queries, metric, 0);
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
  private ObjectNode start(TuningService service, Set<String> training, long reserved) {
    ArrayNode profiles = JsonNodeFactory.instance.arrayNode().add(profile);
    Set<String> one = Set.of(training.stream().sorted().findFirst().orElseThrow());
    JsonNode view =
        service
            .compared("weights of " + profile, profiles, one, metric, reserved)
            .orElseThrow(() -> tooFew(reserved));
    service.forget(view);
    if (view.at("/plan/profiles/0/content") instanceof ObjectNode content) {
      return content;
    }
    throw new CliFailure("the service does not tell the weights of " + profile);
  }

  private Optional<double[]> values(
      TuningService service, List<ObjectNode> candidates, Set<String> training, long reserved) {
    ArrayNode profiles = JsonNodeFactory.instance.arrayNode();
    List<String> names = new ArrayList<>();
    for (ObjectNode candidate : candidates) {
      String name = "candidate " + (names.size() + 1);
      names.add(name);
      profiles.addObject().put("name", name).set("weights", candidate);
    }
    return service
        .compared("tuning " + profile, profiles, training, metric, reserved)
        .map(
            view -> {
              service.forget(view);
              return TuningService.means(view, names);
            });
  }

  private CliFailure tooFew(long reserved) {
    return new CliFailure(
        "--searches "
            + searches
            + " do not suffice for one profile and the "
            + reserved
            + " of the held-out queries, or it was stopped at once");
  }

  private List<WeightPath> paths() {
    return weights.isEmpty()
        ? WeightPath.ALL
        : weights.stream()
            .map(
                name ->
                    WeightPath.of(name)
                        .orElseThrow(
                            () ->
                                new CliFailure(
                                    "there is no weight '"
                                        + name
                                        + "'; known: "
                                        + String.join(
                                            ", ",
                                            WeightPath.ALL.stream()
                                                .map(WeightPath::text)
                                                .toList()))))
            .distinct()
            .toList();
  }

  private Split split(ObjectNode definition) {
    if (!definition.path("queries").isArray() || !definition.path("judgements").isArray()) {
      throw new CliFailure(
          file + " must name queries and judgements, or hold them: a part is kept back of both");
    }
    Set<String> judged = new HashSet<>();
    definition.path("judgements").forEach(one -> judged.add(one.path("query").asText()));
    List<String> ids = new ArrayList<>();
    definition.path("queries").forEach(one -> ids.add(one.path("id").asText()));
    ids.retainAll(judged);
    try {
      return Split.of(ids, train, seed);
    } catch (IllegalArgumentException tooFew) {
      throw new CliFailure(tooFew.getMessage(), tooFew);
    }
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
