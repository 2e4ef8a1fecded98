package org.timtin.search.suggest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.search.Repaired;
import org.timtin.search.highlight.TextRange;

/**
 * What a text that is being typed can become.
 *
 * @param text the text as sent
 * @param tookMs milliseconds from request to answer inside the service
 * @param profile name and content hash of the default ranking profile, which searches without
 *     another use at the moment; it has no part in the order here
 * @param index the version of the index that was searched
 * @param repaired keystrokes left in the text, and what they were read as; absent without any
 * @param officials people whose name holds what was typed, and who occur in articles
 * @param countries countries likewise
 * @param headlines articles whose title holds what was typed, each title once
 */
public record Suggestions(
    String text,
    @JsonProperty("took_ms") long tookMs,
    String profile,
    String index,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Repaired> repaired,
    List<Named> officials,
    List<Named> countries,
    List<Headline> headlines) {

  /**
   * An official or a country.
   *
   * @param value key or code, to be sent as {@code official=} or {@code country=}
   * @param label the name to show
   * @param count how many articles are found when the value replaces the facet's selection
   * @param matched {@code typed} where every mark that was typed is in the name, {@code folded}
   *     where only the letters are
   * @param html the label as safe HTML, with {@code <mark>} around what was typed
   * @param marks the same as ranges of UTF-16 units in the label; empty where another name matched
   * @param alias the other name that holds what was typed; absent where the label does
   */
  public record Named(
      String value,
      String label,
      long count,
      @Schema(enumeration = {"typed", "folded"}) String matched,
      String html,
      List<TextRange> marks,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Alias> alias) {}

  /**
   * A further name: another spelling or language, for a country also its capital.
   *
   * @param html the name as safe HTML, with {@code <mark>} around what was typed
   * @param marks the same as ranges of UTF-16 units in the name
   */
  public record Alias(String name, String html, List<TextRange> marks) {}

  /**
   * An article.
   *
   * @param title the headline, or the first sentence of an article that has none
   * @param published day or instant, ISO 8601
   * @param matched as for names
   * @param html the title as safe HTML, with {@code <mark>} around what was typed
   * @param marks the same as ranges of UTF-16 units in the title
   */
  public record Headline(
      String id,
      String title,
      Optional<String> published,
      Optional<String> source,
      @Schema(enumeration = {"typed", "folded"}) String matched,
      String html,
      List<TextRange> marks) {}

  /** The same as the answer to a text that was read as another. */
  Suggestions of(String typed) {
    return new Suggestions(
        typed, tookMs, profile, index, repaired, officials, countries, headlines);
  }

  @JsonIgnore
  boolean isEmpty() {
    return officials.isEmpty() && countries.isEmpty() && headlines.isEmpty();
  }
}
