package org.timtin.article;

/**
 * The text of one article as it stands in the input, not yet understood.
 *
 * @param line where it begins, from 1
 * @param column where it begins in that line, from 1
 * @param state whether the text can be used
 * @param text the text; for {@link State#STRAY} what is wrong; else empty where it is not kept
 * @param invalidAt byte position of the first invalid bytes; -1 where there are none
 */
record Chunk(long line, long column, State state, String text, long invalidAt) {
  enum State {
    /** The text is all there, or as much of it as the input has. */
    WHOLE,
    /** Longer than an article may be; the text was let go of while it was skipped. */
    TOO_LONG,
    /** Holds bytes that its encoding does not allow. */
    INVALID,
    /** Not the text of an article: what stands between articles is broken, nothing can follow. */
    STRAY
  }
}
