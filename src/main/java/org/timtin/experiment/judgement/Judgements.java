package org.timtin.experiment.judgement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.timtin.experiment.metric.Grades;

/**
 * Judgements of many queries.
 *
 * @param all in the order in which they were given, each pair of query and document once
 */
public record Judgements(List<Judgement> all) {
  /** None: collections without judgements are compared by what systems have in common. */
  public static final Judgements NONE = new Judgements(List.of());

  /**
   * @throws IllegalArgumentException when a document is judged twice for one query
   */
  public Judgements {
    all = List.copyOf(all);
    byQuery(all);
  }

  /** The grades of each query that has any. */
  public Map<String, Grades> grades() {
    Map<String, Grades> grades = new TreeMap<>();
    byQuery(all).forEach((query, byDocument) -> grades.put(query, new Grades(byDocument)));
    return grades;
  }

  /** The highest grade given; empty where there are no judgements. */
  public Optional<Integer> highest() {
    return all.stream().map(Judgement::grade).max(Integer::compare);
  }

  /** Ids of judged queries that are not among these queries, in order: mostly a mistyped file. */
  public List<String> unknownQueries(QuerySet queries) {
    var known = queries.ids();
    return all.stream().map(Judgement::query).filter(id -> !known.contains(id)).distinct().toList();
  }

  private static Map<String, Map<String, Integer>> byQuery(List<Judgement> all) {
    Map<String, Map<String, Integer>> byQuery = new LinkedHashMap<>();
    for (Judgement judgement : all) {
      Integer before =
          byQuery
              .computeIfAbsent(judgement.query(), query -> new LinkedHashMap<>())
              .putIfAbsent(judgement.document(), judgement.grade());
      if (before != null) {
        throw new IllegalArgumentException(
            "document " + judgement.document() + " is judged twice for query " + judgement.query());
      }
    }
    return byQuery;
  }
}
