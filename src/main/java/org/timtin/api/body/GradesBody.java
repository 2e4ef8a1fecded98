package org.timtin.api.body;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.experiment.definition.DefinitionReader;
import org.timtin.experiment.judging.GivenGrade;

/** Several grades of one author. */
@Schema(name = "GradesToGive")
public record GradesBody(
    @Schema(description = "Who gives them", minLength = 1, maxLength = GivenGrade.LONGEST_AUTHOR)
        String author,
    @Schema(
            description = "Each document of a query at most once",
            minItems = 1,
            maxItems = DefinitionReader.MOST_JUDGEMENTS)
        List<GradedBody> judgements) {

  /** One grade. */
  public static final String EXAMPLE =
      """
      {"author": "An", "judgements": [{"query": "q1", "document": "vi-du-1", "grade": 2}]}
      """;
}
