package org.timtin.api.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.experiment.judging.JudgementSets;

/** Which queries of the log to choose, and how. */
@Schema(name = "QuerySampleToDraw")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QuerySampleBody(
    @Schema(
            description =
                "top: asked most; random: each query with the same chance; frequency: chances"
                    + " proportional to how often it was asked",
            enumeration = {"top", "random", "frequency"},
            defaultValue = "top")
        Optional<String> method,
    @Schema(
            description = "Most queries; each comes once",
            minimum = "1",
            maximum = "" + JudgementSets.MOST_QUERIES,
            defaultValue = "" + QuerySampleBody.USUAL_SIZE)
        Optional<Integer> size,
    @Schema(
            description = "The same log, size and seed give the same sample",
            minimum = "0",
            defaultValue = "1")
        Optional<Integer> seed,
    @Schema(description = "First day in Hanoi", format = "date") Optional<String> from,
    @Schema(description = "Last day in Hanoi", format = "date") Optional<String> to,
    @Schema(description = "A judgement set that the queries are added to; made where there is none")
        Optional<String> set) {

  /** Queries chosen where no size is given. */
  public static final int USUAL_SIZE = 100;

  /** A hundred queries. */
  public static final String EXAMPLE = "{\"method\": \"frequency\", \"size\": 100, \"seed\": 1}";
}
