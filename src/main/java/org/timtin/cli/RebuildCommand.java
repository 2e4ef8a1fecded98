package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Has the service build a new version of the index, and waits for it. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Annotates all articles anew and applies changed mappings, without downtime.",
    footer = {"", "Exit status: 0 done, 1 failed and nothing changed, 2 not begun."})
public final class RebuildCommand implements Callable<Integer> {
  private static final String PATH = "/v1/admin/rebuild";
  private static final long POLL_MILLIS = 500;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private ServiceAddress address;

  /**
   * @param surroundings says how the output may look
   */
  public RebuildCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServiceClient service = new ServiceClient(address.resolve(surroundings));
    PrintWriter out = spec.commandLine().getOut();
    try {
      ServiceClient.Answer begun = service.post(PATH, "application/json", new byte[0]);
      if (!begun.isOk()) {
        throw new CliFailure(begun.problem());
      }
      JsonNode state = followed(service);
      if (state.path("phase").asText().equals("DONE")) {
        out.println(
            "rebuilt %,d articles into %s"
                .formatted(state.path("copied").asLong(), state.path("index").asText()));
        return 0;
      }
      throw new CliFailure(
          "the rebuild failed: " + state.path("problem").asText("no reason given"));
    } catch (ServiceClient.Unreachable unreachable) {
      throw new CliFailure(unreachable.getMessage(), unreachable);
    }
  }

  private JsonNode followed(ServiceClient service)
      throws ServiceClient.Unreachable, InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    long shown = 0;
    try (Progress progress = Progress.of(surroundings, "rebuilding", 0)) {
      while (true) {
        JsonNode state = service.get(PATH).json();
        progress.of(state.path("total").asLong());
        progress.read(state.path("copied").asLong() - shown);
        shown = state.path("copied").asLong();
        if (!state.path("phase").asText().equals("RUNNING")) {
          return state;
        }
        // The service has nothing to wait on; half a second between two questions.
        never.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }
}
