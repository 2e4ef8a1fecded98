package org.timtin.experiment.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What was judged for one query: 0 is not relevant, every higher grade is. A document that is not
 * listed was not judged, which metrics count as not relevant; see {@link Judged}.
 *
 * @param byDocument grades by document id
 */
public record Grades(Map<String, Integer> byDocument) {
  /**
   * The highest grade there may be: {@code 2^grade} still is an exact number with all its
   * neighbours.
   */
  public static final int HIGHEST = 30;

  /**
   * @throws IllegalArgumentException when a grade is below 0 or beyond {@link #HIGHEST}
   */
  public Grades {
    byDocument = Map.copyOf(byDocument);
    byDocument.forEach(
        (document, grade) -> {
          if (grade < 0 || grade > HIGHEST) {
            throw new IllegalArgumentException(
                "document "
                    + document
                    + " has grade "
                    + grade
                    + "; grades go from 0 to "
                    + HIGHEST);
          }
        });
  }

  /** The grade of a document; 0 where it was not judged. */
  public int of(String document) {
    return byDocument.getOrDefault(document, 0);
  }

  /** Whether somebody judged the document. */
  public boolean isJudged(String document) {
    return byDocument.containsKey(document);
  }

  /** Whether the document was judged relevant. */
  public boolean isRelevant(String document) {
    return of(document) > 0;
  }

  /** How many documents were judged relevant. */
  public int relevant() {
    return (int) byDocument.values().stream().filter(grade -> grade > 0).count();
  }

  /** How many documents were judged not relevant. */
  public int notRelevant() {
    return byDocument.size() - relevant();
  }

  /** The highest grade given; 0 where there is none. */
  public int highest() {
    return byDocument.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The grades of the best order that there could be, cut at k. */
  List<Integer> ideal(int k) {
    return byDocument.values().stream().sorted(Comparator.reverseOrder()).limit(k).toList();
  }
}
