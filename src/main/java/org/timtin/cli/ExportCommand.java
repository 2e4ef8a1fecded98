package org.timtin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes every article that a search finds. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Writes every article that a search finds, as JSON lines or as a table.",
    footer = {
      "",
      "Example: timtin export \"quan hệ Nga Trung\" --country RU -o nga-trung.csv",
      "The articles are those of one moment. A file appears whole or not at all.",
      "Exit status: 0 all written and compared, 2 not."
    })
public final class ExportCommand implements Callable<Integer> {
  /** In which form. */
  enum Form {
    NDJSON,
    CSV
  }

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private ServiceAddress address;
  @Mixin private SearchOptions search;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "ndjson or csv; default: csv for a FILE that ends so, else ndjson.")
  private Optional<Form> form = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; default: standard output.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long to try again where the connection broke off; default: 30.")
  private int wait;

  /**
   * @param surroundings says whether a person watches
   */
  public ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    boolean csv = form.map(f -> f == Form.CSV).orElseGet(this::namedCsv);
    // In both forms: the command itself takes an export up again.
    String path =
        "/v1/export"
            + search
                .query()
                .add("format", Optional.of(csv ? "csv" : "ndjson"))
                .add("checkpoints", Optional.of("true"));
    ServiceClient service = new ServiceClient(address.resolve(surroundings));
    PrintWriter err = spec.commandLine().getErr();
    try (ExportTarget target = target();
        StopSignal stop = StopSignal.onInterrupt()) {
      ExportRun.Summary summary = run(service, path, csv, target, stop, err);
      target.commit();
      output.ifPresent(
          file ->
              err.println(
                  String.format(
                      Locale.ROOT,
                      "%,d articles in %s, SHA-256 %s",
                      summary.articles(),
                      file,
                      summary.sha256())));
    }
    return 0;
  }

  private ExportRun.Summary run(
      ServiceClient service,
      String path,
      boolean csv,
      ExportTarget target,
      StopSignal stop,
      PrintWriter err)
      throws IOException {
    // A bar among the articles would help nobody.
    Surroundings watched =
        output.isPresent() ? surroundings : new Surroundings(surroundings.environment(), false);
    try (Progress progress = Progress.of(watched, "exporting", 0)) {
      return new ExportRun(
              service,
              path,
              csv,
              target,
              progress,
              stop,
              Duration.ofSeconds(Math.max(0, wait)),
              err)
          .run();
    }
  }

  private boolean namedCsv() {
    return output
        .map(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
        .orElse(false);
  }

  private ExportTarget target() throws IOException {
    if (output.isEmpty()) {
      return ExportTarget.of(spec.commandLine().getOut());
    }
    Path file = output.get();
    if (file.toString().isBlank() || Files.isDirectory(file)) {
      throw new CliFailure("'" + file + "' is no file to write to");
    }
    try {
      return ExportTarget.of(file);
    } catch (IOException e) {
      throw new CliFailure(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
