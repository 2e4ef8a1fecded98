package org.timtin.search.suggest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.timtin.search.highlight.TextRange;

/**
 * What somebody has typed so far: words, the last of which may go on.
 *
 * @param text in NFC; whatever is no letter and no digit only divides words
 * @param words in typed order
 */
record Typed(String text, List<Word> words) {
  /**
   * A name, or a headline, in which everything that was typed stands.
   *
   * @param together whether the words stand side by side, in typed order
   * @param marked where it stands, in order
   */
  record Match(Closeness closeness, boolean together, List<TextRange> marked) {
    /** Marks as typed first, then what stands together. */
    static final Comparator<Match> NEAREST =
        Comparator.comparing(Match::closeness).thenComparing(match -> !match.together());

    Match {
      marked = List.copyOf(marked);
    }
  }

  Typed {
    words = List.copyOf(words);
  }

  static Typed of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return new Typed(composed, Word.of(composed));
  }

  /** The word that may go on. */
  Word last() {
    return words.getLast();
  }

  /** Whether some word bears a mark. */
  boolean isMarked() {
    return words.stream().anyMatch(Word::isMarked);
  }

  /** Whether it is a single letter. */
  boolean isOneLetter() {
    return words.size() == 1 && last().letters().length() == 1;
  }

  /** Whether these are the very words, letter by letter, and no others. */
  boolean isWhole(List<Word> name) {
    return name.stream()
        .map(Word::letters)
        .toList()
        .equals(words.stream().map(Word::letters).toList());
  }

  /**
   * The nearest way in which all words stand among those of a name, each in a place of its own, in
   * whatever order; empty where one is missing.
   *
   * @param name its words, with what hyphens join
   */
  Optional<Match> in(List<Word> name) {
    Optional<Match> apart = in(words, name);
    List<Word> joined = joined();
    return joined.size() == words.size() || apart.isPresent() ? apart : in(joined, name);
  }

  /** The words with the parts of Pu-tin in one piece. */
  private List<Word> joined() {
    List<Word> joined = new ArrayList<>();
    for (Word word : words) {
      if (word.hyphened() && !joined.isEmpty()) {
        List<Word> both = List.of(joined.removeLast(), word);
        joined.add(Word.withJoined(both).getLast());
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  private static Optional<Match> in(List<Word> typed, List<Word> name) {
    // Side by side is how names and titles are typed; apart, the letters may be there by chance.
    return Stream.concat(sideBySide(typed, name), anywhere(typed, name).stream())
        .min(Match.NEAREST);
  }

  private static Stream<Match> sideBySide(List<Word> typed, List<Word> name) {
    return IntStream.rangeClosed(0, name.size() - typed.size())
        .mapToObj(
            at -> {
              Closeness all = Closeness.TYPED;
              List<TextRange> marked = new ArrayList<>();
              for (int i = 0; i < typed.size(); i++) {
                Word word = typed.get(i);
                Word other = name.get(at + i);
                Optional<Closeness> found = word.closeness(other, i == typed.size() - 1);
                if (found.isEmpty()) {
                  return Optional.<Match>empty();
                }
                all = all.or(found.get());
                marked.add(other.range(word.letters().length()));
              }
              return Optional.of(new Match(all, true, marked));
            })
        .flatMap(Optional::stream);
  }

  private static Optional<Match> anywhere(List<Word> typed, List<Word> name) {
    Set<Integer> taken = new TreeSet<>();
    List<TextRange> marked = new ArrayList<>();
    Closeness all = Closeness.TYPED;
    int before = -1;
    for (int i = 0; i < typed.size(); i++) {
      Word word = typed.get(i);
      boolean begun = i == typed.size() - 1;
      int best = -1;
      Closeness nearest = Closeness.FOLDED;
      // From the word before onwards, and only then at the beginning.
      int after = before + 1;
      for (int step = 0; step < name.size(); step++) {
        int n = (after + step) % name.size();
        Optional<Closeness> found =
            taken.contains(n) ? Optional.empty() : word.closeness(name.get(n), begun);
        if (found.isPresent() && (best < 0 || found.get().compareTo(nearest) < 0)) {
          best = n;
          nearest = found.get();
        }
      }
      if (best < 0) {
        return Optional.empty();
      }
      taken.add(best);
      before = best;
      marked.add(name.get(best).range(word.letters().length()));
      all = all.or(nearest);
    }
    marked.sort(Comparator.comparingInt(TextRange::start));
    return Optional.of(new Match(all, false, marked));
  }
}
