package org.timtin.search.query;

import java.text.Normalizer;

/** Tells words that carry Vietnamese diacritics from those that do not. */
public final class Diacritics {
  private Diacritics() {}

  /** Whether some letter carries a mark, in NFC or NFD, or is a {@code đ}. */
  public static boolean in(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .anyMatch(
            c ->
                c == 'đ'
                    || c == 'Đ'
                    // Icelandic eth and African d look like Đ and are typed for it.
                    || c == 'Ð'
                    || c == 'ð'
                    || c == 'Ɖ'
                    || c == 'ɖ'
                    || Character.getType(c) == Character.NON_SPACING_MARK);
  }
}
