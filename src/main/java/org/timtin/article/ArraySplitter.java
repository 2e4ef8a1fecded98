package org.timtin.article;

import java.io.IOException;
import java.util.Optional;

/**
 * The elements of a JSON array, or one JSON value. It finds where an element ends by its quotes and
 * brackets alone, so that an element of any length is skipped in constant memory; whether it is
 * valid JSON is for the reader of the element to say.
 */
final class ArraySplitter implements Splitter {
  private enum At {
    START,
    FIRST_ELEMENT,
    AFTER_ELEMENT,
    AFTER_VALUE,
    END
  }

  private final StrictChars chars;
  private final ChunkText text;
  private At at = At.START;

  ArraySplitter(StrictChars chars, int limit) {
    this.chars = chars;
    text = new ChunkText(chars, limit);
  }

  @Override
  public Optional<Chunk> next() throws IOException {
    skipSpace();
    return switch (at) {
      case START -> start();
      case FIRST_ELEMENT -> firstElement();
      case AFTER_ELEMENT -> afterElement();
      case AFTER_VALUE -> afterValue();
      case END -> Optional.empty();
    };
  }

  private Optional<Chunk> start() throws IOException {
    int unit = chars.peek();
    if (unit == '[') {
      chars.read();
      at = At.FIRST_ELEMENT;
      return next();
    }
    if (unit == '{') {
      at = At.AFTER_VALUE;
      return Optional.of(value());
    }
    return stray(
        unit == StrictChars.END
            ? "the input is empty"
            : "expected an array of articles or one article");
  }

  private Optional<Chunk> firstElement() throws IOException {
    if (chars.peek() == ']') {
      chars.read();
      at = At.AFTER_VALUE;
      return next();
    }
    return element();
  }

  private Optional<Chunk> afterElement() throws IOException {
    int unit = chars.peek();
    if (unit == ']') {
      chars.read();
      at = At.AFTER_VALUE;
      return next();
    }
    if (unit != ',') {
      return stray(
          unit == StrictChars.END
              ? "the input ends before the array is closed"
              : "expected a comma or the end of the array");
    }
    chars.read();
    skipSpace();
    return element();
  }

  private Optional<Chunk> element() throws IOException {
    int unit = chars.peek();
    if (unit == StrictChars.END) {
      return stray("the input ends before the array is closed");
    }
    if (unit == ']' || unit == ',' || unit == '}' || unit == ':') {
      return stray("expected an article but found '" + (char) unit + "'");
    }
    at = At.AFTER_ELEMENT;
    return Optional.of(value());
  }

  private Optional<Chunk> afterValue() throws IOException {
    at = At.END;
    return chars.peek() == StrictChars.END
        ? Optional.empty()
        : stray(
            "the JSON value has ended but the input goes on; for one article a line, send NDJSON");
  }

  /** Ends the reading; where it stands is where the input is broken. */
  private Optional<Chunk> stray(String reason) throws IOException {
    at = At.END;
    String told =
        chars.peek() == StrictChars.INVALID
            ? ChunkText.invalid(chars.invalidAt())
            : JsonProblem.at(chars.column(), reason);
    return Optional.of(new Chunk.Unusable(chars.line(), told));
  }

  private Chunk value() throws IOException {
    text.begin();
    int depth = 0;
    boolean quoted = false;
    while (chars.peek() != StrictChars.END) {
      if (!quoted && depth == 0 && endsScalar(chars.peek()) && !text.isBlank()) {
        return text.end();
      }
      int unit = text.take();
      if (quoted && unit == '\\' && chars.peek() >= 0) {
        text.take();
      } else if (unit == '"') {
        quoted = !quoted;
      } else if (!quoted && (unit == '{' || unit == '[')) {
        depth++;
      } else if (!quoted && (unit == '}' || unit == ']')) {
        depth--;
      }
    }
    // A value that is cut short breaks where it is read; what follows it is the input's end.
    return text.end();
  }

  private static boolean endsScalar(int unit) {
    return unit == ',' || unit == ']' || unit == '}' || isSpace(unit) || unit == '{' || unit == '[';
  }

  private static boolean isSpace(int unit) {
    return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
  }

  private void skipSpace() throws IOException {
    while (isSpace(chars.peek())) {
      chars.read();
    }
  }
}
