package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.search.highlight.FieldOffsets;

/**
 * The answer to a search.
 *
 * @param total how many articles match, or stories where they are collapsed
 * @param tookMs milliseconds from request to answer inside the service
 * @param profile name and content hash of the ranking profile
 * @param index the version of the index behind the alias that was searched
 * @param query how the words were understood; absent without words
 * @param notes what the sender should know, such as a selected official whom nobody knows
 * @param suggestions other spellings that find more; only where little is found
 * @param help changes that lead to hits, most hits first; only where there is none
 * @param hits one page of them
 * @param facets counts by value, of the facets that were asked for; of a walk by cursor, on its
 *     first page only: the later ones are of the same point in time
 * @param compare two periods compared; absent unless asked for
 * @param next of a walk by cursor: the cursor of the next page; absent when all was shown
 * @param nextExpires until when the next page can be asked for
 */
public record SearchAnswer(
    Total total,
    @JsonProperty("took_ms") long tookMs,
    String profile,
    String index,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Understood> query,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Suggestion> suggestions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Help> help,
    List<Hit> hits,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Facets> facets,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Comparison> compare,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> next,
    @JsonProperty("next_expires") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Instant> nextExpires) {

  /** A later page of a walk: what its first page told of the whole set is left out. */
  static SearchAnswer page(
      Total total,
      long tookMs,
      String profile,
      String index,
      Optional<Understood> query,
      List<Hit> hits) {
    return new SearchAnswer(
        total,
        tookMs,
        profile,
        index,
        query,
        List.of(),
        List.of(),
        List.of(),
        hits,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with the way to the next page. */
  SearchAnswer then(String cursor, Instant expires) {
    return new SearchAnswer(
        total,
        tookMs,
        profile,
        index,
        query,
        notes,
        suggestions,
        help,
        hits,
        facets,
        compare,
        Optional.of(cursor),
        Optional.of(expires));
  }

  /**
   * Number of matches.
   *
   * @param value how many
   * @param relation {@code eq} when exact, {@code gte} when a lower bound
   */
  public record Total(long value, @Schema(enumeration = {"eq", "gte"}) String relation) {}

  /**
   * How the words were understood.
   *
   * @param text the words as sent
   * @param matched {@code typed} or {@code folded}
   * @param fallback true when nothing matched as typed, so that the words were matched without
   *     diacritics
   * @param repaired keystrokes left in the words, and what they were read as; absent without any
   * @param synonyms names for which further forms were searched; absent without any
   */
  public record Understood(
      String text,
      @Schema(enumeration = {"typed", "folded"}) String matched,
      boolean fallback,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Repaired> repaired,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Expanded> synonyms) {}

  /**
   * A name of the query and its further forms.
   *
   * @param typed the words of the query, {@code LHQ}
   * @param also what was searched beside them, {@code Liên hợp quốc}
   */
  public record Expanded(String typed, List<String> also) {}

  /**
   * One article.
   *
   * @param score relevance; absent when sorted by date
   * @param matched {@code typed} when this article holds the words as typed, {@code folded} when it
   *     holds them without regard to diacritics, {@code synonym} when it needs a further form of a
   *     name for it; absent without words
   * @param title headline, or the first sentence of an article that has none
   * @param untitled whether the title is such a first sentence
   * @param published day or instant, ISO 8601
   * @param officials the people whom it names, and with {@code inferred=true} those inferred after
   *     them
   * @param highlights by field: fragments of safe HTML, best first, in which {@code <mark>} holds
   *     what matched; absent when not asked for
   * @param offsets by field: what matched as ranges of UTF-16 units in the stored text; absent when
   *     not asked for
   * @param explain what each part of the ranking profile added to the score; absent when not asked
   *     for
   * @param why of each value asked for with {@code why} that this article has: the sentence that
   *     carries it; absent when not asked for
   * @param story with {@code collapse=story}: which near copies the hit stands for
   * @param fields which of these are returned; not returned itself
   */
  @JsonFilter(Hit.FIELDS)
  public record Hit(
      String id,
      Optional<Double> score,
      @Schema(enumeration = {"typed", "folded", "synonym"})
          @JsonInclude(JsonInclude.Include.NON_ABSENT)
          Optional<String> matched,
      String title,
      boolean untitled,
      Optional<String> published,
      Optional<String> url,
      Optional<String> source,
      List<String> countries,
      List<Person> officials,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Map<String, List<String>>> highlights,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Map<String, FieldOffsets>> offsets,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<ScorePart>> explain,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<Why>> why,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Story> story,
      @JsonIgnore @Schema(hidden = true) HitFields fields) {

    /** Name of the filter that writes of a hit what was asked for. */
    public static final String FIELDS = "fields of a hit";

    /** Whether this field is returned. */
    public boolean shows(String name) {
      return fields.shows(name);
    }
  }

  /**
   * The near copies that a hit stands for.
   *
   * @param id the smallest id of the story's articles, whether they match or not
   * @param size how many of them match, the hit included
   * @param members others of these in the order of the search; absent unless asked for
   */
  public record Story(
      String id, long size, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Member> members) {
    public Story {
      members = List.copyOf(members);
    }
  }

  /** Another article of a hit's story. */
  public record Member(
      String id,
      String title,
      Optional<String> published,
      Optional<String> url,
      Optional<String> source) {}

  /**
   * What one part of the ranking profile adds to a score; the parts add up to it.
   *
   * @param part part of the profile and field or value, {@code bigrams.body}, {@code
   *     entities.officials.to-lam}
   * @param score its contribution, weights included
   */
  public record ScorePart(String part, double score) {}

  /**
   * An official: stable key and the name to show.
   *
   * @param inferred true for the holder, on the article's day, of an office that stands there
   *     without a name; absent otherwise
   */
  public record Person(
      String value, String label, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean inferred) {

    /** Somebody whom the article names. */
    public Person(String value, String label) {
      this(value, label, false);
    }
  }
}
