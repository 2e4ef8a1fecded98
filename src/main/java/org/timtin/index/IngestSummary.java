package org.timtin.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * What became of the articles of one request.
 *
 * @param indexed articles that were not there before
 * @param updated articles that were there with another content
 * @param unchanged articles that were there with the same content
 * @param refused the first refusals, in input order; at most {@link Tally#LISTED_REFUSALS}
 * @param refusedTotal all refusals
 */
public record IngestSummary(
    long indexed,
    long updated,
    long unchanged,
    List<Refusal> refused,
    @JsonProperty("refused_total") long refusedTotal) {

  /**
   * An article that was not accepted.
   *
   * @param line 1-based line, or position in a JSON array
   * @param id the article's id where one could be read
   * @param field the field to blame
   * @param reason what is wrong with it
   */
  public record Refusal(long line, Optional<String> id, String field, String reason) {}

  public IngestSummary {
    refused = List.copyOf(refused);
  }

  /** Articles that are in the index now. */
  public long accepted() {
    return indexed + updated + unchanged;
  }
}
