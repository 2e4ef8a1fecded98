package org.timtin.annotate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Tells words that can be Vietnamese syllables from words that cannot: {@code Linh}, {@code Putin}.
 */
final class Syllables {
  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");
  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");
  private static final Set<String> NUCLEI =
      Set.of(
          "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "iu",
          "oa", "oai", "oay", "oe", "oeo", "oi", "oo", "ua", "uai", "uay", "ue", "ui", "uo", "uoi",
          "uou", "uu", "uy", "uya", "uye", "uyu", "ya", "ye", "yeu");

  private Syllables() {}

  /** Whether the word has the shape of one Vietnamese syllable, with or without its diacritics. */
  static boolean isVietnamese(String word) {
    if (word.isEmpty() || word.length() > 7) {
      return false;
    }
    String plain = Fold.loose(word);
    int vowel = 0;
    while (vowel < plain.length() && "aeiouy".indexOf(plain.charAt(vowel)) < 0) {
      vowel++;
    }
    int coda = vowel;
    while (coda < plain.length() && "aeiouy".indexOf(plain.charAt(coda)) >= 0) {
      coda++;
    }
    String onset = plain.substring(0, vowel);
    String nucleus = plain.substring(vowel, coda);
    // In "qu" and "gi" the vowel letter is part of the consonant.
    boolean glide = (onset.equals("q") || onset.equals("g")) && nucleus.length() > 1;
    return ONSETS.contains(onset)
        && (NUCLEI.contains(nucleus) || (glide && NUCLEI.contains(nucleus.substring(1))))
        && CODAS.contains(plain.substring(coda));
  }

  /** Whether the word carries a letter or a tone that only Vietnamese has. */
  static boolean isMarked(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.indexOf('đ') >= 0 || lower.indexOf('ơ') >= 0 || lower.indexOf('ư') >= 0) {
      return true;
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == '\u0309' || c == '\u0323' || c == '\u031B' || c == '\u0306') {
        return true;
      }
    }
    return decomposed.length() - lower.length() > 1;
  }
}
