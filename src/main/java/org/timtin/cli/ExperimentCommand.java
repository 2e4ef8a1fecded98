package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has the service run an experiment, waits for it, and says what it found. */
@Command(
    name = "experiment",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Compares ranking profiles over queries with judgements; see docs/experiments.md.",
    footer = {
      "",
      "The experiment goes on in the service when this command is interrupted.",
      "Exit status: 0 done and every gate holds, 1 a gate failed, 2 not done."
    })
public final class ExperimentCommand implements Callable<Integer> {
  private static final String PATH = "/v1/experiments";
  private static final long POLL_MILLIS = 500;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private ServiceAddress address;

  @Parameters(paramLabel = "FILE.json", description = "What to compare, over which queries.")
  private Path file;

  @Option(names = "--junit", paramLabel = "FILE", description = "Write the gates as JUnit XML.")
  private Optional<Path> junit = Optional.empty();

  @Option(names = "--markdown", paramLabel = "FILE", description = "Write the table as Markdown.")
  private Optional<Path> markdown = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report, an HTML page; of one that is not done it says so.")
  private Optional<Path> report = Optional.empty();

  @Option(names = "--json", description = "Print the service's answer as it is.")
  private boolean json;

  /**
   * @param surroundings says how the output may look
   */
  public ExperimentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    byte[] definition = ExperimentFile.read(file).toString().getBytes(StandardCharsets.UTF_8);
    ServiceClient service = new ServiceClient(address.resolve(surroundings));
    PrintWriter out = spec.commandLine().getOut();
    try {
      ServiceClient.Answer begun = answered(service.post(PATH, "application/json", definition));
      String id = begun.json().path("id").asText();
      spec.commandLine().getErr().println("experiment " + id);
      ServiceClient.Answer answer = followed(service, id, begun.json().path("of").asLong());
      if (report.isPresent()) {
        writeReport(service, id, report.get());
      }
      return told(answer, out);
    } catch (ServiceClient.Unreachable unreachable) {
      throw new CliFailure(unreachable.getMessage(), unreachable);
    }
  }

  private ServiceClient.Answer followed(ServiceClient service, String id, long searches)
      throws ServiceClient.Unreachable, InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    long shown = 0;
    try (Progress progress = Progress.of(surroundings, "searching", searches)) {
      while (true) {
        ServiceClient.Answer answer = answered(service.get(PATH + "/" + id));
        JsonNode experiment = answer.json().path("experiment");
        progress.read(experiment.path("done").asLong() - shown);
        shown = experiment.path("done").asLong();
        String state = experiment.path("state").asText();
        if (!state.equals("waiting") && !state.equals("running")) {
          return answer;
        }
        // The service has nothing to wait on; half a second between two questions.
        never.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  private int told(ServiceClient.Answer answer, PrintWriter out) {
    JsonNode experiment = answer.json().path("experiment");
    if (!experiment.path("state").asText().equals("done")) {
      throw new CliFailure(
          "the experiment was not done but "
              + experiment.path("state").asText()
              + experiment
                  .path("problem")
                  .asText("")
                  .transform(why -> why.isEmpty() ? "" : ": " + why));
    }
    ExperimentOutput output = new ExperimentOutput(answer.json());
    if (json) {
      out.println(answer.body().strip());
    } else {
      output.print(out);
    }
    junit.ifPresent(target -> write(target, output.junit()));
    markdown.ifPresent(target -> write(target, output.markdown()));
    out.flush();
    return output.passed() ? 0 : 1;
  }

  private static void writeReport(ServiceClient service, String id, Path target)
      throws ServiceClient.Unreachable {
    write(target, answered(service.get(PATH + "/" + id + "/report", "text/html")).body());
  }

  private static ServiceClient.Answer answered(ServiceClient.Answer answer) {
    if (!answer.isOk()) {
      throw new CliFailure(answer.problem());
    }
    return answer;
  }

  private static void write(Path target, String content) {
    try {
      Files.writeString(target, content);
    } catch (IOException refused) {
      throw new CliFailure(target + " cannot be written: " + refused.getMessage(), refused);
    }
  }
}
