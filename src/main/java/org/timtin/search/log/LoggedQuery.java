package org.timtin.search.log;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A query as it is logged.
 *
 * @param text its words, so that those who mean the same are counted as one
 * @param at when, to the second
 * @param hits how many articles it found
 */
public record LoggedQuery(String text, Instant at, long hits) {
  /** What is longer was pasted rather than asked, and is not logged. */
  static final int LONGEST_TEXT = 300;

  /** In small letters they would be words. */
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "VÀ", "HOẶC", "KHÔNG");

  /**
   * A batch of them, as it is stored.
   *
   * @param queries in the order in which they came
   */
  record Batch(List<LoggedQuery> queries) {
    Batch {
      queries = List.copyOf(queries);
    }
  }

  /** Words in NFC, in small letters, with single spaces. */
  static String normalized(String text) {
    return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC).strip().split("\\s+", -1))
        .map(word -> OPERATORS.contains(word) ? word : word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
