package org.timtin.api.body;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.experiment.judging.GivenGrade;
import org.timtin.experiment.metric.Grades;

/** The grade of one document. */
@Schema(name = "GradeToGive")
public record GradeBody(
    @Schema(
            description = "0 for not relevant, up to the set's max_grade",
            minimum = "0",
            maximum = "" + Grades.HIGHEST)
        int grade,
    @Schema(description = "Who gives it", minLength = 1, maxLength = GivenGrade.LONGEST_AUTHOR)
        String author) {

  /** A grade. */
  public static final String EXAMPLE = "{\"grade\": 2, \"author\": \"An\"}";
}
