package org.timtin.experiment.judging;

import java.util.Optional;
import org.timtin.BadInput;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.experiment.metric.Grades;

/**
 * What a judgement set is to be, or to have more.
 *
 * @param description empty to leave it as it is
 * @param maxGrade empty to leave it as it is
 * @param queries to be there, too
 */
public record SetChange(
    Optional<String> description, Optional<Integer> maxGrade, QuerySet queries) {
  /**
   * @throws BadInput naming what cannot be
   */
  public SetChange {
    if (description.filter(text -> text.length() > JudgementSet.LONGEST_DESCRIPTION).isPresent()) {
      throw new BadInput(
          "description",
          "description is longer than " + JudgementSet.LONGEST_DESCRIPTION + " characters");
    }
    if (maxGrade.filter(grade -> grade < 1 || grade > Grades.HIGHEST).isPresent()) {
      throw new BadInput("max_grade", "max_grade must be from 1 to " + Grades.HIGHEST);
    }
    for (Query query : queries.queries()) {
      // In a path it would be two parts.
      if (query.id().contains("/")) {
        throw new BadInput(
            "queries", "the id of query '" + query.id() + "' has a /, which a stored one must not");
      }
    }
  }
}
