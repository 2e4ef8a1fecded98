package org.timtin.annotate;

import java.util.Map;
import java.util.Optional;

/** Finds who gets an office: {@code ông X được bầu giữ chức Chủ tịch UBND tỉnh}. */
final class Appointments {
  /** How far after a name the office it gets is looked for: `ông X chính thức được bầu làm`. */
  private static final int LINK_REACH = 12;

  private final Passage passage;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Titles titles;
  private final Map<Integer, NameSpan> byStart;

  /**
   * @param byStart the names of the passage by their first word
   */
  Appointments(Passage passage, Lexicon lexicon, Titles titles, Map<Integer, NameSpan> byStart) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.lexicon = lexicon;
    this.titles = titles;
    this.byStart = byStart;
  }

  /** `giữ chức Chủ tịch UBND tỉnh đối với ông X`, `Chủ tịch Quốc hội là bà X`. */
  Optional<NameSpan> inverted(int from, Chain chain) {
    int at = chain.to();
    if (chain.closed() || !tokens.gap(at).joins()) {
      return Optional.empty();
    }
    int over = 0;
    if (tokens.lower(at).equals("với") || tokens.lower(at).equals("là")) {
      over = 1;
    } else if (tokens.lower(at).equals("đối") && tokens.lower(at + 1).equals("với")) {
      over = 2;
    }
    int honorific = lexicon.length(Term.HONORIFIC, tokens, at + over);
    NameSpan span = byStart.get(at + over + honorific);
    // `người bạn của Thủ tướng là ông X`
    if (tokens.lower(from - 1).equals("của")) {
      return Optional.empty();
    }
    boolean linked =
        lexicon.lengthBefore(Term.LINK, tokens, from) > 0 || tokens.lower(at).equals("là");
    return over > 0 && honorific > 0 && linked ? Optional.ofNullable(span) : Optional.empty();
  }

  /** Whether an office follows as in `ông X được bầu giữ chức Chủ tịch ...`. */
  boolean of(NameSpan span) {
    boolean bare =
        span.shape() == NameSpan.Shape.SINGLE
            && lexicon.lengthBefore(Term.HONORIFIC, tokens, span.from()) == 0;
    if (bare) {
      return false;
    }
    int end = Math.min(span.to() + LINK_REACH, tokens.size());
    for (int at = span.to(); at < end; at++) {
      // `về người bạn Choi, đủ để phế truất bà khỏi cương vị tổng thống`: somebody else's office.
      boolean other = tokens.lower(at).equals("ông") || tokens.lower(at).equals("bà");
      if (tokens.gap(at).compareTo(Gap.COMMA) > 0 || byStart.containsKey(at) || other) {
        return false;
      }
      int link = lexicon.length(Term.LINK, tokens, at);
      if (link == 0) {
        continue;
      }
      int title = at + link;
      int modifier = lexicon.length(Term.MODIFIER, tokens, title);
      int length = titles.length(tokens, title);
      if (length == 0 && modifier > 0) {
        title += modifier;
        length = titles.length(tokens, title);
      }
      if (length > 0 && tokens.gap(title).joins()) {
        Chain chain = new Chain.Walker(passage, lexicon, byStart).walk(title + length);
        return titles.isPublic(tokens, title, title + length, chain.standing())
            && (!chain.name() || chain.nested());
      }
    }
    return false;
  }
}
