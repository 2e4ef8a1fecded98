package org.timtin.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
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
      TuningRun.Asked asked = new TuningRun.Asked(profile, metric, gain, seed, searches, paths);
      return new TuningRun(service, asked, split, out, spec.commandLine()).run();
    }
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
}
