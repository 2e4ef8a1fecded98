package org.timtin.article;

import java.io.IOException;
import java.util.Optional;

/** One article a line; blank lines are skipped but counted. */
final class LineSplitter implements Splitter {
  private final ChunkText text;
  private boolean ended;

  LineSplitter(StrictChars chars, int limit) {
    text = new ChunkText(chars, limit);
  }

  @Override
  public Optional<Chunk> next() throws IOException {
    while (!ended) {
      text.begin();
      int unit = text.take();
      while (unit != '\n' && unit != StrictChars.END) {
        unit = text.take();
      }
      ended = unit == StrictChars.END;
      if (!text.isBlank()) {
        return Optional.of(text.end());
      }
    }
    return Optional.empty();
  }
}
