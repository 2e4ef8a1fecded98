package org.timtin.experiment.typing;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The keys that are pressed for a text on a Telex keyboard: the mark of a letter right behind it,
 * the tone behind the word, as most people do. Words without Vietnamese marks stay what they are.
 */
final class Telex {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
  private static final String TONE_KEYS = "fsrxj";

  private Telex() {}

  static String keys(String text) {
    return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(Telex::word);
  }

  private static String word(MatchResult match) {
    String word = match.group();
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder keys = new StringBuilder();
    StringBuilder tone = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      int toned = TONES.indexOf(c);
      if (toned >= 0) {
        tone.append(TONE_KEYS.charAt(toned));
      } else if (c == 'đ' || c == 'Đ') {
        keys.append(c == 'đ' ? "dd" : "Dd");
      } else if (c == '\u0302') {
        // â, ê, ô: the letter again.
        keys.append(Character.toLowerCase(keys.charAt(keys.length() - 1)));
      } else if (c == '\u0306' || c == '\u031B') {
        // ă, ơ, ư
        keys.append('w');
      } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
        // A mark that Vietnamese does not have: the word is of another language.
        return word;
      } else {
        keys.append(c);
      }
    }
    return keys.append(tone).toString();
  }
}
