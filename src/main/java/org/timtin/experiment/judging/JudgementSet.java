package org.timtin.experiment.judging;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A set of queries to be judged.
 *
 * @param key under which its queries are kept: another one for a set of the same name that comes
 *     after it was deleted
 * @param description for people; may be empty
 * @param maxGrade the highest grade of its scale
 */
@JsonNaming(SnakeCaseStrategy.class)
public record JudgementSet(String key, String description, int maxGrade) {
  /** 0 not relevant, 1 touches it, 2 answers in part, 3 is what was looked for. */
  public static final int USUAL_MAX_GRADE = 3;

  /** Longest description, in characters. */
  public static final int LONGEST_DESCRIPTION = 1_000;
}
