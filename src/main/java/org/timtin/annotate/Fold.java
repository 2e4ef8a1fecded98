package org.timtin.annotate;

import java.text.Normalizer;
import java.util.Locale;

/** Foldings under which two spellings of a name are the same name. */
final class Fold {
  private Fold() {}

  /**
   * Letters and digits in lower case without diacritics; everything else is left out, so that
   * {@code Kim Jong-un}, {@code KIM JONG UN} and {@code kim-jong-un} are one.
   */
  static String loose(String text) {
    return fold(text, false);
  }

  /** The key of a name: {@code Lưu Hải Hưng} becomes {@code luu-hai-hung}. */
  static String slug(String text) {
    return fold(text, true);
  }

  private static String fold(String text, boolean hyphens) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (isMark(c) || c == '\'' || c == '’') {
        continue;
      }
      if (!Character.isLetterOrDigit(c)) {
        gap = true;
        continue;
      }
      if (gap && hyphens && !folded.isEmpty()) {
        folded.append('-');
      }
      gap = false;
      appendPlain(folded, c);
    }
    return folded.toString();
  }

  /**
   * Letters that Unicode does not decompose although readers take them for a marked base letter.
   */
  private static void appendPlain(StringBuilder to, char c) {
    switch (c) {
      case 'đ', 'ð' -> to.append('d');
      case 'ł' -> to.append('l');
      case 'ø' -> to.append('o');
      case 'ı' -> to.append('i');
      case 'ß' -> to.append("ss");
      case 'æ' -> to.append("ae");
      case 'œ' -> to.append("oe");
      default -> to.append(c);
    }
  }

  static boolean isMark(char c) {
    // The first combining mark of Unicode: most characters of a text stand before it.
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
