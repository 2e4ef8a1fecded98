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
import org.timtin.experiment.queue.JudgingQueue;
import org.timtin.experiment.queue.Queues;

/** What of a judgement set is worth judging next. */
@Path("/v1/judgements/{set}/queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "judgements")
public class JudgingQueueResource {
  static final String K = "k";
  static final int USUAL_K = 10;

  private final Queues queues;

  public JudgingQueueResource(Queues queues) {
    this.queues = queues;
  }

  @GET
  @Operation(
      operationId = "judgingQueue",
      summary = "The unjudged documents of a set that are worth judging next",
      description =
          "Of the first k hits in the experiments that were run with the set: of each profile,"
              + " accents and typing the latest, of up to 50. Ordered by mean d + (max d - min d),"
              + " where d is 1 / log2(rank + 1) with each contender that answered the query, and 0"
              + " where it has the document not among its first k: what many have high up, and what"
              + " only some have.")
  @Parameter(
      name = K,
      in = ParameterIn.QUERY,
      description = "How many first hits of each contender to look at",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
  @Parameter(
      name = "size",
      in = ParameterIn.QUERY,
      description = "Most documents of the answer",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
  @APIResponse(
      responseCode = "200",
      description = "The documents, most informative first",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = JudgingQueue.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", ref = "#/components/responses/UnknownSet")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public JudgingQueue get(@PathParam("set") String set, @Context UriInfo uri) {
    QueryParameters parameters = new QueryParameters(uri, Set.of(K, "size"));
    int k = parameters.whole(K, 1, DefinitionReader.DEEPEST, USUAL_K);
    return queues.of(set, k, parameters.size());
  }
}
