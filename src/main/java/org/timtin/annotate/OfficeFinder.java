package org.timtin.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the names that a public office stands beside. */
final class OfficeFinder {
  /** How far after a name the office it gets is looked for: `ông X chính thức được bầu làm`. */
  private static final int LINK_REACH = 12;

  private static final Set<String> SEVERAL = Set.of("các", "hai", "ba", "bốn", "những");

  private final Lexicon lexicon;
  private final Titles titles;

  OfficeFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.titles = new Titles(lexicon);
  }

  /** The names of officials in a passage, each with the rule that tells. */
  Map<NameSpan, Evidence> find(Passage passage, List<NameSpan> spans) {
    return new Search(passage, spans).run();
  }

  private final class Search {
    private final Passage passage;
    private final Tokens tokens;
    private final List<NameSpan> spans;
    private final Map<Integer, NameSpan> byStart = new HashMap<>();
    private final Map<Integer, NameSpan> byEnd = new HashMap<>();
    private final Map<NameSpan, Evidence> found = new HashMap<>();

    Search(Passage passage, List<NameSpan> spans) {
      this.passage = passage;
      this.tokens = passage.tokens();
      this.spans = spans;
      for (NameSpan span : spans) {
        byStart.put(span.from(), span);
        byEnd.put(span.to(), span);
      }
    }

    Map<NameSpan, Evidence> run() {
      int at = 0;
      while (at < tokens.size()) {
        int length = titles.length(tokens, at);
        if (length > 0) {
          title(at, at + length);
        }
        at += Math.max(Math.max(length, titles.decoy(tokens, at)), 1);
      }
      spans.forEach(this::appointed);
      return found;
    }

    private void title(int from, int to) {
      Chain chain = walk(to);
      boolean open =
          titles.isPublic(tokens, from, to, chain.standing()) || isKnownHead(from, to, chain);
      // `Sara Duterte - thị trưởng Davao, ông Duterte ...`: the office is the first person's.
      boolean own = chain.crossed() && described(from).isPresent();
      if (chain.name() && !chain.nested() && !own) {
        if (open) {
          office(from, to, byStart.get(chain.to()));
        }
        return;
      }
      if (!open) {
        return;
      }
      // A title in quotation marks is a nickname: ‘tướng’ Chỉnh.
      if (tokens.gap(to) != Gap.QUOTE) {
        apposition(from, chain);
      }
      inverted(from, chain);
    }

    /** `Chủ tịch Hội đồng Bầu cử`, `Giám đốc Học viện` and a name that the list knows. */
    private boolean isKnownHead(int from, int to, Chain chain) {
      if (titles.isPublicInside(tokens, from, to)) {
        return true;
      }
      boolean academy = tokens.lower(to).equals("học") && tokens.lower(to + 1).equals("viện");
      return academy && chain.name() && byStart.get(chain.to()).keys().size() == 1;
    }

    private void office(int title, int to, NameSpan span) {
      Evidence evidence = new Evidence("office", words(title, to));
      found.putIfAbsent(span, evidence);
      // `các Phó Thủ tướng A, B và C`: one office for several people.
      if (isSeveral(title) || SEVERAL.contains(tokens.lower(to))) {
        NameSpan next = span;
        while (next != null) {
          found.putIfAbsent(next, evidence);
          boolean comma = tokens.gap(next.to()) == Gap.COMMA;
          boolean and = tokens.lower(next.to()).equals("và") && tokens.gap(next.to()).joins();
          int at = and ? next.to() + 1 : next.to();
          NameSpan following = byStart.get(at + lexicon.length(Term.HONORIFIC, tokens, at));
          next = comma || and ? following : null;
        }
      }
    }

    private String words(int from, int to) {
      return tokens.text(from, to).toLowerCase(Locale.ROOT);
    }

    private boolean isSeveral(int title) {
      return tokens.gap(title).joins() && SEVERAL.contains(tokens.lower(title - 1));
    }

    /** `ông X, Chủ tịch ...`, `Ông X - Trưởng ban ...`, `X (Bộ trưởng ...)`. */
    private void apposition(int from, Chain chain) {
      NameSpan span = described(from).orElse(null);
      if (span == null) {
        return;
      }
      // Without these signs the office is the subject of its own clause: `gặp ông X, Thủ tướng
      // nói`.
      boolean sign = chain.closed() || chain.nested() || chain.crossed() || startsClause(span);
      if (sign || start(from) < from || tokens.gap(start(from)) != Gap.COMMA) {
        found.putIfAbsent(span, new Evidence("apposition", ""));
      }
    }

    /** Where an office begins with what is said before it: `cựu`, `nguyên`, `hiện là`. */
    private int start(int title) {
      int start = title;
      int modifier = lexicon.lengthBefore(Term.MODIFIER, tokens, start);
      while (modifier > 0 && tokens.gap(start).joins()) {
        start -= modifier;
        modifier = lexicon.lengthBefore(Term.MODIFIER, tokens, start);
      }
      return start;
    }

    /** The name before the comma, dash or bracket that an office follows. */
    private Optional<NameSpan> described(int title) {
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

    /** Whether the sentence begins with the name, so that an office after a comma is about it. */
    private boolean startsClause(NameSpan span) {
      int start = span.from() - lexicon.lengthBefore(Term.HONORIFIC, tokens, span.from());
      return tokens.opensSentence(start) || start < span.from();
    }

    /** `giữ chức Chủ tịch UBND tỉnh đối với ông X`, `Chủ tịch Quốc hội là bà X`. */
    private void inverted(int from, Chain chain) {
      int at = chain.to();
      if (chain.closed() || !tokens.gap(at).joins()) {
        return;
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
        return;
      }
      boolean linked =
          lexicon.lengthBefore(Term.LINK, tokens, from) > 0 || tokens.lower(at).equals("là");
      if (over > 0 && honorific > 0 && span != null && linked) {
        found.putIfAbsent(span, new Evidence("appointed", ""));
      }
    }

    /** `ông X được bầu giữ chức Chủ tịch ...`. */
    private void appointed(NameSpan span) {
      boolean bare =
          span.shape() == NameSpan.Shape.SINGLE
              && lexicon.lengthBefore(Term.HONORIFIC, tokens, span.from()) == 0;
      if (found.containsKey(span) || bare) {
        return;
      }
      int end = Math.min(span.to() + LINK_REACH, tokens.size());
      for (int at = span.to(); at < end; at++) {
        if (tokens.gap(at).compareTo(Gap.COMMA) > 0 || byStart.containsKey(at)) {
          return;
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
          Chain chain = walk(title + length);
          if (titles.isPublic(tokens, title, title + length, chain.standing())
              && (!chain.name() || chain.nested())) {
            found.put(span, new Evidence("appointed", ""));
          }
          return;
        }
      }
    }

    private Chain walk(int from) {
      return new Chain.Walker(passage, lexicon, byStart).walk(from);
    }
  }
}
