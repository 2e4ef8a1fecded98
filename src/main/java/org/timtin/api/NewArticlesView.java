package org.timtin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.search.NewArticles;
import org.timtin.search.SearchAnswer;

/**
 * What arrived for a saved search.
 *
 * @param total how many articles arrived since the cursor, up to {@code until}; exact
 * @param tookMs milliseconds from request to answer inside the service
 * @param until every arrival before this moment is known; later ones come with the next answers
 * @param profile name and content hash of the ranking profile
 * @param index the version of the index that was searched
 * @param query how the words are understood; absent without words
 * @param hits the first of them, earliest arrival first
 * @param more whether there are further ones to ask for at once
 * @param next the cursor for the next question; always there
 */
@Schema(name = "NewArticles")
public record NewArticlesView(
    SearchAnswer.Total total,
    @JsonProperty("took_ms") long tookMs,
    Instant until,
    String profile,
    String index,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SearchAnswer.Understood> query,
    List<NewArticles.Arrival> hits,
    boolean more,
    String next) {

  static NewArticlesView of(NewArticles found, String next, long tookMs) {
    return new NewArticlesView(
        new SearchAnswer.Total(found.total(), "eq"),
        tookMs,
        found.until(),
        found.profile(),
        found.index(),
        found.query(),
        found.hits(),
        found.total() > found.hits().size(),
        next);
  }
}
