package org.timtin.article;

import java.text.Normalizer;
import org.timtin.BadInput;

/** Turns text as it came into text as it is stored. */
final class StoredText {
  /** Values in messages are cut to this many characters: a message is one line. */
  private static final int SHOWN = 60;

  private StoredText() {}

  /**
   * The text in NFC. Line ends become {@code \n}; every other control character but the tab (C0 and
   * DEL) becomes a space, so that the words on both sides of it stay apart.
   *
   * @throws BadInput if it holds half of a surrogate pair, which no encoding can write
   */
  static String of(String field, String text) {
    refuseLoneSurrogates(field, text);
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    return hasControls(composed) ? withoutControls(composed) : composed;
  }

  /** Refuses text that is only half of what its sender meant. */
  static void refuseLoneSurrogates(String field, String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        throw new BadInput(
            field,
            "%s holds half of a surrogate pair (\\u%04x) at character %d"
                .formatted(field, (int) unit, i + 1));
      }
    }
  }

  /** Whether the text holds control characters, line ends and tabs included. */
  static boolean hasAnyControl(String text) {
    return text.codePoints().anyMatch(Character::isISOControl);
  }

  /** The text as it may stand in a message: on one line, not endless, in quotes. */
  static String shown(String text) {
    return "'" + cut(text) + "'";
  }

  /** The text on one line and not endless. */
  static String cut(String text) {
    boolean whole = text.length() <= SHOWN;
    StringBuilder shown = new StringBuilder(SHOWN + 1);
    text.substring(0, whole ? text.length() : SHOWN)
        .codePoints()
        .map(c -> Character.isISOControl(c) || isSurrogate(c) ? '\uFFFD' : c)
        .forEach(shown::appendCodePoint);
    return shown.append(whole ? "" : "…").toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(c -> isControl((char) c));
  }

  private static boolean isControl(char unit) {
    return (unit < ' ' && unit != '\n' && unit != '\t') || unit == 0x7F;
  }

  private static String withoutControls(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\r') {
        boolean windows = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        out.append(windows ? "" : "\n");
      } else {
        out.append(isControl(unit) ? ' ' : unit);
      }
    }
    return out.toString();
  }
}
