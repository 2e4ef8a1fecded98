package org.timtin.article;

import java.io.IOException;
import java.util.Locale;

/** Collects the text of one article, and lets go of it as soon as it cannot be used. */
final class ChunkText {
  private final StrictChars chars;
  private final int limit;
  private final StringBuilder text = new StringBuilder();
  private long line;
  private long column;
  private long bytes;
  private long invalidAt;
  private boolean blank;

  /**
   * @param limit longest text that is kept, in bytes of UTF-8
   */
  ChunkText(StrictChars chars, int limit) {
    this.chars = chars;
    this.limit = limit;
  }

  /** Begins a new text where the input stands. */
  void begin() {
    line = chars.line();
    column = chars.column();
    text.setLength(0);
    bytes = 0;
    invalidAt = -1;
    blank = true;
  }

  /** Takes the next unit from the input and says which it was. */
  int take() throws IOException {
    int unit = chars.read();
    if (unit == StrictChars.INVALID && invalidAt < 0) {
      invalidAt = chars.invalidAt();
      text.setLength(0);
    }
    if (unit >= 0) {
      // Each half of a surrogate pair counts as two of its four bytes.
      bytes += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate((char) unit) ? 2 : 3;
      blank = blank && Character.isWhitespace(unit);
      if (bytes <= limit && invalidAt < 0) {
        text.append((char) unit);
      }
    }
    return unit;
  }

  boolean isBlank() {
    return blank && invalidAt < 0 && bytes <= limit;
  }

  Chunk end() {
    if (invalidAt >= 0) {
      return new Chunk.Unusable(line, invalid(invalidAt));
    }
    if (bytes > limit) {
      return new Chunk.Unusable(
          line,
          String.format(Locale.ROOT, "the article is longer than the limit of %,d bytes", limit));
    }
    return new Chunk.Text(line, column, text.toString());
  }

  /** What to tell about invalid bytes. */
  static String invalid(long position) {
    return "the byte at position "
        + position
        + " of the input, counted from 0, is not valid in its encoding; send UTF-8, or name the"
        + " encoding with charset";
  }
}
