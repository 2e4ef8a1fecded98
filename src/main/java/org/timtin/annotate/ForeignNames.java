package org.timtin.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Foreign names of the authority, found under the spellings that newspapers give them: other
 * hyphens and diacritics, initials (`Robert S. Mueller`), a letter off (`Donand Trump`).
 */
final class ForeignNames {
  private final Map<String, Set<String>> whole = new HashMap<>();
  private final Map<String, List<String[]>> byFamily = new HashMap<>();

  void add(String name, String key) {
    whole.computeIfAbsent(Fold.loose(name), k -> new HashSet<>()).add(key);
    String[] words = words(name);
    if (words.length == 2) {
      byFamily.computeIfAbsent(words[1], k -> new ArrayList<>(1)).add(new String[] {words[0], key});
    }
  }

  /** The keys of those whom this name can mean; empty if it means nobody. */
  Set<String> find(String name) {
    Set<String> keys = whole.get(Fold.loose(name));
    if (keys != null) {
      return keys;
    }
    String[] words =
        Arrays.stream(words(name)).filter(word -> word.length() > 1).toArray(String[]::new);
    // Without its middle a hyphenated Korean name is somebody else: Park Tae-jin, Park Jin.
    if (words.length < 2 || name.indexOf('-') > 0) {
      return Set.of();
    }
    String first = words[0];
    String last = words[words.length - 1];
    keys = whole.get(first + last);
    return keys != null ? keys : slips(first, last);
  }

  private Set<String> slips(String first, String last) {
    Set<String> keys = new HashSet<>();
    for (String[] known : byFamily.getOrDefault(last, List.of())) {
      if (Person.isSlip(known[0], first)) {
        keys.add(known[1]);
      }
    }
    return keys;
  }

  private static String[] words(String name) {
    return Arrays.stream(name.split("[ .-]", -1))
        .map(Fold::loose)
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }
}
