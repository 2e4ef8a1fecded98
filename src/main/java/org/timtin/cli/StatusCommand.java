package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.timtin.RunningService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether the service runs and answers. Exit status 0 when it answers, 1 when it does not. */
@Command(
    mixinStandardHelpOptions = true,
    name = "status",
    description = "Say whether timtin runs, where, and with how many articles.")
public final class StatusCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  StatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = data.folder(surroundings);
    Optional<RunningService> running = RunningService.in(folder);
    if (running.isEmpty()) {
      spec.commandLine()
          .getOut()
          .println("timtin does not run on " + folder + "; start it with ./timtin start");
      return 1;
    }
    RunningService service = running.get();
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(service.uri().resolve("/q/health/ready"))
              .timeout(Duration.ofSeconds(10))
              .build();
      String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      JsonNode health = new ObjectMapper().readTree(body);
      boolean up = health.path("status").asText().equals("UP");
      spec.commandLine()
          .getOut()
          .println("process " + service.pid() + ", " + service.url() + ", data in " + folder);
      for (JsonNode check : health.path("checks")) {
        check
            .path("data")
            .properties()
            .forEach(
                entry ->
                    spec.commandLine()
                        .getOut()
                        .println(entry.getKey() + ": " + entry.getValue().asText()));
      }
      spec.commandLine().getOut().println(up ? "ready" : "not ready");
      return up ? 0 : 1;
    } catch (IOException e) {
      throw new CliFailure(
          "process " + service.pid() + " runs but does not answer at " + service.url(), e);
    }
  }
}
