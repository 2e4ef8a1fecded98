package org.timtin.annotate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds names by what somebody has typed of them: the beginning of any of their words, without
 * regard to case and diacritics. {@code binh} and {@code tap ca} are Tập Cận Bình, {@code xi} too,
 * by his alias.
 */
public final class NamePrefixes {
  /** One name, and what has it. */
  private record Name(String value, List<String> words) {}

  private final NavigableMap<String, List<Name>> byWord = new TreeMap<>();

  private NamePrefixes() {}

  /** By the keys, labels and aliases of officials: finds keys. */
  public static NamePrefixes of(Authority authority) {
    NamePrefixes names = new NamePrefixes();
    for (Authority.Entry entry : authority.entries()) {
      names.add(entry.key(), entry.key());
      authority.names(entry).forEach(name -> names.add(name, entry.key()));
    }
    return names;
  }

  /** By the codes and names of countries, Vietnamese and English: finds codes. */
  public static NamePrefixes of(Countries countries) {
    NamePrefixes names = new NamePrefixes();
    countries.names().forEach((name, codes) -> codes.forEach(code -> names.add(name, code)));
    return names;
  }

  /**
   * The words of a name or of a part of it, in lower case without diacritics; empty if it has none.
   */
  public static List<String> words(String name) {
    String slug = Fold.slug(name);
    return slug.isEmpty() ? List.of() : List.of(slug.split("-", -1));
  }

  /** Whether each of the words begins one of the words of the name. */
  public static boolean match(Collection<String> words, String name) {
    return match(words, words(name));
  }

  /** Everything with one name of which each of the words begins a word. */
  public Set<String> find(Collection<String> words) {
    Set<String> found = new HashSet<>();
    // The longest word leaves the fewest names to look at.
    words.stream()
        .max(Comparator.comparingInt(String::length))
        .ifPresent(
            longest ->
                byWord
                    .subMap(longest, longest + Character.MAX_VALUE)
                    .values()
                    .forEach(
                        names ->
                            names.stream()
                                .filter(name -> match(words, name.words()))
                                .forEach(name -> found.add(name.value()))));
    return found;
  }

  private void add(String name, String value) {
    Name added = new Name(value, words(name));
    for (String word : new HashSet<>(added.words())) {
      byWord.computeIfAbsent(word, same -> new ArrayList<>(1)).add(added);
    }
  }

  private static boolean match(Collection<String> words, List<String> name) {
    return words.stream().allMatch(word -> name.stream().anyMatch(own -> own.startsWith(word)));
  }
}
