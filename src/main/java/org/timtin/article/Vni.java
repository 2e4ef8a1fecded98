package org.timtin.article;

import java.util.HashMap;
import java.util.Map;

/**
 * VNI for Windows: accented letters are two characters, the letter and a mark; some stand alone.
 * The mark has the letter's case, and is understood in the other one, too.
 */
final class Vni {
  /** A letter, its marks, and what each pair is. */
  private static final String[][] PAIRS = {
    {"a", "ùøûõï", "áàảãạ"},
    {"a", "êéèúüë", "ăắằẳẵặ"},
    {"a", "âáàåãä", "âấầẩẫậ"},
    {"e", "ùøûõï", "éèẻẽẹ"},
    {"e", "âáàåãä", "êếềểễệ"},
    {"o", "ùøûõï", "óòỏõọ"},
    {"o", "âáàåãä", "ôốồổỗộ"},
    {"ô", "ùøûõï", "ớờởỡợ"},
    {"u", "ùøûõï", "úùủũụ"},
    {"ö", "ùøûõï", "ứừửữự"},
    {"y", "ùøûõ", "ýỳỷỹ"},
  };

  private static final String ALONE = "ñíìæóòôöî";
  private static final String MEANT = "đíìỉĩịơưỵ";

  private static final Map<Integer, Character> BY_PAIR = byPair();

  private Vni() {}

  static String unicode(String latin) {
    StringBuilder out = new StringBuilder(latin.length());
    int i = 0;
    while (i < latin.length()) {
      char letter = latin.charAt(i);
      char mark = i + 1 < latin.length() ? latin.charAt(i + 1) : ' ';
      Character pair = BY_PAIR.get(key(letter, mark));
      out.append(pair == null ? alone(letter) : inCaseOf(letter, pair));
      i += pair == null ? 1 : 2;
    }
    return out.toString();
  }

  private static char alone(char letter) {
    int at = ALONE.indexOf(Character.toLowerCase(letter));
    return at < 0 ? letter : inCaseOf(letter, MEANT.charAt(at));
  }

  private static char inCaseOf(char model, char letter) {
    return Character.isUpperCase(model) ? Character.toUpperCase(letter) : letter;
  }

  private static int key(char letter, char mark) {
    return Character.toLowerCase(letter) << 16 | Character.toLowerCase(mark);
  }

  private static Map<Integer, Character> byPair() {
    Map<Integer, Character> pairs = new HashMap<>();
    for (String[] row : PAIRS) {
      for (int i = 0; i < row[1].length(); i++) {
        pairs.put(key(row[0].charAt(0), row[1].charAt(i)), row[2].charAt(i));
      }
    }
    return Map.copyOf(pairs);
  }
}
