package org.timtin.search.highlight;

import org.timtin.article.Sentence;

/**
 * Where words, clauses and sentences of a text begin and end. Looks only at the surroundings of the
 * place asked about, so that a long text costs no more than a short one.
 */
final class Clauses {
  private static final String STOPS = ".!?…";
  private static final String CLOSING = "”\"’»)]";
  private static final String SEPARATORS = ",;:";

  // A gap of white space this wide is a break whatever stands before it.
  private static final int WIDEST_SPACE = 40;
  // No abbreviation is longer, dots included.
  private static final int LONGEST_ABBREVIATION = 24;
  // Quotes, brackets and dashes that may stand before a sentence's first letter.
  private static final int MOST_OPENING = 4;

  private final String text;

  Clauses(String text) {
    this.text = text;
  }

  boolean startsWord(int at) {
    return at < text.length()
        && !isSpace(at)
        && (at == 0 || isSpace(at - 1))
        && !Characters.continues(text, at);
  }

  boolean endsWord(int at) {
    return at > 0 && !isSpace(at - 1) && (at == text.length() || isSpace(at));
  }

  /** Whether a sentence or a line begins with the word that begins here. */
  boolean startsSentence(int at) {
    if (!startsWord(at)) {
      return false;
    }
    if (followsPlainWord(at)) {
      return false;
    }
    int end = wordEndBefore(at);
    if (end == 0 || at - end >= WIDEST_SPACE || text.substring(end, at).indexOf('\n') >= 0) {
      return true;
    }
    int stop = end;
    while (stop > 0 && CLOSING.indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    if (stop == 0 || STOPS.indexOf(text.charAt(stop - 1)) < 0 || startsSmall(at)) {
      return false;
    }
    return text.charAt(stop - 1) != '.' || !abbreviationBefore(stop - 1);
  }

  /** Whether a clause begins with the word that begins here. */
  boolean startsClause(int at) {
    if (!startsWord(at)) {
      return false;
    }
    int end = wordEndBefore(at);
    return end > 0 && SEPARATORS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether a sentence or a line ends with the word that ends here. */
  boolean endsSentence(int at) {
    if (!endsWord(at)) {
      return false;
    }
    int next = at;
    while (next < text.length() && isSpace(next) && next - at < WIDEST_SPACE) {
      next++;
    }
    return next == text.length() || isSpace(next) || startsSentence(next);
  }

  /** Whether a clause ends here, before its comma, colon or semicolon. */
  boolean endsClause(int at) {
    return at > 0
        && at + 1 < text.length()
        && SEPARATORS.indexOf(text.charAt(at)) >= 0
        && isSpace(at + 1)
        && !isSpace(at - 1);
  }

  // The most frequent case, told apart at once: a letter and one space.
  private boolean followsPlainWord(int at) {
    return at > 1 && text.charAt(at - 1) == ' ' && Character.isLetterOrDigit(text.charAt(at - 2));
  }

  private int wordEndBefore(int at) {
    int end = at;
    while (end > 0 && at - end < WIDEST_SPACE && isSpace(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean startsSmall(int at) {
    int letter = at;
    while (letter < text.length()
        && letter - at < MOST_OPENING
        && !Character.isLetterOrDigit(text.codePointAt(letter))) {
      letter++;
    }
    return letter < text.length() && Character.isLowerCase(text.codePointAt(letter));
  }

  private boolean abbreviationBefore(int stop) {
    int start = stop;
    while (start > 0 && stop - start <= LONGEST_ABBREVIATION && !isSpace(start - 1)) {
      start--;
    }
    return Sentence.isAbbreviation(text.substring(start, stop));
  }

  private boolean isSpace(int at) {
    return Characters.isSpace(text.charAt(at));
  }
}
