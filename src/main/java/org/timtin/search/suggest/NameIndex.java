package org.timtin.search.suggest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Names by the beginning of any of their words. */
final class NameIndex {
  /**
   * A name in which everything stands that was typed.
   *
   * @param match where it stands
   */
  record Found(Name name, Typed.Match match) {
    /** Nearest first, of equally near ones the name that is shown, then the usual one. */
    static final Comparator<Found> NEAREST =
        Comparator.comparing(Found::match, Typed.Match.NEAREST)
            .thenComparing(found -> found.name().rank())
            .thenComparing(found -> found.name().place())
            .thenComparing(found -> found.name().text());
  }

  // After every letter and digit, so that what begins with a word ends before it.
  private static final String LAST = Character.toString(Character.MAX_VALUE);

  private final NavigableMap<String, List<Name>> byWord = new TreeMap<>();

  NameIndex(Iterable<Name> names) {
    for (Name name : names) {
      Set<String> words = new HashSet<>();
      for (Word word : name.words()) {
        words.add(word.letters());
        words.add(word.indexed());
      }
      words.forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>(2)).add(name));
    }
  }

  /** The nearest name of everybody who has one in which all typed words stand, by value. */
  Map<String, Found> find(Typed typed) {
    Map<String, Found> found = new HashMap<>();
    for (Name name : begun(typed)) {
      Optional<Typed.Match> match = typed.in(name.words());
      match.ifPresent(
          at ->
              found.merge(
                  name.value(),
                  new Found(name, at),
                  (one, other) -> Found.NEAREST.compare(one, other) <= 0 ? one : other));
    }
    return found;
  }

  private Set<Name> begun(Typed typed) {
    // By identity: names are hashed by all their words.
    Set<Name> names = Collections.newSetFromMap(new IdentityHashMap<>());
    String last = typed.last().letters();
    byWord.subMap(last, last + LAST).values().forEach(names::addAll);
    names.addAll(byWord.getOrDefault(typed.last().indexed(), List.of()));
    // Pu-t: the last word begins no word of its own in Putin.
    if (typed.last().hyphened()) {
      String first = typed.words().get(typed.words().size() - 2).letters();
      byWord.subMap(first, first + LAST).values().forEach(names::addAll);
    }
    return names;
  }
}
