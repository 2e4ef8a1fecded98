package org.timtin.experiment.typing;

import java.text.Normalizer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One slip in one word of a text: two letters in the wrong order, a letter left out, struck twice,
 * or its neighbour on the keyboard instead. The four kinds are those that Damerau found to make up
 * four fifths of all slips (A technique for computer detection and correction of spelling errors,
 * CACM 7(3), 1964).
 */
final class Typo {
  /** In shorter words a slip is another word. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

  private Typo() {}

  /** The text with a slip; as it was where no word has three letters. */
  static String in(String text, long seed) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    List<MatchResult> words = WORD.matcher(composed).results().toList();
    if (words.isEmpty()) {
      return text;
    }
    // Strings have the same hash on every platform.
    SplittableRandom random = new SplittableRandom(seed * 31 + composed.hashCode());
    MatchResult word = words.get(random.nextInt(words.size()));
    StringBuilder typed = new StringBuilder(composed);
    int at = word.start() + random.nextInt(word.end() - word.start() - 1);
    switch (random.nextInt(4)) {
      case 0 -> swap(typed, at);
      case 1 -> typed.deleteCharAt(at);
      case 2 -> typed.insert(at, typed.charAt(at));
      default -> typed.setCharAt(at, neighbour(typed.charAt(at), random));
    }
    return typed.toString();
  }

  private static void swap(StringBuilder typed, int at) {
    char first = typed.charAt(at);
    char second = typed.charAt(at + 1);
    if (first == second) {
      // Two equal letters in the other order are no slip.
      typed.deleteCharAt(at);
    } else {
      typed.setCharAt(at, second);
      typed.setCharAt(at + 1, first);
    }
  }

  private static char neighbour(char letter, SplittableRandom random) {
    char key = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    char lower = Character.toLowerCase(key);
    for (String row : ROWS) {
      int at = row.indexOf(lower);
      if (at >= 0) {
        boolean left = at == row.length() - 1 || (at > 0 && random.nextBoolean());
        char struck = row.charAt(left ? at - 1 : at + 1);
        return Character.isUpperCase(letter) ? Character.toUpperCase(struck) : struck;
      }
    }
    // đ, and letters of other alphabets.
    return lower == 'đ' ? 'd' : 'x';
  }
}
