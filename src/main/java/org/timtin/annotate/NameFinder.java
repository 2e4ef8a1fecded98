package org.timtin.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.timtin.annotate.NameSpan.Shape;

/** Finds every stretch of words that looks like a person's name, official or not. */
final class NameFinder {
  private final Lexicon lexicon;
  private final NameShapes shapes;
  private final AreaNames areas;
  private final Predicate<String> known;
  private final Authority authority;
  private final Gazetteer<Set<String>> names;
  private final ForeignNames foreignNames = new ForeignNames();

  NameFinder(Lexicon lexicon, Authority authority) {
    this.lexicon = lexicon;
    this.authority = authority;
    this.shapes = new NameShapes(lexicon);
    this.known = word -> !authority.resolve(word).isEmpty() || !authority.family(word).isEmpty();
    this.areas = new AreaNames(lexicon, shapes, authority);
    Map<String, Set<String>> forms = new HashMap<>();
    for (Authority.Entry entry : authority.entries()) {
      authority.names(entry).forEach(name -> add(forms, name, entry.key()));
    }
    this.names = new Gazetteer<>(forms);
  }

  private void add(Map<String, Set<String>> forms, String name, String key) {
    String shadow = Shadow.of(name).text();
    if (shadow.indexOf(' ') > 0 || shadow.indexOf('-') > 0) {
      forms.computeIfAbsent(shadow, k -> new HashSet<>()).add(key);
      if (!Syllables.isMarked(name)) {
        foreignNames.add(name, key);
      }
    }
  }

