package org.timtin.search.highlight;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which marks of a text show the same word, and how much each word tells. */
final class Terms {
  private final int[] terms;
  private final List<Double> weights;

  /**
   * @param folded whether words that differ in their diacritics are the same
   */
  Terms(MarkedText marked, boolean folded) {
    terms = new int[marked.marks()];
    Map<String, Integer> bySurface = new HashMap<>();
    Map<String, Integer> byKey = new HashMap<>();
    List<Integer> syllables = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int mark = 0; mark < terms.length; mark++) {
      String surface = marked.text().substring(marked.start(mark), marked.end(mark));
      int term =
          bySurface.computeIfAbsent(
              surface, s -> byKey.computeIfAbsent(key(s, folded), k -> byKey.size()));
      if (term == counts.size()) {
        syllables.add(surface.split("[\\s\\p{Z}-]+").length);
        counts.add(0);
      }
      terms[mark] = term;
      counts.set(term, counts.get(term) + 1);
    }
    weights = new ArrayList<>();
    for (int term = 0; term < counts.size(); term++) {
      weights.add(weight(syllables.get(term), counts.get(term)));
    }
  }

  /** The word of a mark, from 0 on. */
  int of(int mark) {
    return terms[mark];
  }

  /** How many words there are. */
  int count() {
    return weights.size();
  }

  /** How much a word tells: a phrase more than a word, a rare word more than a frequent one. */
  double weight(int term) {
    return weights.get(term);
  }

  private static double weight(int syllables, int count) {
    return Math.sqrt(syllables) * (0.5 + 0.5 / (1 + Math.log(count)));
  }

  private static String key(String surface, boolean folded) {
    String lower = surface.toLowerCase(Locale.ROOT);
    if (!folded) {
      return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }
    return Normalizer.normalize(lower, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}+", "")
        .replace('đ', 'd');
  }
}
