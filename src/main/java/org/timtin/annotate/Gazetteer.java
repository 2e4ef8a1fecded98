package org.timtin.annotate;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds every form of a list in one pass over a text. Forms are whole words, and of overlapping
 * forms the leftmost longest one wins.
 */
final class Gazetteer<V> {
  /** A form found at {@code start..end} of the searched text. */
  record Match<V>(int start, int end, V value) {}

  private final AhoCorasickDoubleArrayTrie<V> trie = new AhoCorasickDoubleArrayTrie<>();
  private final Predicate<V> yields;
  private final boolean empty;

  Gazetteer(Map<String, V> forms) {
    this(forms, value -> false);
  }

  /**
   * @param yields values of which a match gives way to a match of another kind that it crosses:
   *     {@code Bắc Trung}, which is no country, to {@code Trung Quốc}
   */
  Gazetteer(Map<String, V> forms, Predicate<V> yields) {
    this.yields = yields;
    empty = forms.isEmpty();
    if (!empty) {
      trie.build(new TreeMap<>(forms));
    }
  }

  /** Matches of whole words, longest first where they overlap, in the order of the text. */
  List<Match<V>> find(String text) {
    List<Match<V>> all = new ArrayList<>();
    if (empty || text.isEmpty()) {
      return all;
    }
    trie.parseText(
        text,
        (start, end, value) -> {
          if (isBoundary(text, start) && isBoundary(text, end)) {
            all.add(new Match<>(start, end, value));
          }
        });
    all.sort(
        Comparator.<Match<V>>comparingInt(Match::start)
            .thenComparing(Comparator.<Match<V>>comparingInt(Match::end).reversed()));
    List<Match<V>> longest = new ArrayList<>(all.size());
    int free = 0;
    for (Match<V> match : all) {
      if (match.start() >= free) {
        longest.add(match);
        free = match.end();
      } else if (match.end() > free
          && yields.test(longest.getLast().value())
          && !yields.test(match.value())) {
        longest.set(longest.size() - 1, match);
        free = match.end();
      }
    }
    return longest;
  }

  private static boolean isBoundary(String text, int at) {
    return at == 0
        || at == text.length()
        || !isWordUnit(text.charAt(at - 1))
        || !isWordUnit(text.charAt(at));
  }

  static boolean isWordUnit(char c) {
    return Character.isLetterOrDigit(c) || Fold.isMark(c);
  }
}
