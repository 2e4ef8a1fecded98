package org.timtin.search.highlight;

import java.text.BreakIterator;
import java.util.Locale;

/** Where a text may be cut without splitting what a reader takes for one character. */
final class Characters {
  // Room around a place in which its character is looked for; longer ones are piled-up marks.
  private static final int REACH = 64;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Characters() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether the unit at this index belongs to the character before it: a mark, half of a pair. */
  static boolean continues(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    if (Character.isSurrogatePair(before, c) || before == ZERO_WIDTH_JOINER) {
      return true;
    }
    int type = Character.getType(text.codePointAt(at));
    return c == ZERO_WIDTH_JOINER
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** The last place up to {@code at} where a character ends; {@code at} where none is near. */
  static int endAtOrBefore(String text, int at) {
    BreakIterator characters = around(text, at);
    int from = windowStart(at);
    int place = from + characters.preceding(at - from + 1);
    return place > from ? place : wholePair(text, at);
  }

  /** The first place from {@code at} on where a character begins. */
  static int startAtOrAfter(String text, int at) {
    if (at <= 0) {
      return 0;
    }
    int from = windowStart(at);
    int place = around(text, at).following(at - from - 1);
    int windowEnd = Math.min(text.length(), at + REACH);
    return from + place < windowEnd || windowEnd == text.length()
        ? from + place
        : wholePair(text, at);
  }

  private static BreakIterator around(String text, int at) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.substring(windowStart(at), Math.min(text.length(), at + REACH)));
    return characters;
  }

  // At least one unit before the place, so that "the first boundary after the unit before" exists.
  private static int windowStart(int at) {
    int start = Math.max(0, at - REACH);
    return start > 0 && start < at - 1 ? start : Math.max(0, Math.min(start, at - 1));
  }

  private static int wholePair(String text, int at) {
    boolean inPair =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return inPair ? at - 1 : at;
  }
}