  /** The names of a passage in the order of the text; they do not overlap. */
  List<NameSpan> find(Passage passage) {
    Tokens tokens = passage.tokens();
    int[] knownEnd = new int[tokens.size()];
    Map<Integer, Set<String>> known = known(passage, knownEnd);
    List<NameSpan> spans = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int end = next(passage, knownEnd, i, spans, known);
      i = Math.max(end, i + 1);
    }
    return spans;
  }

  private Map<Integer, Set<String>> known(Passage passage, int[] knownEnd) {
    Map<Integer, Set<String>> known = new HashMap<>();
    for (Gazetteer.Match<Set<String>> match : names.find(passage.shadow().text())) {
      int from = passage.tokens().around(match.start());
      int to = passage.tokens().around(match.end() - 1) + 1;
      // `TP.Hồ Chí Minh` is one word of a city's name, not a title and a name.
      boolean city = passage.tokens().lower(from).startsWith("tp.");
      if (!city && isWhole(passage, from, to)) {
        knownEnd[from] = to;
        known.put(from, match.value());
      }
    }
    return known;
  }

  /** Whether a known name is not just a part of somebody else's longer one. */
  private boolean isWhole(Passage passage, int from, int to) {
    Tokens tokens = passage.tokens();
    boolean rest =
        tokens.gap(from) == Gap.SPACE
            && tokens.continuesWord(from - 1)
            && !passage.isPlace(passage.placeStart(from));
    if (tokens.continuesWord(to) || rest) {
      return false;
    }
    if (tokens.wasLowered(from)) {
      return true;
    }
    boolean syllables = Syllables.isVietnamese(tokens.word(to - 1));
    boolean longer =
        tokens.gap(to) == Gap.SPACE
            && tokens.isCapital(to)
            && !tokens.isAcronym(to)
            && !passage.isPlace(to)
            && !isLexical(tokens, to)
            && (!syllables || Syllables.isVietnamese(tokens.word(to)));
    boolean family =
        tokens.gap(from) == Gap.SPACE
            && tokens.isCapital(from - 1)
            && !tokens.opensSentence(from - 1)
            && lexicon.is(Term.SURNAME, tokens, from - 1)
            && passage.placeStart(from) == from
            && Syllables.isVietnamese(tokens.word(from));
    // `Vua Salman bin Abdulaziz Al Saud`
    boolean lineage =
        Set.of("bin", "bint", "ibn").contains(tokens.word(to)) && tokens.isCapital(to + 1);
    return !longer && !family && !lineage;
  }

  private boolean isLexical(Tokens tokens, int at) {
    return Arrays.stream(Term.values())
        .filter(term -> term != Term.SURNAME && term != Term.FOREIGN_SURNAME)
        .anyMatch(term -> lexicon.is(term, tokens, at));
  }

  private int next(
      Passage passage,
      int[] knownEnd,
      int i,
      List<NameSpan> spans,
      Map<Integer, Set<String>> known) {
    Tokens tokens = passage.tokens();
    if (knownEnd[i] > 0) {
      Shape shape = isVietnamese(tokens, i, knownEnd[i]) ? Shape.VIETNAMESE : Shape.FOREIGN;
      return add(spans, passage, i, knownEnd[i], shape, known.get(i));
    }
    // `Thân Đức` is no country, and may be the first words of a longer name.
    boolean longer =
        passage.isNoCountry(i) && shapes.vietnameseEnd(passage, i) > passage.placeEnd(i);
    if (passage.isPlace(i) && !longer) {
      return passage.placeEnd(i);
    }
    int title = NameShapes.isTransliterated(tokens, i) ? i : skip(tokens, i);
    int skipped = Math.max(title, areas.end(passage, i));
    if (skipped > i) {
      return skipped;
    }
    if (tokens.wasLowered(i)) {
      return i + 1;
    }
    int vietnamese = shapes.vietnameseEnd(passage, i);
    int foreign = shapes.foreignEnd(passage, i);
    if (vietnamese > i && vietnamese >= foreign) {
      return add(spans, passage, i, vietnamese, Shape.VIETNAMESE, Set.of());
    }
    if (foreign > i) {
      String name = tokens.text(i, foreign);
      boolean single = shapes.isOneWord(tokens, i, foreign);
      return add(
          spans, passage, i, foreign, single ? Shape.SINGLE : Shape.FOREIGN, keys(name, single));
    }
    if (tokens.isCapital(i)
        && !tokens.isAcronym(i)
        && tokens.gap(i) == Gap.SPACE
        && isAddressed(passage, i)) {
      return add(spans, passage, i, i + 1, Shape.SINGLE, Set.of());
    }
    return i + 1;
  }

  private Set<String> keys(String name, boolean single) {
    return single || !Transliteration.isHyphened(name) || !foreignNames.find(name).isEmpty()
        ? foreignNames.find(name)
        : authority.transliterated(name);
  }

  private boolean isAddressed(Passage passage, int at) {
    Tokens tokens = passage.tokens();
    int office = passage.placeStart(at);
    // After an office the word is as likely the first of an institution: Thứ trưởng Tài chính.
    return lexicon.lengthBefore(Term.HONORIFIC, tokens, at) > 0
        || (known.test(tokens.word(at))
            && (lexicon.lengthBefore(Term.OFFICE, tokens, office) > 0
                || lexicon.lengthBefore(Term.HEAD, tokens, office) > 0));
  }

  private static boolean isVietnamese(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Syllables.isVietnamese(tokens.word(i)) || tokens.gap(i) == Gap.HYPHEN) {
        return false;
      }
    }
    return true;
  }

  private int skip(Tokens tokens, int at) {
    int longest = 0;
    for (Term term :
        List.of(
            Term.OFFICE,
            Term.HEAD,
            Term.MEMBER,
            Term.RANK,
            Term.PLACE,
            Term.PUBLIC,
            Term.PRIVATE,
            Term.HONORIFIC,
            Term.ROLE)) {
      longest = Math.max(longest, lexicon.length(term, tokens, at));
    }
    return at + longest;
  }

  private static int add(
      List<NameSpan> spans, Passage passage, int from, int to, Shape shape, Set<String> keys) {
    spans.add(new NameSpan(passage, from, to, shape, passage.tokens().text(from, to), keys));
    return to;
  }
}
