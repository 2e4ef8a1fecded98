package org.timtin.search.highlight;

/**
 * The part of a text that is shown around a match: from the beginning of its sentence, or of a
 * clause where the sentence began long before, and never longer than {@link #LONGEST}.
 */
final class FragmentBounds {
  /** Longest fragment, in UTF-16 units: about two lines of a result page. */
  static final int LONGEST = 240;

  // Half of it at most before the match: what follows tells more than what went before.
  private static final int LEAD = LONGEST / 2;
  // Where no clause begins near, this much before the match.
  private static final int WORDS_LEAD = LONGEST / 4;
  // A whole sentence shorter than this is too little to show; more of the text follows it.
  private static final int SHORTEST_SENTENCE = LONGEST / 3;
  private static final int SHORTEST_CLAUSE = LONGEST / 2;

  private final String text;
  private final Clauses clauses;

  FragmentBounds(String text) {
    this.text = text;
    this.clauses = new Clauses(text);
  }

  /** The fragment that shows this match; only its beginning where it alone is too long. */
  TextRange around(TextRange match) {
    int start = startBefore(match);
    if (match.end() - start > LONGEST) {
      start = match.start();
    }
    boolean fits = match.length() <= LONGEST;
    return new TextRange(start, endAfter(start, fits ? match.end() : start));
  }

  /** The beginning of the text. */
  TextRange beginning() {
    int start = 0;
    while (start < text.length() && Characters.isSpace(text.charAt(start))) {
      start++;
    }
    return new TextRange(start, endAfter(start, start));
  }

  private int startBefore(TextRange match) {
    int lowest = Math.max(0, match.start() - LEAD);
    int clause = -1;
    int word = -1;
    for (int at = match.start(); at >= lowest; at--) {
      if (!clauses.startsWord(at)) {
        continue;
      }
      if (clauses.startsSentence(at)) {
        return at;
      }
      if (clauses.startsClause(at)) {
        clause = at;
      }
      if (word < 0 || at >= match.start() - WORDS_LEAD) {
        word = at;
      }
    }
    if (clause >= 0) {
      return clause;
    }
    return word >= 0
        ? word
        : Math.min(
            match.start(),
            Characters.startAtOrAfter(text, Math.max(0, match.start() - WORDS_LEAD)));
  }

  private int endAfter(int start, int least) {
    int limit = Math.min(text.length(), start + LONGEST);
    int line = text.indexOf('\n', least, limit);
    if (line >= 0 || limit == text.length()) {
      return withoutSpace(Math.max(start, least), line >= 0 ? line : limit);
    }
    int clause = -1;
    int word = -1;
    for (int at = limit; at >= least && at > start; at--) {
      if (at - start >= SHORTEST_SENTENCE && clauses.endsSentence(at)) {
        return at;
      }
      if (clause < 0 && at - start >= SHORTEST_CLAUSE && clauses.endsClause(at)) {
        clause = at;
      }
      if (word < 0 && clauses.endsWord(at)) {
        word = at;
      }
    }
    if (clause >= 0) {
      return clause;
    }
    return word >= 0 ? word : Math.max(least, Characters.endAtOrBefore(text, limit));
  }

  private int withoutSpace(int least, int end) {
    int last = end;
    while (last > least && Characters.isSpace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }
}
