package org.timtin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timtin.StartSequence;

/** What the log of a service that did not start has to say to the person who started it. */
final class StartLog {
  private static final int SHOWN_LINES = 10;

  private StartLog() {}

  /** The service's own sentence on why it cannot start; the end of the log where it gave none. */
  static String reason(Path log) {
    return lines(log).stream()
        .filter(line -> line.contains(StartSequence.FAILURE))
        .map(line -> line.substring(line.indexOf(StartSequence.FAILURE)))
        .map(line -> line.substring("timtin ".length()) + " (log " + log + ")")
        .reduce((first, last) -> last)
        .orElseGet(() -> "stopped while starting" + end(log));
  }

  /** The last lines of the log, less the frames of stack traces, as the end of a message. */
  static String end(Path log) {
    List<String> lines =
        lines(log).stream()
            .filter(line -> !line.matches("\\s+(at |\\.\\.\\. \\d+ more).*"))
            .toList();
    return lines.stream()
        .skip(Math.max(0, lines.size() - SHOWN_LINES))
        .collect(Collectors.joining("\n  ", "; the end of " + log + ":\n  ", ""));
  }

  private static List<String> lines(Path log) {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return lines.filter(line -> !line.isBlank()).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of("it cannot be read: " + e);
    }
  }
}
