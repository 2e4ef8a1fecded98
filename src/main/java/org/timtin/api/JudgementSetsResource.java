package org.timtin.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.experiment.judging.JudgementSets;

/** The judgement sets that the service keeps. */
@Path("/v1/judgements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "judgements")
public class JudgementSetsResource {
  /** A set without what is in it. */
  @Schema(name = "JudgementSetName")
  @JsonNaming(SnakeCaseStrategy.class)
  public record Named(String name, String description, int maxGrade, Instant created) {}

  /** All sets, by name. */
  @Schema(name = "JudgementSetList")
  public record Listed(List<Named> sets) {}

  private final JudgementSets sets;

  public JudgementSetsResource(JudgementSets sets) {
    this.sets = sets;
  }

  @GET
  @Operation(operationId = "judgementSets", summary = "All judgement sets, by name")
  @APIResponse(
      responseCode = "200",
      description = "Their names, without what is in them",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Listed.class)))
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Listed all() {
    return new Listed(
        sets.all().stream()
            .map(
                set ->
                    new Named(
                        set.id(),
                        set.content().description(),
                        set.content().maxGrade(),
                        set.created()))
            .toList());
  }
}
