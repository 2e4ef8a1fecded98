package org.timtin.article;

/**
 * TCVN 5712:1993 as the ABC fonts use it. The accented capitals of the standard's control area are
 * left out: what stands at those bytes in real files are the quotes and dashes of windows-1252.
 */
final class Tcvn3 {
  private static final char FIRST = '\u00A1';

  /**
   * The standard's upper half from A1 to FF. Its marks, B0 to B4, combine with the letter before.
   */
  private static final String LETTERS =
      "ĂÂÊÔƠƯĐăâêôơưđẰ"
          + "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
          + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
          + "éẹềểễếệìỉỄẾỒĩíịò"
          + "Ổỏõóọồổỗốộờởỡớợù"
          + "ỖủũúụừửữứựỳỷỹýỵỐ";

  private static final String VOWELS = "aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ";

  private Tcvn3() {}

  static String unicode(String latin) {
    StringBuilder out = new StringBuilder(latin.length());
    int word = 0;
    for (int i = 0; i <= latin.length(); i++) {
      char letter = i < latin.length() ? letter(latin.charAt(i)) : ' ';
      if (Character.getType(letter) == Character.NON_SPACING_MARK && !followsVowel(out)) {
        letter = latin.charAt(i);
      }
      if (!isInWord(letter)) {
        capitals(out, latin.substring(word, i), word);
        word = i + 1;
      } else if (i > 0 && i == word && latin.charAt(i - 1) == '\\') {
        // In JSON the n of \n is no letter of the word.
        word = i + 1;
      }
      if (i < latin.length()) {
        out.append(letter);
      }
    }
    return out.toString();
  }

  private static char letter(char latin) {
    int at = latin - FIRST;
    return at >= 0 && at < LETTERS.length() ? LETTERS.charAt(at) : latin;
  }

  private static boolean followsVowel(StringBuilder out) {
    return !out.isEmpty() && VOWELS.indexOf(out.charAt(out.length() - 1)) >= 0;
  }

  private static boolean isInWord(char letter) {
    return Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  /**
   * The fonts for capitals ({@code .VnTimeH}) draw the byte of a small accented letter as its
   * capital: {@code VIÖT} is VIỆT. Told by the letters whose case is sure: all capitals, two of
   * them or one behind an accented one. {@code Bé} stays Bộ: nothing says whether BỘ is meant.
   */
  private static void capitals(StringBuilder out, String latin, int start) {
    int sure = 0;
    boolean behind = false;
    for (int i = 0; i < latin.length(); i++) {
      char letter = letter(latin.charAt(i));
      if (latin.charAt(i) < FIRST && Character.isLowerCase(letter)) {
        return;
      }
      if (Character.isUpperCase(letter)) {
        sure++;
        behind = behind || i > 0;
      }
    }
    if (sure > 1 || behind) {
      for (int i = start; i < start + latin.length(); i++) {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
  }
}
