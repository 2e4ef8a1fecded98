package org.timtin.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the names that a public office stands beside. */
final class OfficeFinder {
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
    private final NameBefore before;
    private final Appointments appointments;
    private final Map<NameSpan, Evidence> found = new HashMap<>();

    Search(Passage passage, List<NameSpan> spans) {
      this.passage = passage;
      this.tokens = passage.tokens();
      this.spans = spans;
      spans.forEach(span -> byStart.put(span.from(), span));
      this.before = new NameBefore(tokens, lexicon, spans);
      this.appointments = new Appointments(passage, lexicon, titles, byStart);
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
      for (NameSpan span : spans) {
        if (!found.containsKey(span) && appointments.of(span)) {
          found.put(span, new Evidence("appointed", ""));
        }
      }
      return found;
    }

    private void title(int from, int to) {
      Chain chain = walk(to);
      boolean open =
          titles.isPublic(tokens, from, to, chain.standing())
              || isKnownHead(from, to, chain)
              || isOwned(to, chain);
      // `Sara Duterte - thị trưởng Davao, ông Duterte ...`: the office is the first person's.
      boolean own = chain.crossed() && before.describedBy(from).isPresent();
      if (chain.name() && !chain.nested() && !own) {
        if (open) {
          office(from, to, byStart.get(chain.to()));
        }
        return;
      }
      if (open && chain.name()) {
        servant(from, to, byStart.get(chain.to()));
      }
      if (!open) {
        before.describedBy(from).ifPresent(span -> before.pass(span, chain.to()));
        return;
      }
      // A title in quotation marks is a nickname: ‘tướng’ Chỉnh.
      if (tokens.gap(to) != Gap.QUOTE) {
        apposition(from, chain);
      }
      appointments
          .inverted(from, chain)
          .ifPresent(span -> found.putIfAbsent(span, new Evidence("appointed", "")));
    }

    /** `Chủ tịch Hội đồng Bầu cử`, `Giám đốc Học viện` and a name that the list knows. */
    private boolean isKnownHead(int from, int to, Chain chain) {
      if (titles.isPublicInside(tokens, from, to)) {
        return true;
      }
      boolean academy = tokens.lower(to).equals("học") && tokens.lower(to + 1).equals("viện");
      return academy && chain.name() && byStart.get(chain.to()).keys().size() == 1;
    }

    /** `Cố vấn của Tổng thống Zelensky, ông X`: the first office is ông X's. */
    private void servant(int from, int to, NameSpan master) {
      int at = master.to();
      int honorific = lexicon.length(Term.HONORIFIC, tokens, at);
      NameSpan span = byStart.get(at + honorific);
      boolean whose = tokens.text(to, master.from()).contains("của ");
      if (whose && honorific > 0 && span != null && tokens.gap(at) == Gap.COMMA) {
        found.putIfAbsent(span, new Evidence("office", words(from, to)));
      }
    }

    /** `Giám đốc Trung tâm Khuyến nông (Bộ Nông nghiệp)`: the brackets name the public owner. */
    private boolean isOwned(int to, Chain chain) {
      boolean centre = tokens.lower(to).equals("trung") && tokens.lower(to + 1).equals("tâm");
      return (centre || chain.standing() == Chain.Standing.UNKNOWN)
          && chain.closed()
          && tokens.gap(chain.to()) == Gap.OPEN
          && lexicon.is(Term.PUBLIC, tokens, chain.to());
    }

    private void office(int title, int to, NameSpan span) {
      // `vua Lý Thánh Tông`: the kings of Vietnamese names who are on no list are of history.
      if (lexicon.length(Term.ROYAL, tokens, title) == to - title
          && span.shape() == NameSpan.Shape.VIETNAMESE
          && span.keys().isEmpty()) {
        return;
      }
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
      NameSpan span = before.describedBy(from).orElse(null);
      if (span == null) {
        boolean phrase = chain.closed() || before.start(from) < from;
        before
            .describedOver(from)
            .filter(over -> phrase)
            .ifPresent(over -> found.putIfAbsent(over, new Evidence("apposition", "")));
        return;
      }
      // Without these signs the office is the subject of its own clause: `gặp ông X, Thủ tướng
      // nói`.
      boolean sign =
          chain.closed() || chain.nested() || chain.crossed() || before.startsClause(span);
      if (sign || before.start(from) < from || tokens.gap(before.start(from)) != Gap.COMMA) {
        found.putIfAbsent(span, new Evidence("apposition", ""));
      }
    }

    private Chain walk(int from) {
      return new Chain.Walker(passage, lexicon, byStart).walk(from);
    }
  }
}
