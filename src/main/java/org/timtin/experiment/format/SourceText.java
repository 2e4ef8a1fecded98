package org.timtin.experiment.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A text that is read line by line, and the errors found in it, all reported at once. */
final class SourceText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String name;
  private final String text;
  private final List<String> errors = new ArrayList<>();

  /**
   * @param name of the file, for messages
   */
  SourceText(String name, String text) {
    this.name = name;
    this.text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  String text() {
    return text;
  }

  /**
   * A line.
   *
   * @param number 1-based
   */
  record Line(int number, String text) {}

  /** Every line that is not blank; what a line's reader refuses becomes an error of that line. */
  void lines(Consumer<Line> reader) {
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        Line numbered = new Line(number, line);
        read(
            number,
            () -> {
              reader.accept(numbered);
              return true;
            });
      }
    }
  }

  /** What a reader makes of a line; empty, and an error, where it refuses. */
  <T> Optional<T> read(long line, Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (IllegalArgumentException refused) {
      error(line, refused.getMessage());
      return Optional.empty();
    }
  }

  void error(long line, String what) {
    errors.add(name + ":" + line + ": " + what);
  }

  /**
   * @throws UnreadableFile when there were errors
   */
  void check() {
    if (!errors.isEmpty()) {
      throw new UnreadableFile(errors);
    }
  }
}
