package org.timtin.search.synonym;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two spellings of a name have in common: case, composition, the place of a tone mark, hyphens
 * or spaces between syllables and {@code i} or {@code y} at the end make no difference, and {@code
 * T.Ư} is {@code TW}.
 */
public final class SynonymKey {
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");
  private static final Pattern OUTSIDE =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

  /** {@code T.Ư} as this class takes letters apart; the analyzers read it as {@code TW}. */
  private static final Pattern CENTRAL = Pattern.compile("^t\\.u\u031b$");

  private static final Pattern OPEN_Y = Pattern.compile("^([hklmstv])y$");

  private SynonymKey() {}

  /** The key of a text with its diacritics; empty when nothing in it can be searched for. */
  public static String typed(String text) {
    List<String> syllables = new ArrayList<>();
    for (String part : parts(text)) {
      String letters = TONES.matcher(part).replaceAll("");
      String tone =
          part.length() == letters.length()
              ? ""
              : TONES.matcher(part).results().map(found -> found.group()).findFirst().orElse("");
      syllables.add(OPEN_Y.matcher(letters).replaceAll("$1i") + tone);
    }
    return String.join(" ", syllables);
  }

  /** The key of a text without its diacritics. */
  public static String folded(String text) {
    return fold(typed(text));
  }

  /** The folded key of a {@link #typed typed} one. */
  static String fold(String key) {
    return MARKS.matcher(key).replaceAll("").replace('đ', 'd');
  }

  /** How many syllables or words a key has. */
  public static int length(String key) {
    return key.isEmpty() ? 0 : 1 + (int) key.chars().filter(c -> c == ' ').count();
  }

  private static List<String> parts(String text) {
    String decomposed =
        Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replace('ð', 'đ');
    return BETWEEN
        .splitAsStream(decomposed)
        .map(part -> OUTSIDE.matcher(part).replaceAll(""))
        .filter(part -> !part.isEmpty())
        .map(part -> CENTRAL.matcher(part).replaceAll("tw"))
        .toList();
  }
}
