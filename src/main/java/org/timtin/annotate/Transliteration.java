package org.timtin.annotate;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Foreign names spelt by Vietnamese syllables ({@code Vla-đi-mia Pu-tin}), compared with the names
 * themselves by the consonants that begin their syllables. What ends a syllable is left out, since
 * Vietnamese changes or drops it: {@code Ô-nan} for {@code Ronald}, {@code Mia} for {@code Mir}.
 */
final class Transliteration {
  private static final String VOWELS = "aeiouy";

  /** Digraphs, longest first, and the class of sounds that both spellings share. */
  private static final String[][] SOUNDS = {
    {"sch", "s"},
    {"chr", "kr"},
    {"tch", "c"},
    {"ngh", "n"},
    {"gi", "j"},
    {"gh", "g"},
    {"ph", "f"},
    {"th", "t"},
    {"kh", "k"},
    {"ch", "c"},
    {"sh", "s"},
    {"zh", "j"},
    {"ts", "s"},
    {"tr", "tr"},
    {"qu", "k"},
    {"ck", "k"},
    {"nh", "n"}
  };

  private Transliteration() {}

  /**
   * Whether the name holds a word that hyphens cut into syllables: {@code Pu-tin}. A single hyphen
   * in plain letters is a Korean name's: {@code Kim Moon-soo}.
   */
  static boolean isHyphened(String name) {
    int hyphens = 0;
    for (int i = 1; i + 1 < name.length(); i++) {
      if (name.charAt(i) == '-' && Character.isLowerCase(name.charAt(i + 1))) {
        hyphens++;
      }
    }
    return hyphens > 1 || (hyphens == 1 && name.chars().anyMatch(c -> c >= 128));
  }

  /** Whether two words begin with the same sound, as far as a transliteration keeps it. */
  static boolean beginAlike(String one, String other) {
    String a = code(one);
    String b = code(other);
    return !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
  }

  /**
   * The consonants that begin the syllables of one word; a first vowel is kept as {@code _}, so
   * that {@code Ô-ban} is no {@code Bannon}.
   */
  static String code(String word) {
    String letters = letters(word);
    StringBuilder code = new StringBuilder();
    if (!letters.isEmpty() && isVowel(letters.charAt(0))) {
      code.append('_');
    }
    int at = 0;
    while (at < letters.length()) {
      int vowel = at;
      while (vowel < letters.length() && !isVowel(letters.charAt(vowel))) {
        vowel++;
      }
      if (vowel == letters.length()) {
        break;
      }
      code.append(onset(letters.substring(at, vowel)));
      at = vowel;
      while (at < letters.length() && isVowel(letters.charAt(at))) {
        at++;
      }
    }
    return code.toString();
  }

  /** Of consonants between vowels the last begins the syllable, with what r or l follows. */
  private static String onset(String cluster) {
    int length = cluster.length();
    if (length < 2) {
      return cluster;
    }
    char last = cluster.charAt(length - 1);
    char before = cluster.charAt(length - 2);
    boolean liquid = (last == 'r' || last == 'l') && "bcdfgkptvs".indexOf(before) >= 0;
    return liquid ? cluster.substring(length - 2) : String.valueOf(last);
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }

  /** Plain letters, one for each sound. */
  private static String letters(String word) {
    // Vietnamese d is a z, which s also stands for; đ is the d of other languages.
    boolean vietnamese = Syllables.isMarked(word) || word.indexOf('-') > 0;
    String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String plain = Fold.loose(vietnamese ? lower.replace('d', 'z').replace('đ', 'd') : lower);
    StringBuilder letters = new StringBuilder();
    int at = 0;
    while (at < plain.length()) {
      at += append(plain, at, letters);
    }
    return letters.toString();
  }

  private static int append(String plain, int at, StringBuilder to) {
    for (String[] sound : SOUNDS) {
      if (plain.startsWith(sound[0], at)) {
        boolean glide = sound[0].equals("gi");
        // In `gi` before a consonant the i is the vowel: Gin-xbớc.
        boolean vowelAfter = at + 2 < plain.length() && isVowel(plain.charAt(at + 2));
        if (!glide || vowelAfter) {
          to.append(sound[1]);
          return sound[0].length();
        }
      }
    }
    char c = plain.charAt(at);
    boolean soft = at + 1 < plain.length() && "eiy".indexOf(plain.charAt(at + 1)) >= 0;
    switch (c) {
      case 'x', 'z' -> to.append('s');
      case 'w' -> to.append('v');
      case 'q' -> to.append('k');
      case 'c' -> to.append(soft ? 's' : 'k');
      case 'g' -> to.append(soft ? 'j' : 'g');
      default -> to.append(c);
    }
    return 1;
  }
}
