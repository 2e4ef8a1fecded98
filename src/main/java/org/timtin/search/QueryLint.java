package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a search makes of a query. Places count UTF-16 units of the query as it was sent.
 *
 * @param text the query as sent
 * @param readAs the query written out as it was understood: names resolved, without what was
 *     ignored
 * @param accents how diacritics are understood, and why
 * @param operators what was understood as an operator, in typed order
 * @param aliases names in the query and what they stand for
 * @param repaired keystrokes left in the words, and what they are read as
 * @param ignored what asks for nothing, in typed order
 * @param query the tree, and what the engine is asked
 * @param profile name and content hash of the ranking profile
 * @param index the version of the index behind the alias
 * @param tookMs milliseconds from request to answer inside the service
 */
public record QueryLint(
    String text,
    @JsonProperty("read_as") String readAs,
    Accents accents,
    List<Sign> operators,
    List<Alias> aliases,
    List<Repair> repaired,
    List<Passed> ignored,
    Reading query,
    String profile,
    String index,
    @JsonProperty("took_ms") long tookMs) {

  /**
   * How diacritics are understood.
   *
   * @param matched {@code typed} or {@code folded}
   * @param fallback true when no article has the words as typed, so that they are matched without
   *     diacritics
   * @param why the reason
   */
  @Schema(name = "LintAccents")
  public record Accents(
      @Schema(enumeration = {"typed", "folded"}) String matched, boolean fallback, String why) {}

  /**
   * An operator.
   *
   * @param kind {@code and}, {@code or}, {@code not}, {@code open} and {@code close} of
   *     parentheses, {@code title}, {@code official} or {@code country}
   * @param text as typed
   */
  @Schema(name = "LintOperator")
  public record Sign(
      @Schema(enumeration = {"and", "or", "not", "open", "close", "title", "official", "country"})
          String kind,
      String text,
      int start,
      int end) {}

  /**
   * A name.
   *
   * @param kind {@code official} and {@code country}: the article must have it, or without a place
   *     the words name it, which only orders hits; {@code synonym}: other forms are searched, too
   * @param typed as it stands in the query
   * @param value key or code; absent for synonyms
   * @param label the name to show; absent for synonyms
   * @param also the other forms; absent for officials and countries
   * @param start absent for what the words name
   */
  @Schema(name = "LintAlias")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Alias(
      @Schema(enumeration = {"official", "country", "synonym"}) String kind,
      String typed,
      Optional<String> value,
      Optional<String> label,
      Optional<List<String>> also,
      Optional<Integer> start,
      Optional<Integer> end) {}

  /** A word that no article has, read as keystrokes of Telex or VNI. */
  @Schema(name = "LintRepair")
  public record Repair(String typed, String as, int start, int end) {}

  /**
   * A part that asks for nothing.
   *
   * @param kind {@code quote}, {@code parenthesis}, {@code operator}, {@code prefix}, {@code
   *     punctuation} or {@code wildcard}; a wildcard may lie within a word
   * @param why the reason
   */
  @Schema(name = "LintIgnored")
  public record Passed(
      @Schema(
              enumeration = {
                "quote",
                "parenthesis",
                "operator",
                "prefix",
                "punctuation",
                "wildcard"
              })
          String kind,
      String text,
      String why,
      int start,
      int end) {}
}
