package org.timtin.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The foreign names of the authority by what a transliteration of them keeps. */
final class Transliterations {
  /** Codes of fewer letters fit too many names; one word counts with a country and an office. */
  private static final int SHORTEST_WORD = 2;

  private static final int SHORTEST_NAME = 3;

  private final Map<String, Set<String>> byFamily = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();

  void add(String name, String key) {
    String[] words = words(name);
    if (words.length < 2) {
      return;
    }
    String first = Transliteration.code(words[0]);
    String last = Transliteration.code(words[words.length - 1]);
    byFamily.computeIfAbsent(last, code -> new HashSet<>()).add(key);
    put(first, last, key);
    // Japanese names come in both orders.
    put(last, first, key);
  }

  private void put(String first, String last, String key) {
    byName.computeIfAbsent(first + " " + last, code -> new HashSet<>()).add(key);
  }

  /** The words of a name; the article of Arabic names is written in too many ways to count. */
  private static String[] words(String name) {
    return name.replace("al-", "").replace("Al-", "").replace("el-", "").split(" ", -1);
  }

  /** Everyone whose name, or last name if it is one word, sounds like this transliteration. */
  Set<String> find(String name) {
    if (!Transliteration.isHyphened(name)) {
      return Set.of();
    }
    String[] words = words(name);
    if (words.length == 1) {
      return family(name);
    }
    String last = Transliteration.code(words[words.length - 1]);
    String first = Transliteration.code(words[0]);
    return first.length() + last.length() < SHORTEST_NAME
        ? Set.of()
        : byName.getOrDefault(first + " " + last, Set.of());
  }

  /** Everyone whose last name sounds like this word, which may have only one syllable. */
  Set<String> family(String word) {
    String code = Transliteration.code(word);
    return code.length() < SHORTEST_WORD ? Set.of() : byFamily.getOrDefault(code, Set.of());
  }
}
