package org.timtin.annotate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * People by the words of their names, a letter more or less allowed. Each word is kept under itself
 * and under itself less one letter, so that a lookup never walks over all people of an article.
 */
final class PartIndex {
  private final Map<String, Set<Person>> byVariant = new HashMap<>();

  void add(String name, Person person) {
    addAll(name.split("[ .-]+", -1), person);
    if (name.indexOf('-') > 0) {
      addAll(name.split(" ", -1), person);
    }
  }

  private void addAll(String[] parts, Person person) {
    for (String part : parts) {
      for (String variant : variants(Fold.loose(part))) {
        byVariant.computeIfAbsent(variant, k -> new LinkedHashSet<>(2)).add(person);
      }
    }
  }

  /** Everyone who may have this word, or one a letter off, in the name: to be checked further. */
  Set<Person> near(String word) {
    Set<Person> near = new LinkedHashSet<>();
    for (String variant : variants(Fold.loose(word))) {
      near.addAll(byVariant.getOrDefault(variant, Set.of()));
    }
    return near;
  }

  private static Set<String> variants(String word) {
    Set<String> variants = new LinkedHashSet<>();
    variants.add(word);
    // The same bounds as in Person.isSlip; the upper one keeps nonsense words cheap.
    if (word.length() >= 6 && word.length() <= 20) {
      for (int i = 0; i < word.length(); i++) {
        variants.add(word.substring(0, i) + word.substring(i + 1));
      }
    }
    return variants;
  }
}
