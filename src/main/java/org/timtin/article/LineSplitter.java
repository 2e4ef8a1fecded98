package org.timtin.article;

import java.io.IOException;
import java.util.Optional;

/** One article a line; blank lines are skipped but counted. */
final class LineSplitter implements Splitter {
  private final StrictChars chars;
  private final ChunkText text;
  private boolean ended;

  LineSplitter(StrictChars chars, int limit) {
    this.chars = chars;
    text = new ChunkText(chars, limit);
  }

  @Override
  public Optional<Chunk> next() throws IOException {
    while (!ended) {
      text.begin();
      while (chars.peek() != '\n' && chars.peek() != StrictChars.END) {
        text.take();
      }
      // The line end is not part of the line: it must not count against the limit.
      ended = chars.read() == StrictChars.END;
      if (!text.isBlank()) {
        return Optional.of(text.end());
      }
    }
    return Optional.empty();
  }
}
