package org.timtin.api.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.experiment.judging.JudgementSets;
import org.timtin.experiment.metric.Grades;

/** A judgement set that is to be, or queries for one. */
@Schema(name = "JudgementSetToMake")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JudgementSetBody(
    @Schema(description = "For people; the one that is there stays where none is given")
        Optional<String> description,
    @JsonProperty("max_grade")
        @Schema(
            description = "The highest grade of its scale; does not change later",
            minimum = "1",
            maximum = "" + Grades.HIGHEST,
            defaultValue = "3")
        Optional<Integer> maxGrade,
    @Schema(
            description = "Those that are not there yet are added",
            maxItems = JudgementSets.MOST_QUERIES)
        Optional<List<QueryBody>> queries) {

  /** A set of two queries. */
  public static final String EXAMPLE =
      """
      {"description": "what readers asked in May", "max_grade": 3, "queries": \
      [{"id": "q1", "text": "hội đàm"}, {"id": "q2", "text": "bão số 3"}]}
      """;
}
