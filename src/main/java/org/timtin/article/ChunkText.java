package org.timtin.article;

import java.io.IOException;

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

  Chunk end(Chunk.State state) {
    if (invalidAt >= 0) {
      return new Chunk(line, column, Chunk.State.INVALID, "", invalidAt);
    }
    if (bytes > limit) {
      return new Chunk(line, column, Chunk.State.TOO_LONG, "", -1);
    }
    return new Chunk(line, column, state, text.toString(), -1);
  }
}
