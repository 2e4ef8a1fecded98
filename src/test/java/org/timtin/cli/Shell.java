package org.timtin.cli;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.timtin.RunningService;

/**
 * The packaged command as a person at a terminal has it, with a data folder of its own. Whatever it
 * started has ended after {@link #close}, also when a test failed half way.
 */
final class Shell implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String GOING_OUT = "going.out";
  private static final String GOING_ERR = "going.err";
  private static final Path SCRIPT = Path.of("timtin").toAbsolutePath();

  /**
   * What a command printed and how it ended.
   *
   * @param out standard output
   * @param err standard error
   */
  record Result(int status, String out, String err) {
    String all() {
      return out + err;
    }
  }

  private final Map<String, String> environment = new HashMap<>();
  private final List<String> unset = new ArrayList<>(List.of("TIMTIN_URL", "TIMTIN_PORT"));
  private final Path folder;
  private final int port = freePort();

  Shell() {
    try {
      folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "shell");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Maven is at work on target/ at this moment.
    with("TIMTIN_NO_BUILD", "1").with("TIMTIN_DATA", data().toString());
    with("TIMTIN_ENGINE_HEAP", "512m");
  }

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Shell without(String variable) {
    unset.add(variable);
    return this;
  }

  Path data() {
    return folder.toAbsolutePath().resolve("dữ liệu");
  }

  /** A folder for files of the test. */
  Path folder() {
    return folder.toAbsolutePath();
  }

  int port() {
    return port;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Runs a command to its end. */
  Result run(String... arguments) {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    try {
      Process process = builder(arguments, out, err).start();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("did not end: timtin " + String.join(" ", arguments));
      }
      return new Result(process.exitValue(), read(out), read(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts the service in the foreground; what it prints is in {@link #printed}. */
  Process startInForeground(String... more) {
    return begin(startArguments(more));
  }

  /** Begins a command that goes on; what it prints is in {@link #printed}. */
  Process begin(String... arguments) {
    try {
      return builder(arguments, folder.resolve(GOING_OUT), folder.resolve(GOING_ERR)).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end of the command that goes on. */
  Result ended(Process going) {
    try {
      if (!going.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        going.destroyForcibly();
        throw new AssertionError("did not end: " + printed());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new Result(
        going.exitValue(), read(folder.resolve(GOING_OUT)), read(folder.resolve(GOING_ERR)));
  }

  /** What the command that goes on printed so far. */
  String printed() {
    return read(folder.resolve(GOING_OUT)) + read(folder.resolve(GOING_ERR));
  }

  /** Starts the service in the background, on the shell's port and data folder. */
  Result start(String... more) {
    return run(
        Stream.concat(Arrays.stream(startArguments(more)), Stream.of("-d")).toArray(String[]::new));
  }

  /** The data folder is in them: it is what {@link #processes} knows the service by. */
  private String[] startArguments(String... more) {
    List<String> all = new ArrayList<>(List.of("start", "--port", String.valueOf(port), "--data"));
    all.add(data().toString());
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** The process that serves the data folder. */
  ProcessHandle service() {
    return RunningService.in(data()).flatMap(RunningService::process).orElseThrow();
  }

  /** The embedded engine's process; empty while there is none. */
  List<ProcessHandle> engines() {
    return processes().stream()
        .filter(process -> commandLine(process).contains(".engine.node."))
        .toList();
  }

  /** Every process that works on the data folder: the service and its engine. */
  List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(process -> commandLine(process).contains(folder.getFileName() + "/"))
        .filter(ProcessHandle::isAlive)
        .toList();
  }

  static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // The service first: it would start its engine again.
    for (List<ProcessHandle> left = processes(); !left.isEmpty(); left = processes()) {
      left.stream().filter(it -> !engines().contains(it)).forEach(Shell::kill);
      engines().forEach(Shell::kill);
    }
  }

  /** Kills a process; on return it is gone. */
  static void kill(ProcessHandle process) {
    process.destroyForcibly();
    // Not by its onExit(): that needs a thread of a pool which a test may have filled.
    await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
  }

  /** Sends a signal by its name, as {@code STOP}. */
  static void signal(String name, ProcessHandle process) {
    try {
      int status = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
      if (status != 0) {
        throw new AssertionError("cannot send " + name + " to " + process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private ProcessBuilder builder(String[] arguments, Path out, Path err) {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeAll(unset);
    builder.environment().putAll(environment);
    return builder;
  }

  private static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
