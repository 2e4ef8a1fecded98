package org.timtin.search;

import java.text.Normalizer;

/** Tells words that carry Vietnamese diacritics from those that do not. */
final class Diacritics {
  private Diacritics() {}

  /** Whether some letter carries a mark, in NFC or NFD, or is a {@code đ}. */
  static boolean in(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .anyMatch(
            c ->
                c == 'đ'
                    || c == 'Đ'
                    // Icelandic eth looks like Đ and is typed for it.
                    || c == 'Ð'
                    || Character.getType(c) == Character.NON_SPACING_MARK);
  }
}
