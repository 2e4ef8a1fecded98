package org.timtin.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.timtin.RunningService;

/** Starts the service as a process of its own and waits until it answers searches. */
final class DetachedStart {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long POLL_MILLIS = 250;
  private static final int OK = 200;

  private final Path folder;
  private final URI url;
  private final PrintWriter out;

  DetachedStart(Path folder, URI url, PrintWriter out) {
    this.folder = folder;
    this.url = url;
    this.out = out;
  }

  int run(List<String> arguments) throws IOException, InterruptedException {
    Path log = freshLog();
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of(System.getProperty("launcher.jvm", "").split(" ")));
    command.removeIf(String::isBlank);
    command.add("-Dlauncher.home=" + System.getProperty("launcher.home", "."));
    command.add("-jar");
    command.add(System.getProperty("java.class.path"));
    command.addAll(arguments);
    Process service =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(log.toFile())
            .redirectErrorStream(true)
            .start();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      if (announced(service) && ready()) {
        out.println(
            "timtin answers at " + url + " (process " + service.pid() + ", log " + log + ")");
        out.println("try: ./timtin search \"quan he Viet Nam\"   or open " + url + "/q/swagger-ui");
        return 0;
      }
      if (service.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new CliFailure(StartLog.reason(log));
      }
    }
    service.destroy();
    throw new CliFailure(
        "timtin did not answer within " + PATIENCE.toMinutes() + " minutes" + StartLog.end(log));
  }

  /** The log of the start before is kept beside the new one: it may say why that service ended. */
  private Path freshLog() {
    Path log = folder.resolve("service.log");
    try {
      Files.createDirectories(folder);
      if (Files.exists(log)) {
        Files.move(
            log, folder.resolve("service.previous.log"), StandardCopyOption.REPLACE_EXISTING);
      }
      return log;
    } catch (IOException e) {
      throw new CliFailure("the data folder " + folder + " cannot be written to: " + e, e);
    }
  }

  /** Whether it is this very service that has the folder, and not another one that came first. */
  private boolean announced(Process service) {
    return RunningService.in(folder).filter(it -> it.pid() == service.pid()).isPresent();
  }

  private boolean ready() throws InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(url.resolve("/q/health/ready"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      // Not listening yet: that is what the caller waits for.
      return false;
    }
  }
}
