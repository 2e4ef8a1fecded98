package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What arrived and matches a standing query.
 *
 * @param total how many arrived between the place that was asked from and {@code until}; exact
 * @param until every arrival before it is known, and none will join
 * @param profile name and content hash of the ranking profile
 * @param index the version of the index that was searched
 * @param query how the words are understood; empty without words
 * @param hits the first of them, in the order of arrival
 * @param next where to go on: behind the last hit, or at {@code until} when these are all
 */
public record NewArticles(
    long total,
    Instant until,
    String profile,
    String index,
    Optional<SearchAnswer.Understood> query,
    List<Arrival> hits,
    ArrivalPlace next) {

  /**
   * One article.
   *
   * @param arrived when it was first accepted
   * @param hit the rest, as a search shows it
   */
  public record Arrival(
      Instant arrived,
      @JsonUnwrapped @JsonInclude(JsonInclude.Include.NON_ABSENT) SearchAnswer.Hit hit) {}
}
