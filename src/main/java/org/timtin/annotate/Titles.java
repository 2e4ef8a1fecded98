package org.timtin.annotate;

import org.timtin.annotate.Chain.Standing;

/** Reads the words for offices, and tells those of public officials from those of a club's. */
final class Titles {
  private final Lexicon lexicon;

  Titles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The number of words of the office that begins at this word; 0 if none does. */
  int length(Tokens tokens, int at) {
    int office =
        Math.max(
            Math.max(
                lexicon.length(Term.OFFICE, tokens, at), lexicon.length(Term.RANK, tokens, at)),
            Math.max(
                lexicon.length(Term.HEAD, tokens, at), lexicon.length(Term.MEMBER, tokens, at)));
    return office >= decoy(tokens, at) ? office : 0;
  }

  /** The number of words of the expression here that only sounds like an office. */
  int decoy(Tokens tokens, int at) {
    return lexicon.length(Term.DECOY, tokens, at);
  }

  /** Whether the office at {@code from..to}, followed by such institutions, is a public one. */
  boolean isPublic(Tokens tokens, int from, int to, Standing standing) {
    int length = to - from;
    if (lexicon.length(Term.OFFICE, tokens, from) == length
        || lexicon.length(Term.RANK, tokens, from) == length) {
      return true;
    }
    boolean head = lexicon.length(Term.HEAD, tokens, from) == length;
    return standing == Standing.PUBLIC || (head && standing == Standing.COUNTRY);
  }

  /**
   * Whether a public institution begins inside the words of the office: `Chủ tịch Hội đồng` and
   * `Hội đồng Bầu cử`.
   */
  boolean isPublicInside(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (at + lexicon.length(Term.PUBLIC, tokens, at) > to) {
        return true;
      }
    }
    return false;
  }
}
