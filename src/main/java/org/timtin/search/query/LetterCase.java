package org.timtin.search.query;

import java.util.Locale;

/** In which case a word is written, so that another one can be written like it. */
public enum LetterCase {
  CAPITALS,
  CAPITALIZED,
  AS_IT_IS;

  public static LetterCase of(String word) {
    if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
      return AS_IT_IS;
    }
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return capitals ? CAPITALS : CAPITALIZED;
  }

  public String in(String word) {
    return switch (this) {
      case CAPITALS -> word.toUpperCase(Locale.ROOT);
      case CAPITALIZED -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      case AS_IT_IS -> word;
    };
  }
}
