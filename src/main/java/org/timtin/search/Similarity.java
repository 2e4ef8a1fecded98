package org.timtin.search;

import java.text.Normalizer;
import java.util.Locale;

/** How like each other two words are; a mark more or less matters less than a letter. */
final class Similarity {
  /** What another mark on the same letter costs, where another letter costs 1. */
  private static final double MARK = 0.25;

  private Similarity() {}

  /** 1 for the same word, by the edit distance as a share of the shorter one's length. */
  static double of(String typed, String other) {
    String a = lower(typed);
    String b = lower(other);
    double[] before = new double[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      double[] row = new double[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        double replaced = before[j - 1] + cost(a.charAt(i - 1), b.charAt(j - 1));
        row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return 1 - before[b.length()] / Math.max(1, Math.min(a.length(), b.length()));
  }

  /** In lower case without marks, {@code đ} as {@code d}. */
  static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd');
  }

  static String lower(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static double cost(char a, char b) {
    if (a == b) {
      return 0;
    }
    return folded(Character.toString(a)).equals(folded(Character.toString(b))) ? MARK : 1;
  }
}
