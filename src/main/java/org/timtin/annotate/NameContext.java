package org.timtin.annotate;

/** What the words around a name say about it. */
final class NameContext {
  private final Lexicon lexicon;

  NameContext(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean hasHonorific(NameSpan span) {
    return isBefore(Term.HONORIFIC, span);
  }

  boolean hasTitle(NameSpan span) {
    return isBefore(Term.HEAD, span) || isBefore(Term.OFFICE, span) || isBefore(Term.RANK, span);
  }

  /** Whether a calling other than an office stands before the name: `HLV`, `ca sĩ`. */
  boolean hasRole(NameSpan span) {
    return isBefore(Term.ROLE, span);
  }

  private boolean isBefore(Term term, NameSpan span) {
    return lexicon.lengthBefore(term, span.tokens(), span.from()) > 0;
  }

  /** Whether the words around say that the known name is a namesake's: `HLV`, `ca sĩ`. */
  boolean isSomebodyElse(NameSpan span) {
    if (hasRole(span)) {
      return true;
    }
    // `ông X với vai trò nhà sáng lập`: what the person is can also come after the name: `(Shark
    // X)`.
    for (int at = span.to(); at < span.to() + 4; at++) {
      boolean bracket = at == span.to() && span.tokens().gap(at) == Gap.OPEN;
      if (!span.tokens().gap(at).joins() && !bracket) {
        return false;
      }
      if (lexicon.is(Term.FOUNDER, span.tokens(), at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name is part of the name of a school, a street, a ship, a tomb ... */
  boolean isBlocked(NameSpan span) {
    Tokens tokens = span.tokens();
    int start = span.from();
    if (tokens.lower(start).startsWith("tp.")) {
      // TP.Hồ Chí Minh, written without a space.
      return true;
    }
    int title = lexicon.lengthBefore(Term.OFFICE, tokens, start);
    if (title == 0) {
      title = lexicon.lengthBefore(Term.HEAD, tokens, start);
    }
    if (title == 0) {
      title = lexicon.lengthBefore(Term.RANK, tokens, start);
    }
    int blocked = lexicon.nounBefore(Term.BLOCKED, span.passage(), start - title);
    if (blocked > 0 && isAcademyHead(span, start - title - blocked)) {
      return false;
    }
    Gap gap = tokens.gap(start - title);
    String before = tokens.lower(start - title - 1);
    boolean credit = before.equals("ảnh") || before.equals("giả");
    return blocked > 0 && (gap.joins() || gap == Gap.QUOTE || (credit && gap == Gap.COLON));
  }

  /** `Giám đốc Học viện X`: a known person at the head of an academy, not its name. */
  private boolean isAcademyHead(NameSpan span, int noun) {
    Tokens tokens = span.tokens();
    return span.keys().size() == 1
        && tokens.text(noun, span.from()).equalsIgnoreCase("học viện")
        && tokens.lower(noun - 1).equals("đốc")
        // The academy of politics bears his name.
        && !span.name().equals("Hồ Chí Minh");
  }
}
