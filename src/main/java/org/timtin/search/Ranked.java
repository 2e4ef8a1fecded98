package org.timtin.search;

import java.time.Duration;
import java.util.List;

/**
 * The first articles that a search finds, in their order, and nothing that only shows them.
 *
 * @param articles ids, best first
 * @param scores of each of them
 * @param total how many match in all
 * @param matched which form of the words matched: {@code typed} or {@code folded}
 * @param fallback whether diacritics were dropped because nothing matched as typed
 * @param took from the text to the order: reading, matching, ranking, and the way to the engine
 */
public record Ranked(
    List<String> articles,
    List<Double> scores,
    long total,
    String matched,
    boolean fallback,
    Duration took) {
  public Ranked {
    articles = List.copyOf(articles);
    scores = List.copyOf(scores);
  }
}
