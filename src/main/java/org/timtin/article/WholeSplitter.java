package org.timtin.article;

import java.io.IOException;
import java.util.Optional;

/** The whole input is one article. Input beyond the limit is read to its end but not kept. */
final class WholeSplitter implements Splitter {
  private final ChunkText text;
  private boolean ended;

  WholeSplitter(StrictChars chars, int limit) {
    text = new ChunkText(chars, limit);
  }

  @Override
  public Optional<Chunk> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    text.begin();
    int unit = text.take();
    while (unit != StrictChars.END) {
      unit = text.take();
    }
    return Optional.of(text.end());
  }
}
