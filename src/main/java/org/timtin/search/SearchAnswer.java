package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a search.
 *
 * @param total how many articles match
 * @param tookMs milliseconds from request to answer inside the service
 * @param profile name and content hash of the ranking profile
 * @param query how the words were understood; absent without words
 * @param hits one page of them
 * @param facets counts by value
 */
public record SearchAnswer(
    Total total,
    @JsonProperty("took_ms") long tookMs,
    String profile,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Understood> query,
    List<Hit> hits,
    Facets facets) {

  /**
   * Number of matches.
   *
   * @param value how many
   * @param relation {@code eq} when exact, {@code gte} when a lower bound
   */
  public record Total(long value, String relation) {}

  /**
   * How the words were understood.
   *
   * @param text the words as sent
   * @param matched {@code typed} or {@code folded}
   * @param fallback true when nothing matched as typed, so that the words were matched without
   *     diacritics
   */
  public record Understood(String text, String matched, boolean fallback) {}

  /**
   * One article.
   *
   * @param score relevance; absent when sorted by date
   * @param matched {@code typed} when this article holds the words as typed, else {@code folded};
   *     absent without words
   * @param title headline, or the first sentence of an article that has none
   * @param untitled whether the title is such a first sentence
   * @param published day or instant, ISO 8601
   * @param highlights by field: fragments of safe HTML in which {@code <mark>} holds what matched
   */
  public record Hit(
      String id,
      Optional<Double> score,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> matched,
      String title,
      boolean untitled,
      Optional<String> published,
      Optional<String> url,
      Optional<String> source,
      List<String> countries,
      List<Person> officials,
      Map<String, List<String>> highlights) {}

  /** An official: stable key and the name to show. */
  public record Person(String value, String label) {}

  /** Counts by facet. */
  public record Facets(
      ValueFacet country, ValueFacet official, ValueFacet source, DateFacet published) {}

  /**
   * Counts by value.
   *
   * @param buckets most frequent first; selected values are always among them
   * @param other (article, value) pairs beyond the listed values
   * @param missing matching articles without a value
   * @param exact whether every count is exact
   */
  public record ValueFacet(List<ValueBucket> buckets, long other, long missing, boolean exact) {}

  /** One value: how many articles would be found if it replaced the facet's selection. */
  public record ValueBucket(String value, String label, long count, boolean selected) {}

  /**
   * Counts by time.
   *
   * @param interval width of the buckets
   * @param first earliest day with a match, in Hanoi
   * @param last latest day with a match
   * @param buckets in order, empty ones between first and last included
   * @param missing matching articles without a date
   */
  public record DateFacet(
      Interval interval,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      List<DateBucket> buckets,
      long missing) {}

  /**
   * One span of days: how many articles would be found if it replaced {@code from} and {@code to}.
   *
   * @param value first day
   * @param to last day
   */
  public record DateBucket(LocalDate value, LocalDate to, long count) {}
}
