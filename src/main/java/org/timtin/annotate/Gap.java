package org.timtin.annotate;

/** What stands between two words; of several things the one that separates most. */
enum Gap {
  SPACE,
  HYPHEN,
  /** A full stop after an initial or an abbreviation: {@code Donald J. Trump}. */
  INITIAL,
  DASH,
  QUOTE,
  COMMA,
  OPEN,
  CLOSE,
  OTHER,
  COLON,
  SENTENCE,
  LINE;

  /** Whether a word after this gap is written with a capital for its place alone. */
  boolean opensSentence() {
    return this == LINE || this == SENTENCE || this == COLON || this == QUOTE || this == OPEN;
  }

  /** Whether a phrase can go on across this gap. */
  boolean joins() {
    return this == SPACE || this == HYPHEN || this == INITIAL;
  }

  Gap or(Gap other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
