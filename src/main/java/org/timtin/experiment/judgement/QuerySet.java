package org.timtin.experiment.judgement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Queries to compare systems with, in a fixed order.
 *
 * @param queries each id once
 */
public record QuerySet(List<Query> queries) {
  /**
   * @throws IllegalArgumentException when an id is there twice
   */
  public QuerySet {
    queries = List.copyOf(queries);
    Set<String> ids = new HashSet<>();
    for (Query query : queries) {
      if (!ids.add(query.id())) {
        throw new IllegalArgumentException("query " + query.id() + " is there twice");
      }
    }
  }

  /** The ids, in no order. */
  public Set<String> ids() {
    return queries.stream().map(Query::id).collect(Collectors.toUnmodifiableSet());
  }
}
