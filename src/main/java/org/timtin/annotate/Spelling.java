package org.timtin.annotate;

import java.util.BitSet;

/** Orthographic variants of Vietnamese that keep the length of the text. */
final class Spelling {
  /** Second vowel with its tone, and the pair it becomes: {@code oà} to {@code òa}. */
  private static final String MARKED = "àáảãạèéẻẽẹỳýỷỹỵ";

  private static final String PLAIN = "aaaaaeeeeeyyyyy";
  private static final String FIRST_O = "òóỏõọ";
  private static final String FIRST_U = "ùúủũụ";

  private Spelling() {}

  /**
   * Moves the tone mark of an open {@code oa}, {@code oe} or {@code uy} to the first vowel, the
   * older and more frequent of the two placements in use.
   */
  static void unifyTonePlacement(StringBuilder text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char given = text.charAt(i);
      if (given != 'o' && given != 'u' && given != 'O' && given != 'U') {
        continue;
      }
      char first = Character.toLowerCase(given);
      char second = text.charAt(i + 1);
      int mark = MARKED.indexOf(Character.toLowerCase(second));
      if (mark < 0 || (first == 'o') != (mark < 10) || !endsSyllable(text, i)) {
        continue;
      }
      char moved = (first == 'o' ? FIRST_O : FIRST_U).charAt(mark % 5);
      boolean upperFirst = Character.isUpperCase(text.charAt(i));
      boolean upperSecond = Character.isUpperCase(second);
      text.setCharAt(i, upperFirst ? Character.toUpperCase(moved) : moved);
      char plain = PLAIN.charAt(mark);
      text.setCharAt(i + 1, upperSecond ? Character.toUpperCase(plain) : plain);
    }
  }

  /** Whether the two vowels end their syllable; in {@code quý} the u belongs to the consonant. */
  private static boolean endsSyllable(StringBuilder text, int i) {
    boolean open = i + 2 >= text.length() || !Character.isLetter(text.charAt(i + 2));
    return open && (i == 0 || Character.toLowerCase(text.charAt(i - 1)) != 'q');
  }

  /** Gives lines in capitals the case of a title, and says which units it changed. */
  static BitSet lowerCapitals(StringBuilder text) {
    BitSet lowered = new BitSet();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (isMostlyCapitals(text, start, i)) {
          lower(text, start, i, lowered);
        }
        start = i + 1;
      }
    }
    return lowered;
  }

  private static boolean isMostlyCapitals(StringBuilder text, int start, int end) {
    int upper = 0;
    int lower = 0;
    // So many small letters that the rest of the line cannot outweigh them end the count.
    for (int i = start; i < end && 5 * lower < end - start; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    // Eight capitals: shorter lines are acronyms or initials rather than headlines.
    return upper >= 8 && upper > 5 * lower;
  }

  private static void lower(StringBuilder text, int start, int end, BitSet lowered) {
    boolean inside = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (inside && Character.isUpperCase(c)) {
        text.setCharAt(i, Character.toLowerCase(c));
        lowered.set(i);
      }
      inside = Character.isLetterOrDigit(c);
    }
  }

  /** A form as it reads in a line that {@link #lowerCapitals} has changed: {@code Tp.Hcm}. */
  static String titled(String form) {
    StringBuilder titled = new StringBuilder(form);
    lower(titled, 0, titled.length(), new BitSet());
    return titled.toString();
  }
}
