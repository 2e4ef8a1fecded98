package org.timtin.experiment.queue;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.experiment.summary.Names;

/**
 * How much of today's ranking was judged by when: where the share no longer rises, or falls with
 * each new article, the set has gone stale.
 *
 * @param set name of the judgement set
 * @param profile name and version of the profile that ranked
 * @param k how many first hits of each query
 * @param index version of the index that was searched
 * @param now the moment that was searched
 * @param queries how many queries the set has
 * @param asked how many of them were asked, evenly spread
 * @param failed queries that cannot be read
 * @param empty asked queries for which nothing was found: they are in no share
 * @param days the last moments of some days, with today as the last one
 */
@Schema(name = "JudgedOverTime")
public record JudgedOverTime(
    String set,
    String profile,
    int k,
    String index,
    Instant now,
    int queries,
    int asked,
    Names failed,
    int empty,
    List<Day> days) {

  /**
   * As things were at the end of a day.
   *
   * @param judged mean share, over the queries, of the first k hits of today's ranking that had
   *     been judged by then; 0 where no query finds anything
   * @param unjudgedQueries of the queries with hits, those without one judged hit
   * @param judgements how many judgements there were
   */
  @Schema(name = "JudgedByDay")
  @JsonNaming(SnakeCaseStrategy.class)
  public record Day(LocalDate day, double judged, int unjudgedQueries, int judgements) {}
}
