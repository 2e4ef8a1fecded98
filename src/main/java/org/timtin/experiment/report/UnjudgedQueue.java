package org.timtin.experiment.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timtin.experiment.metric.Grades;
import org.timtin.experiment.metric.RankBiasedOverlap;
import org.timtin.experiment.run.Row;

/**
 * What was found and nobody judged, in the order in which judging it says most: by the sum, over
 * all result lists, of the weight that rank-biased precision gives to the document's ranks, which
 * is by how much judging it narrows what is not known.
 *
 * <p>Source: Moffat, Webber and Zobel, Strategic system comparisons via targeted relevance
 * judgments, SIGIR 2007, method A; with p = .9.
 *
 * @param documents how many there are, each counted once for each query that found it
 * @param first the most informative of them
 */
record UnjudgedQueue(int documents, List<Unjudged> first) {
  private static final double PERSISTENCE = RankBiasedOverlap.PERSISTENCE;

  /**
   * A document that nobody judged for a query.
   *
   * @param lists how many result lists have it
   * @param best its best rank, from 1
   * @param weight the sum of its weights
   */
  record Unjudged(String query, String document, int lists, int best, double weight) {
    private Unjudged and(Unjudged other) {
      return new Unjudged(
          query, document, lists + other.lists, Math.min(best, other.best), weight + other.weight);
    }
  }

  private record Key(String query, String document) {}

  /** Collects from result list after result list. */
  static final class Collector {
    private final Map<String, Grades> grades;
    private final Map<Key, Unjudged> found = new LinkedHashMap<>();

    Collector(Map<String, Grades> grades) {
      this.grades = grades;
    }

    void add(Row row) {
      Optional<Grades> judged = Optional.ofNullable(grades.get(row.query()));
      List<String> documents = row.documents();
      for (int i = 0; i < documents.size(); i++) {
        String document = documents.get(i);
        if (!judged.map(known -> known.isJudged(document)).orElse(false)) {
          double weight = (1 - PERSISTENCE) * Math.pow(PERSISTENCE, i);
          found.merge(
              new Key(row.query(), document),
              new Unjudged(row.query(), document, 1, i + 1, weight),
              Unjudged::and);
        }
      }
    }

    /** The queue so far. */
    UnjudgedQueue first(int most) {
      return new UnjudgedQueue(
          found.size(),
          found.values().stream()
              .sorted(
                  Comparator.comparingDouble(Unjudged::weight)
                      .reversed()
                      .thenComparing(Unjudged::query)
                      .thenComparing(Unjudged::document))
              .limit(most)
              .toList());
    }
  }
}
