package org.timtin.search.synonym;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.timtin.search.query.Syllable;

/**
 * One line of a file of synonyms.
 *
 * @param place file and line, for errors
 * @param forms those by which each other's articles are found
 * @param found those that are found beside them, but find only themselves
 */
public record SynonymLine(String place, List<String> forms, List<String> found) {
  /** Longest form: more words than any name has, and every window of a query is looked up. */
  static final int LONGEST_FORM = 16;

  /** Most forms of one line: each is a clause for the engine, in several fields. */
  static final int MOST_FORMS = 12;

  /**
   * @throws IllegalArgumentException saying what is wrong with the line
   */
  public SynonymLine {
    forms = List.copyOf(forms);
    found = List.copyOf(found);
    List<String> all = Stream.concat(forms.stream(), found.stream()).toList();
    if (all.size() < 2) {
      throw new IllegalArgumentException("a line needs two forms with = or => between them");
    }
    if (all.size() > MOST_FORMS) {
      throw new IllegalArgumentException(
          all.size() + " forms; a line may have " + MOST_FORMS + " at most");
    }
    Set<String> keys = new HashSet<>();
    for (String form : all) {
      int length = SynonymKey.length(SynonymKey.typed(form));
      if (length == 0) {
        throw new IllegalArgumentException("a form is empty");
      }
      if (length > LONGEST_FORM) {
        throw new IllegalArgumentException(
            "'" + form + "' has " + length + " syllables; the limit is " + LONGEST_FORM);
      }
      if (!keys.add(SynonymKey.typed(form))) {
        throw new IllegalArgumentException(
            "'"
                + form
                + "' stands here twice: case, hyphens and tone placement make no difference");
      }
    }
    Stream<String> othersOfSomeForm = forms.size() > 1 ? all.stream() : found.stream();
    othersOfSomeForm
        .filter(SynonymLine::onlyInCapitals)
        .findFirst()
        .ifPresent(
            form -> {
              throw new IllegalArgumentException(
                  "'" + form + "' is an ordinary syllable in lower case: put it alone before =>");
            });
  }

  /** Reads {@code A = B}, {@code A => B} or {@code A = B => C = D}. */
  static SynonymLine of(String place, String content) {
    String[] sides = content.split("=>", -1);
    if (sides.length > 2) {
      throw new IllegalArgumentException("=> stands here twice");
    }
    return new SynonymLine(place, forms(sides[0]), sides.length == 2 ? forms(sides[1]) : List.of());
  }

  /** Whether a form means this name only in capitals: {@code AI} does, {@code ai} is "who". */
  static boolean onlyInCapitals(String form) {
    return form.equals(form.toUpperCase(Locale.ROOT))
        && Syllable.isPossible(form.toLowerCase(Locale.ROOT));
  }

  private static List<String> forms(String side) {
    return Stream.of(side.split("=", -1)).map(String::strip).toList();
  }
}
