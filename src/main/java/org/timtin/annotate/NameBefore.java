package org.timtin.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the name that an office behind it describes: {@code ông X (trái), nguyên Chủ tịch ...}. */
final class NameBefore {
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Map<Integer, NameSpan> byEnd = new HashMap<>();
  private final Map<Integer, NameSpan> byEndOfTitle = new HashMap<>();

  NameBefore(Tokens tokens, Lexicon lexicon, List<NameSpan> spans) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    spans.forEach(span -> byEnd.put(span.to(), span));
  }

  /** Where an office begins with what is said before it: `cựu`, `nguyên`, `hiện là`. */
  int start(int title) {
    int start = title;
    int modifier = lexicon.lengthBefore(Term.MODIFIER, tokens, start);
    while (modifier > 0 && tokens.gap(start).joins()) {
      start -= modifier;
      modifier = lexicon.lengthBefore(Term.MODIFIER, tokens, start);
    }
    return start;
  }

  /** The name before the comma, dash or bracket that an office follows. */
  Optional<NameSpan> describedBy(int title) {
    int end = start(title);
    Gap gap = tokens.gap(end);
    if (gap == Gap.COMMA || gap == Gap.DASH || gap == Gap.OPEN) {
      return Optional.ofNullable(byEnd.get(end));
    }
    // Over a nickname or a position in the photo: `ông X (trái), nguyên ...`.
    for (int back = 1; gap == Gap.CLOSE && back <= 4 && end > back; back++) {
      if (tokens.gap(end - back) == Gap.OPEN) {
        return Optional.ofNullable(byEnd.get(end - back));
      }
    }
    return Optional.empty();
  }

  /** A title that says nothing of the name ends here; another may follow it. */
  void pass(NameSpan span, int end) {
    byEndOfTitle.put(end, span);
  }

  /** The name before another title: {@code ông X, chủ tịch hội Y, nguyên Vụ trưởng ...}. */
  Optional<NameSpan> describedOver(int title) {
    int end = start(title);
    return Optional.ofNullable(tokens.gap(end) == Gap.COMMA ? byEndOfTitle.get(end) : null);
  }

  /** Whether the sentence begins with the name, so that an office after a comma is about it. */
  boolean startsClause(NameSpan span) {
    int start = span.from() - lexicon.lengthBefore(Term.HONORIFIC, tokens, span.from());
    return tokens.opensSentence(start) || start < span.from();
  }
}
