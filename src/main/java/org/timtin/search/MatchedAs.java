package org.timtin.search;

/** Which form of the words matched. */
public enum MatchedAs {
  /**
   * The words in their typed form, after orthographic equivalence (NFC or NFD, tone placement,
   * case).
   */
  TYPED,
  /** The words without their diacritics. */
  FOLDED
}
