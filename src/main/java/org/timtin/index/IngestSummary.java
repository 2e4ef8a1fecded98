package org.timtin.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the articles of one request.
 *
 * @param indexed articles that were not there before
 * @param updated articles that were there with another content
 * @param unchanged articles that were there with the same content
 * @param refused the first refusals, in input order; at most {@link Tally#LISTED_REFUSALS}
 * @param refusedTotal all refusals
 * @param contendedTotal those of them that others were changing at the same time: sent again, they
 *     may be taken
 * @param tookMs how long they were worked on, waiting for the sender included, in milliseconds
 * @param annotatingMs how much of that went into finding countries and officials; they are found
 *     one article after the other, and nothing else is done meanwhile
 * @param converted the first articles whose text was converted, in input order; as many at most
 * @param convertedTotal all of them
 */
public record IngestSummary(
    long indexed,
    long updated,
    long unchanged,
    List<Refusal> refused,
    @JsonProperty("refused_total") long refusedTotal,
    @JsonProperty("contended_total") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        long contendedTotal,
    @JsonProperty("took_ms") long tookMs,
    @JsonProperty("annotating_ms") long annotatingMs,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Conversion> converted,
    @JsonProperty("converted_total") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        long convertedTotal) {

  /**
   * An article that was not accepted.
   *
   * @param line 1-based line, or position in a JSON array
   * @param id the article's id where one could be read
   * @param field the field to blame
   * @param reason what is wrong with it
   */
  public record Refusal(long line, Optional<String> id, String field, String reason) {}

  /**
   * An article that came in a legacy encoding misread as another one, and is stored as it was
   * meant.
   *
   * @param line 1-based line, or position in a JSON array
   * @param id the article's id
   * @param from the encoding, {@code tcvn3} or {@code vni}
   */
  public record Conversion(
      long line, String id, @Schema(enumeration = {"tcvn3", "vni"}) String from) {}

  public IngestSummary {
    refused = List.copyOf(refused);
    converted = List.copyOf(converted);
  }

  /** Articles that are in the index now. */
  public long accepted() {
    return indexed + updated + unchanged;
  }
}
