package org.timtin.search.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a part of a query can be tied to by a name and a colon directly before it: {@code
 * title:bão}, {@code official:"Tô Lâm"}, {@code country:Nga}.
 */
public enum Prefix {
  /** The words must be in the title. */
  TITLE("tiêu đề"),
  /** The name of an official whom the article must have. */
  OFFICIAL("quan chức"),
  /** The name or code of a country that it must have. */
  COUNTRY("quốc gia", "nước");

  /**
   * A prefix in a text.
   *
   * @param end one past its colon
   * @param english whether it is no Vietnamese word: {@code Chủ tịch nước: ...} stands in headlines
   */
  record Found(Prefix prefix, int end, boolean english) {}

  private final Pattern english;
  private final Pattern vietnamese;

  Prefix(String... vietnamese) {
    this.english = pattern(Stream.of(name().toLowerCase(Locale.ROOT)));
    this.vietnamese = pattern(Stream.of(vietnamese).flatMap(Prefix::writings));
  }

  /** The name in requests and answers. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The prefix that begins at this place, whatever stands behind its colon. */
  static Optional<Found> at(String text, int at) {
    for (Prefix prefix : values()) {
      for (Pattern pattern : List.of(prefix.english, prefix.vietnamese)) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
          return Optional.of(new Found(prefix, matcher.end(), pattern == prefix.english));
        }
      }
    }
    return Optional.empty();
  }

  /** As it is typed with its marks composed, decomposed, and not at all. */
  private static Stream<String> writings(String name) {
    return Stream.of(name, Normalizer.normalize(name, Normalizer.Form.NFD), Syllable.plain(name));
  }

  private static Pattern pattern(Stream<String> names) {
    return Pattern.compile(
        names
            .map(name -> name.replace(" ", "[\\s\\p{Z}]"))
            .collect(Collectors.joining("|", "(?:", "):")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
