package org.timtin;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who serves a data folder: written there by the service, read by the commands that look for it.
 *
 * @param pid process of the service
 * @param started when that process began, milliseconds since 1970: tells it from a later process of
 *     the same number
 * @param url where it listens
 */
public record RunningService(long pid, long started, String url) {
  private static final String FILE = "timtin.json";

  /** Each JVM works the beginning of a process out by the clock as it finds it. */
  private static final long CLOCK_STEP_MILLIS = 5_000;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Where a service that listens on a host and port is reached from this machine. */
  public static URI address(String host, int port) {
    String reached =
        switch (host) {
          case "0.0.0.0" -> "127.0.0.1";
          case "::", "0:0:0:0:0:0:0:0" -> "::1";
          default -> host;
        };
    return URI.create(
        "http://" + (reached.contains(":") ? "[" + reached + "]" : reached) + ":" + port);
  }

  /** The address as a URI. */
  public URI uri() {
    return URI.create(url);
  }

  /** The process, while it runs. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> !isZombie(process))
        .filter(process -> Math.abs(startOf(process) - started) <= CLOCK_STEP_MILLIS);
  }

  /** Notes that this very process serves the folder at the address. */
  public static void announce(Path folder, URI address) {
    ProcessHandle self = ProcessHandle.current();
    RunningService service = new RunningService(self.pid(), startOf(self), address.toString());
    try {
      Files.createDirectories(folder);
      Path fresh = folder.resolve(FILE + ".new");
      Files.write(fresh, MAPPER.writeValueAsBytes(service));
      // In one step: a reader sees the old file or the new one, never half of it.
      Files.move(
          fresh,
          folder.resolve(FILE),
          java.nio.file.StandardCopyOption.ATOMIC_MOVE,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the data folder " + folder, e);
    }
  }

  /**
   * The service that runs on the folder; empty when none does.
   *
   * @throws BadInput when the file that names it is broken
   */
  public static Optional<RunningService> in(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(Files.readAllBytes(file), RunningService.class))
          .filter(service -> service.process().isPresent());
    } catch (JacksonException e) {
      throw new BadInput("data", file + " cannot be understood; delete it if no service runs");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Whether a process has ended and only waits for its parent to take note, which the first process
   * of a container may never do.
   */
  private static boolean isZombie(ProcessHandle process) {
    Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
    if (!Files.isReadable(stat)) {
      return false;
    }
    try {
      String text = Files.readString(stat, StandardCharsets.ISO_8859_1);
      // Behind the name, which stands in parentheses and may hold any character.
      return text.startsWith("Z", text.lastIndexOf(')') + 2);
    } catch (IOException gone) {
      return true;
    }
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }
}
