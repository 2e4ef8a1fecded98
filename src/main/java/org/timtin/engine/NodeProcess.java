package org.timtin.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One run of the embedded node's JVM, from start to exit. */
final class NodeProcess {
  private static final String READY = "READY ";
  private static final String FAILURE = "timtin-engine: ";
  private static final int LOG_TAIL = 15;

  private final Process process;
  private final URI address;

  private NodeProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a node and waits until it serves HTTP. Its stdin stays open as long as this JVM lives:
   * the node ends with it.
   *
   * @throws EngineUnavailable with the node's own sentence, or the end of its log
   */
  static NodeProcess start(NodeCommand command, int httpPort, Duration timeout) {
    Path logs = command.data().resolve("logs");
    Path errors = logs.resolve("stderr.log");
    Process process;
    try {
      Files.createDirectories(logs);
      process =
          new ProcessBuilder(command.arguments(httpPort))
              .redirectError(ProcessBuilder.Redirect.to(errors.toFile()))
              .start();
    } catch (IOException e) {
      throw new EngineUnavailable("The embedded engine cannot be started: " + e.getMessage(), e);
    }
    boolean started = false;
    try {
      CompletableFuture<String> ready = readyLine(process);
      String address = ready.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      started = true;
      return new NodeProcess(process, URI.create("http://" + address));
    } catch (TimeoutException e) {
      throw new EngineUnavailable(
          "The embedded engine was not ready after " + timeout.toSeconds() + " s." + tail(logs), e);
    } catch (ExecutionException e) {
      throw new EngineUnavailable(
          "The embedded engine did not start: " + sentence(errors, logs), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineUnavailable("Interrupted while the embedded engine was starting", e);
    } finally {
      if (!started) {
        process.destroyForcibly();
      }
    }
  }

  URI address() {
    return address;
  }

  long pid() {
    return process.pid();
  }

  /** Completes with the exit status. */
  CompletableFuture<Integer> exit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Asks the node to close, and kills it if that takes longer than {@code patience}. */
  void stop(Duration patience) throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static CompletableFuture<String> readyLine(Process process) {
    CompletableFuture<String> ready = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("engine-stdout")
        .start(
            () -> {
              // To the end of the stream: an undrained pipe would one day block the node.
              try (BufferedReader lines = process.inputReader(UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  if (line.startsWith(READY)) {
                    ready.complete(line.substring(READY.length()).strip());
                  }
                }
                ready.completeExceptionally(new IOException("the engine's process ended"));
              } catch (IOException e) {
                ready.completeExceptionally(e);
              }
            });
    return ready;
  }

  private static String sentence(Path errors, Path logs) {
    List<String> lines = lines(errors);
    return lines.stream()
        .filter(line -> line.startsWith(FAILURE))
        .map(line -> line.substring(FAILURE.length()))
        .findFirst()
        .orElseGet(() -> String.join(" | ", lines) + "." + tail(logs));
  }

  /** The end of the node's log, behind a space; where it logged nothing yet, the place to look. */
  private static String tail(Path logs) {
    List<String> lines = lines(logs.resolve("engine.log"));
    if (lines.isEmpty()) {
      return " It wrote nothing to " + logs.resolve("engine.log") + " yet.";
    }
    int from = Math.max(0, lines.size() - LOG_TAIL);
    return " The end of "
        + logs.resolve("engine.log")
        + ":\n"
        + String.join("\n", lines.subList(from, lines.size()));
  }

  private static List<String> lines(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      return lines.filter(line -> !line.isBlank()).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of(file + " cannot be read: " + e);
    }
  }
}
