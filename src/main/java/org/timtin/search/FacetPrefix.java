package org.timtin.search;

import co.elastic.clients.elasticsearch._types.aggregations.TermsInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.timtin.BadInput;
import org.timtin.annotate.NamePrefixes;

/**
 * Which values of a facet are meant by the beginning of a name.
 *
 * @param among what the engine is asked for, no value twice; empty for all values
 * @param fits which values are meant
 * @param inEngine whether the engine gives no others
 */
record FacetPrefix(List<TermsInclude> among, Predicate<String> fits, boolean inEngine) {
  /** Longer than any name. */
  static final int LONGEST = 100;

  /** The whole facet. */
  static final FacetPrefix NONE = new FacetPrefix(List.of(), value -> true, true);

  // Each further word multiplies the states of the pattern.
  private static final int WORDS_IN_PATTERN = 2;
  private static final Pattern RESERVED = Pattern.compile("[^\\p{L}\\p{N}]");

  /** Countries by their names, which a list knows. */
  static FacetPrefix ofCountries(String prefix, NamePrefixes countries) {
    Set<String> codes = countries.find(words(prefix));
    // The engine takes no empty list; no country's code is empty.
    List<String> listed = codes.isEmpty() ? List.of("") : List.copyOf(codes);
    return new FacetPrefix(List.of(terms(listed)), codes::contains, true);
  }

  /**
   * Officials by the names that a list knows, and by their keys: the key of somebody whom no list
   * knows is the folded name.
   */
  static FacetPrefix ofOfficials(String prefix, NamePrefixes officials) {
    List<String> words = words(prefix);
    Set<String> known = officials.find(words);
    Predicate<String> byKey = key -> NamePrefixes.match(words, key);
    List<TermsInclude> among = new ArrayList<>();
    among.add(
        regexp(
            words.stream()
                .limit(WORDS_IN_PATTERN)
                .map(word -> "((.*-)?" + word + ".*)")
                .collect(Collectors.joining("&"))));
    List<String> others = known.stream().filter(byKey.negate()).toList();
    if (!others.isEmpty()) {
      among.add(terms(others));
    }
    return new FacetPrefix(among, byKey.or(known::contains), words.size() <= WORDS_IN_PATTERN);
  }

  /** Values that are their own names. */
  static FacetPrefix ofNames(String prefix) {
    List<String> words = words(prefix);
    return new FacetPrefix(List.of(), name -> NamePrefixes.match(words, name), false);
  }

  /** Values that are no names: by how they begin, to the letter. */
  static FacetPrefix ofKeys(String prefix) {
    return new FacetPrefix(
        List.of(regexp(RESERVED.matcher(prefix).replaceAll("\\\\$0") + ".*")),
        key -> key.startsWith(prefix),
        true);
  }

  private static List<String> words(String prefix) {
    List<String> words = NamePrefixes.words(prefix);
    if (words.isEmpty()) {
      throw new BadInput("prefix", "prefix has no letter or digit");
    }
    return words;
  }

  private static TermsInclude terms(List<String> values) {
    return TermsInclude.of(i -> i.terms(values));
  }

  private static TermsInclude regexp(String pattern) {
    return TermsInclude.of(i -> i.regexp(pattern));
  }
}
