package org.timtin.article;

import java.util.Objects;

/** The text of one article as it stands in the input, not yet understood. */
public sealed interface Chunk {
  /** Where it begins, from 1. */
  long line();

  /**
   * A text to be read further.
   *
   * @param column where it begins in its line, from 1
   * @param text the text, or as much of it as the input has
   */
  record Text(long line, long column, String text) implements Chunk {
    public Text {
      Objects.requireNonNull(text);
    }
  }

  /**
   * A text that was skipped: too long, not in the encoding, or no JSON.
   *
   * @param reason one sentence for its sender
   */
  record Unusable(long line, String reason) implements Chunk {
    public Unusable {
      Objects.requireNonNull(reason);
    }
  }
}
