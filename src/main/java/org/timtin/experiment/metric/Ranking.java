package org.timtin.experiment.metric;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a system answered to one query, best first.
 *
 * @param documents ids, each once
 */
public record Ranking(List<String> documents) {
  /**
   * @throws IllegalArgumentException when a document is there twice: every metric would count it
   *     twice
   */
  public Ranking {
    documents = List.copyOf(documents);
    Set<String> seen = new HashSet<>();
    for (String document : documents) {
      if (!seen.add(document)) {
        throw new IllegalArgumentException("the ranking has " + document + " twice");
      }
    }
  }

  /** The same with the documents listed. */
  public static Ranking of(String... documents) {
    return new Ranking(List.of(documents));
  }

  /** The first so many documents, or all where there are fewer. */
  public List<String> top(int k) {
    return documents.subList(0, Math.min(k, documents.size()));
  }
}
