package org.timtin.api;

import java.util.regex.Pattern;

/**
 * A cell that a spreadsheet shows and does not run. Text that it would take for a formula gets an
 * apostrophe in front; so does text that has apostrophes before such a beginning, so that taking
 * one away gives the text back.
 *
 * @param text what is written
 * @param cut whether the text goes on in the article
 */
record Cell(String text, boolean cut) {
  /** What Excel, the narrowest of them, takes in one cell, in UTF-16 units. */
  static final int LARGEST = 32_767;

  // As OWASP lists them under CSV injection, the full-width forms included.
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠]");
  private static final Pattern NO_ARTICLE = Pattern.compile("'*#");

  /**
   * @param first whether it is a record's first cell, where {@code #} marks what is no article
   */
  static Cell of(String text, boolean first) {
    boolean kept =
        FORMULA.matcher(text).lookingAt() || (first && NO_ARTICLE.matcher(text).lookingAt());
    String safe = kept ? "'" + text : text;
    if (safe.length() <= LARGEST) {
      return new Cell(safe, false);
    }
    int end = Character.isHighSurrogate(safe.charAt(LARGEST - 1)) ? LARGEST - 1 : LARGEST;
    return new Cell(safe.substring(0, end), true);
  }
}
