package org.timtin.annotate;

import java.util.Objects;

/**
 * Evidence that a text speaks of a country or an official: where, and in which words.
 *
 * @param kind what is mentioned
 * @param key ISO 3166-1 alpha-2 code of the country, or the official's stable key
 * @param surface the words as they stand in the text: {@code text.substring(start, end)}
 * @param field the article's field that holds them
 * @param start first UTF-16 unit of the surface form in the field
 * @param end one past the last UTF-16 unit
 * @param rule the rule that found it, for people who want to know why
 * @param confidence how far the rule can be trusted
 */
public record Mention(
    Kind kind,
    String key,
    String surface,
    Field field,
    int start,
    int end,
    String rule,
    Confidence confidence) {

  /** What a mention points to. */
  public enum Kind {
    COUNTRY,
    /** A person whom the words name. */
    OFFICIAL,
    /** The holder, on the day of the article, of an office that stands without a name. */
    INFERRED
  }

  /** The article's fields that are annotated. */
  public enum Field {
    TITLE,
    SUMMARY,
    BODY
  }

  public Mention {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(key);
    Objects.requireNonNull(surface);
    Objects.requireNonNull(field);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(confidence);
    if (start < 0 || end - start != surface.length()) {
      throw new IllegalArgumentException(
          "mention of " + key + " has offsets " + start + ".." + end + " for '" + surface + "'");
    }
  }
}
