package org.timtin.experiment.judgement;

import org.timtin.experiment.metric.Grades;

/**
 * What somebody thinks of a document as an answer to a query.
 *
 * @param query id of the query
 * @param document id of the document
 * @param grade 0 for not relevant; the higher, the better
 */
public record Judgement(String query, String document, int grade) {
  /**
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public Judgement {
    Query.checkId("query", query);
    Query.checkId("document", document);
    if (grade < 0 || grade > Grades.HIGHEST) {
      throw new IllegalArgumentException(
          "grade "
              + grade
              + " of document "
              + document
              + "; grades go from 0 to "
              + Grades.HIGHEST);
    }
  }
}
