package org.timtin.experiment.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is worth judging next.
 *
 * @param set name of the judgement set
 * @param k how many first hits were looked at
 * @param experiments ids of those that were looked at, the latest first
 * @param contenders how many profiles, each with queries typed in one way, they have
 * @param unjudged how many documents of these hits nobody judged
 * @param queue the first of them, most informative first
 */
@Schema(name = "JudgingQueue")
public record JudgingQueue(
    String set, int k, List<String> experiments, int contenders, int unjudged, List<Item> queue) {

  /**
   * A document to judge.
   *
   * @param text of the query
   * @param title of the article
   * @param published when it was
   * @param contenders how many have it among their first k
   * @param of how many answered the query
   * @param bestRank its best rank
   * @param mean mean of its weights {@code 1 / log2(rank + 1)} over those that answered
   * @param disagreement largest of these weights less smallest
   * @param informativeness the sum of both
   */
  @Schema(name = "QueuedDocument")
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Item(
      String query,
      String text,
      String document,
      String title,
      Optional<String> published,
      int contenders,
      int of,
      int bestRank,
      double mean,
      double disagreement,
      double informativeness) {}
}
