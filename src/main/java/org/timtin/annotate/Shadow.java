package org.timtin.annotate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A text as the gazetteers read it, with the way back to the text as it was given.
 *
 * <p>The shadow is in NFC, has one place for the tone mark ({@code hòa}, not {@code hoà}), one
 * hyphen without spaces around it, one apostrophe, single spaces, no invisible characters, and no
 * headline in capitals. Every unit of it knows which base-and-marks sequence of the given text it
 * comes from, so a span of the shadow is always a span of whole sequences of the given text.
 */
final class Shadow {
  private final String given;
  private final String text;
  private final int[] from;
  private final int[] to;
  private final BitSet dashes;
  private final BitSet lowered;

  private Shadow(String given, String text, int[] from, int[] to, BitSet dashes, BitSet lowered) {
    this.given = given;
    this.text = text;
    this.from = from;
    this.to = to;
    this.dashes = dashes;
    this.lowered = lowered;
  }

  static Shadow of(String given) {
    Builder builder = new Builder(given);
    int at = 0;
    while (at < given.length()) {
      at = builder.take(at);
    }
    return builder.build();
  }

  /** The normalised text. */
  String text() {
    return text;
  }

  /** Where the given text's span of the shadow's units {@code start..end} begins. */
  int givenStart(int start) {
    return from[start];
  }

  /** One past the last given unit of a span that ends before the shadow's unit {@code end}. */
  int givenEnd(int end) {
    return to[end - 1];
  }

  String surface(int start, int end) {
    return given.substring(from[start], to[end - 1]);
  }

  /** Whether the hyphen at this unit was a dash: long, or with a space beside it. */
  boolean isDash(int unit) {
    return dashes.get(unit);
  }

  /** Whether this unit was a capital that only a line in capitals had made one. */
  boolean wasLowered(int unit) {
    return lowered.get(unit);
  }

  private static final class Builder {
    private final String given;
    private final StringBuilder text;
    private int[] from;
    private int[] to;
    private final BitSet dashes = new BitSet();
    private boolean afterHyphen;

    Builder(String given) {
      this.given = given;
      this.text = new StringBuilder(given.length());
      this.from = new int[given.length() + 16];
      this.to = new int[given.length() + 16];
    }

    /** Takes the base-and-marks sequence at {@code at} and returns where the next one begins. */
    int take(int at) {
      char first = given.charAt(at);
      if (isPlainLetter(first) && (at + 1 == given.length() || !continues(given.charAt(at + 1)))) {
        append(first, at, at + 1);
        afterHyphen = false;
        return at + 1;
      }
      int base = given.codePointAt(at);
      int end = at + Character.charCount(base);
      if (Character.getType(base) == Character.FORMAT) {
        return end;
      }
      while (end < given.length() && continues(given.charAt(end))) {
        end++;
      }
      if (base == '\n' || base == '\r' || base == '\u2028' || base == '\u2029') {
        trimSpaces();
        append('\n', at, end);
        afterHyphen = false;
      } else if (Character.isWhitespace(base) || Character.isSpaceChar(base)) {
        space(at, end);
      } else if (isHyphen(base)) {
        hyphen(base, at, end);
      } else {
        letters(base, at, end);
        afterHyphen = false;
      }
      return end;
    }

    /** What most of a text is made of, and what nothing happens to. */
    private static boolean isPlainLetter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0x1EA0 && c <= 0x1EFF);
    }

    /** Marks, and the Korean vowels and finals that NFC joins to the consonant before them. */
    private static boolean continues(char c) {
      return Fold.isMark(c) || (c >= 0x1160 && c <= 0x11FF);
    }

    private void space(int at, int end) {
      int length = text.length();
      if (afterHyphen) {
        dashes.set(length - 1);
      } else if (length > 0 && text.charAt(length - 1) != ' ' && text.charAt(length - 1) != '\n') {
        append(' ', at, end);
      }
    }

    private void hyphen(int base, int at, int end) {
      boolean spaced = trimSpaces();
      append('-', at, end);
      if (spaced || base == 0x2014 || base == 0x2015) {
        dashes.set(text.length() - 1);
      }
      afterHyphen = true;
    }

    private boolean trimSpaces() {
      int length = text.length();
      if (length > 0 && text.charAt(length - 1) == ' ') {
        text.setLength(length - 1);
        return true;
      }
      return false;
    }

    private void letters(int base, int at, int end) {
      if (end - at == 1) {
        append(plain((char) base), at, end);
        return;
      }
      String composed = Normalizer.normalize(given.substring(at, end), Normalizer.Form.NFC);
      for (int i = 0; i < composed.length(); i++) {
        append(composed.charAt(i), at, end);
      }
    }

    private static char plain(char c) {
      return switch (c) {
        case '’', '‘', '´', '`', 'ʼ' -> '\'';
        case '“', '”', '«', '»', '„' -> '"';
        case '…' -> '.';
        default -> c;
      };
    }

    private static boolean isHyphen(int c) {
      return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D;
    }

    private void append(char c, int at, int end) {
      int unit = text.length();
      if (unit == from.length) {
        from = Arrays.copyOf(from, unit * 2);
        to = Arrays.copyOf(to, unit * 2);
      }
      text.append(c);
      from[unit] = at;
      to[unit] = end;
    }

    Shadow build() {
      Spelling.unifyTonePlacement(text);
      BitSet lowered = Spelling.lowerCapitals(text);
      return new Shadow(given, text.toString(), from, to, dashes, lowered);
    }
  }
}
