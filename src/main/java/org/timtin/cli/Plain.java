package org.timtin.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;

/** Text for a terminal. */
final class Plain {
  private Plain() {}

  /**
   * The text on one line, with nothing in it that a terminal would obey: articles come from
   * strangers.
   */
  static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> Character.isISOControl(c) || isDirection(c) || Character.isSpaceChar(c) ? ' ' : c)
        .forEach(out::appendCodePoint);
    return out.toString().replaceAll(" {2,}", " ").strip();
  }

  /** How many columns the text takes: none for combining marks, two for wide characters. */
  static int width(String text) {
    return text.codePoints().map(Plain::width).sum();
  }

  /** The text with spaces behind it up to a width; cut with an ellipsis where it is wider. */
  static String fitted(String text, int width) {
    if (width(text) <= width) {
      return text + " ".repeat(width - width(text));
    }
    StringBuilder out = new StringBuilder();
    int used = 1;
    for (int c : (Iterable<Integer>) text.codePoints()::iterator) {
      used += width(c);
      if (used > width) {
        break;
      }
      out.appendCodePoint(c);
    }
    String cut = out + "…";
    return cut + " ".repeat(Math.max(0, width - width(cut)));
  }

  private static boolean isDirection(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int east = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return east == UCharacter.EastAsianWidth.WIDE || east == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }
}
