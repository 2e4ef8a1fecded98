package org.timtin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.timtin.article.Encoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends files of articles to the service. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Sends articles to the service.",
    footer = {
      "",
      "Files: .ndjson and .jsonl (an article a line), .json (an array or one article),",
      ".txt (one raw article); each also with .gz. Sending an article again does no",
      "harm. Exit status: 0 all accepted, 1 some refused, 2 not all could be sent."
    })
public final class IndexCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private ServiceAddress address;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, and folders of files.")
  private List<Path> paths;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "The encoding of the files (tcvn3, vni, windows-1258); default: UTF-8.")
  private Optional<String> charset = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes every refused article to this file, a line of JSON each.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long to wait for a service that starts or is busy; default: 30.")
  private int wait;

  /**
   * @param surroundings says whether a person watches
   */
  public IndexCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    charset.ifPresent(Encoding::named);
    if (paths.stream().anyMatch(path -> path.toString().isBlank())) {
      throw new CliFailure("a PATH is empty; give a file or a folder (. for this one)");
    }
    ServiceClient service = new ServiceClient(address.resolve(surroundings));
    InputFiles input = InputFiles.under(paths);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    input.skipped().forEach(path -> err.println("skipped " + path));
    if (input.files().isEmpty()) {
      throw new CliFailure("there is nothing to send: no .ndjson, .jsonl, .json or .txt file");
    }
    try (Writer all = reportFile();
        StopSignal stop = StopSignal.onInterrupt()) {
      IndexReport counts = new IndexReport(all);
      Sender sender = new Sender(service, stop, Duration.ofSeconds(Math.max(0, wait)), err);
      IndexRun run = new IndexRun(sender, counts, stop, charset, IndexRun.BATCH_BYTES);
      return finished(run(run, input, stop, err), counts, out);
    }
  }

  /** Whether every file was sent to its end. */
  private boolean run(IndexRun run, InputFiles input, StopSignal stop, PrintWriter err) {
    try (Progress progress = Progress.of(surroundings, input.size())) {
      for (InputFile file : input.files()) {
        if (!stop.isRaised()) {
          run.send(file, progress::read);
        }
      }
    } catch (CliFailure failure) {
      // What was sent before is there: the summary must still say so.
      err.println("timtin: " + failure.getMessage());
      return false;
    }
    if (stop.isRaised()) {
      err.println("timtin: stopped");
    }
    return !stop.isRaised();
  }

  private static int finished(boolean complete, IndexReport counts, PrintWriter out) {
    counts.print(out);
    if (!complete) {
      return 2;
    }
    return counts.allAccepted() ? 0 : 1;
  }

  private Writer reportFile() {
    if (report.isEmpty()) {
      return Writer.nullWriter();
    }
    try {
      return Files.newBufferedWriter(report.get());
    } catch (IOException unwritable) {
      throw new CliFailure(report.get() + " cannot be written", unwritable);
    }
  }
}
