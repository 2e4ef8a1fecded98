package org.timtin.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.timtin.search.query.Syllable;

/**
 * Reads words that were typed for a Vietnamese keyboard which was switched off: Telex ({@code
 * Vieetj}) and VNI ({@code Vie65t}), both {@code Việt}. Keys of marks and tones may stand anywhere
 * behind their letter.
 */
public final class Keystrokes {
  private static final String VOWELS = "aeiouy";
  private static final String TELEX_TONES = "fsrxj";
  private static final String VNI_TONES = "21345";
  private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
  private static final char CIRCUMFLEX = '\u0302';
  private static final char BREVE = '\u0306';
  private static final char HORN = '\u031B';
  private static final char BAR = '\u0335';
  private static final char NONE = 0;

  /** Shorter words in capitals are abbreviations: {@code TW}, {@code CO2}. */
  private static final int SHORTEST_CAPITALS = 4;

  /** The longest syllable, {@code nghiêng}, with three keys more. */
  private static final int LONGEST = 10;

  private final String tones;
  private final boolean telex;
  private final StringBuilder letters = new StringBuilder();
  private final StringBuilder marks = new StringBuilder();
  private char tone = NONE;

  private Keystrokes(boolean telex) {
    this.telex = telex;
    this.tones = telex ? TELEX_TONES : VNI_TONES;
  }

  /** The one syllable that the keys make; empty when they make none, or nothing but themselves. */
  public static Optional<String> syllable(String word) {
    if (word.length() < 2
        || word.length() > LONGEST
        || !word.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))
        || !Character.isLetter(word.charAt(0))
        || Syllable.isBare(word)
        || (word.length() < SHORTEST_CAPITALS && word.chars().noneMatch(Character::isLowerCase))) {
      return Optional.empty();
    }
    return Stream.of(true, false)
        .flatMap(telex -> new Keystrokes(telex).read(word).stream())
        .filter(made -> !made.equals(word) && Syllable.isPossible(made))
        .findFirst();
  }

  private Optional<String> read(String word) {
    for (int i = 0; i < word.length(); i++) {
      char key = word.charAt(i);
      char lower = Character.toLowerCase(key);
      if (tones.indexOf(lower) >= 0 && firstVowel() >= 0) {
        if (tone != NONE) {
          return Optional.empty();
        }
        tone = TONES.charAt(tones.indexOf(lower));
      } else if (!(telex ? telexMark(lower) : vniMark(lower))) {
        if (Character.isDigit(key)) {
          return Optional.empty();
        }
        letters.append(key);
        marks.append(NONE);
      }
    }
    return Optional.of(composed());
  }

  private boolean telexMark(char key) {
    return switch (key) {
      case 'a', 'e', 'o' -> mark(lastPlain(Character.toString(key)), CIRCUMFLEX);
      case 'd' -> letters.length() == 1 && bar();
      case 'w' -> horn() || mark(lastPlain("a"), BREVE) || hornAlone();
      default -> false;
    };
  }

  private boolean vniMark(char key) {
    return switch (key) {
      case '6' -> mark(lastPlain("aeo"), CIRCUMFLEX);
      case '7' -> horn();
      case '8' -> mark(lastPlain("a"), BREVE);
      case '9' -> bar();
      default -> false;
    };
  }

  private boolean bar() {
    return !letters.isEmpty() && Character.toLowerCase(letters.charAt(0)) == 'd' && mark(0, BAR);
  }

  /** ươ, ưa, ư or ơ; in oa and qua the key means the a. */
  private boolean horn() {
    int first = firstVowel();
    if (first < 0) {
      return false;
    }
    String vowels = letters.substring(first).toLowerCase(Locale.ROOT);
    boolean glide = first > 0 && Character.toLowerCase(letters.charAt(first - 1)) == 'q';
    if (telex && (vowels.startsWith("oa") || (glide && vowels.startsWith("ua")))) {
      return false;
    }
    if (vowels.startsWith("uo") && !glide) {
      boolean both = mark(first, HORN);
      return mark(first + 1, HORN) || both;
    }
    boolean onFirst = vowels.startsWith("ua") || vowels.startsWith("uu");
    return mark(onFirst ? first : lastPlain("uo"), HORN);
  }

  // Telex has ư on a key of its own where no vowel stands before it: nhwng.
  private boolean hornAlone() {
    if (firstVowel() >= 0) {
      return false;
    }
    letters.append('u');
    marks.append(HORN);
    return true;
  }

  private boolean mark(int at, char mark) {
    if (at < 0 || marks.charAt(at) != NONE) {
      return false;
    }
    marks.setCharAt(at, mark);
    return true;
  }

  private int lastPlain(String among) {
    for (int i = letters.length() - 1; i >= 0; i--) {
      if (among.indexOf(Character.toLowerCase(letters.charAt(i))) >= 0 && marks.charAt(i) == NONE) {
        return i;
      }
    }
    return -1;
  }

  private int firstVowel() {
    for (int i = 0; i < letters.length(); i++) {
      if (VOWELS.indexOf(Character.toLowerCase(letters.charAt(i))) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private String composed() {
    int toned = tone == NONE ? -1 : toned();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (marks.charAt(i) == BAR) {
        text.append(letter == 'd' ? 'đ' : 'Đ');
      } else {
        text.append(letter);
        if (marks.charAt(i) != NONE) {
          text.append(marks.charAt(i));
        }
      }
      if (i == toned) {
        text.append(tone);
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Which letter bears the tone, in the placement of newspapers: hòa, khỏe, thủy, toàn. */
  private int toned() {
    int first = firstVowel();
    int end = first;
    while (end < letters.length()
        && VOWELS.indexOf(Character.toLowerCase(letters.charAt(end))) >= 0) {
      end++;
    }
    String before = letters.substring(0, first).toLowerCase(Locale.ROOT);
    String vowels = letters.substring(first, end).toLowerCase(Locale.ROOT);
    if (end - first > 1
        && ((before.equals("q") && vowels.startsWith("u"))
            || (before.equals("g") && vowels.startsWith("i")))) {
      first++;
    }
    for (int i = end - 1; i >= first; i--) {
      if (marks.charAt(i) != NONE) {
        return i;
      }
    }
    int vowelCount = end - first;
    if (end < letters.length()) {
      return end - 1;
    }
    return vowelCount == 3 ? first + 1 : first;
  }
}
