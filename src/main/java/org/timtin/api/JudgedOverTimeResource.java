package org.timtin.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.experiment.definition.DefinitionReader;
import org.timtin.experiment.queue.JudgedOverTime;
import org.timtin.experiment.queue.Staleness;
import org.timtin.search.ranking.RankingProfiles;

/** How much of today's ranking was judged by when. */
@Path("/v1/judgements/{set}/judged")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "judgements")
public class JudgedOverTimeResource {
  private static final String PROFILE = "profile";

  private final Staleness staleness;
  private final RankingProfiles profiles;

  public JudgedOverTimeResource(Staleness staleness, RankingProfiles profiles) {
    this.staleness = staleness;
    this.profiles = profiles;
  }

  @GET
  @Operation(
      operationId = "judgedOverTime",
      summary = "How much of today's ranking was judged by when",
      description =
          "Asks the set's queries (up to 500 of them, evenly spread) and tells, for each day on"
              + " which somebody graded and for today, the mean share of the first k hits that had"
              + " been judged by then. It falls when articles arrive that nobody judged.")
  @Parameter(
      name = PROFILE,
      in = ParameterIn.QUERY,
      description = "The ranking profile",
      schema = @Schema(type = SchemaType.STRING, defaultValue = RankingProfiles.DEFAULT))
  @Parameter(
      name = JudgingQueueResource.K,
      in = ParameterIn.QUERY,
      description = "How many first hits of each query",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
  @APIResponse(
      responseCode = "200",
      description = "The shares, by day; of more than 60 days some that are evenly spread",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = JudgedOverTime.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", ref = "#/components/responses/UnknownSet")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public JudgedOverTime get(@PathParam("set") String set, @Context UriInfo uri) {
    QueryParameters parameters = new QueryParameters(uri, Set.of(PROFILE, JudgingQueueResource.K));
    int k =
        parameters.whole(
            JudgingQueueResource.K, 1, DefinitionReader.DEEPEST, JudgingQueueResource.USUAL_K);
    return staleness.of(
        set, profiles.named(parameters.text(PROFILE).orElse(RankingProfiles.DEFAULT)), k);
  }
}
