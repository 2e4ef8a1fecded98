package org.timtin.search.query;

/** Which form of the words matched. */
public enum MatchedAs {
  /**
   * The words in their typed form, after orthographic equivalence (NFC or NFD, tone placement,
   * case).
   */
  TYPED(""),
  /** The words without their diacritics. */
  FOLDED(".folded");

  private final String suffix;

  MatchedAs(String suffix) {
    this.suffix = suffix;
  }

  /** What a text field's name ends with where it is analyzed for this form. */
  public String suffix() {
    return suffix;
  }
}
