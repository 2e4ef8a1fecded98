package org.timtin.search.query;

/** What a character means in a query. */
final class Characters {
  static final String OPENING_QUOTES = "\"“”„«";
  static final String CLOSING_QUOTES = "\"“”»";

  private Characters() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isOpeningQuote(char c) {
    return OPENING_QUOTES.indexOf(c) >= 0;
  }

  /** Whether a word goes on with it. */
  static boolean inWord(char c) {
    return !isSpace(c) && c != '|' && c != '(' && c != ')' && !isOpeningQuote(c);
  }

  // The analyzers drop punctuation; symbols such as emoji are words to them.
  static boolean isSearchable(String text) {
    return text.codePoints()
        .anyMatch(
            c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
  }
}
