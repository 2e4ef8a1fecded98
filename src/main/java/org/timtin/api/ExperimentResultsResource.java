package org.timtin.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.BadInput;
import org.timtin.experiment.record.ExperimentResults;
import org.timtin.experiment.record.ExperimentStore;
import org.timtin.experiment.record.Experiments;
import org.timtin.experiment.record.Plan;
import org.timtin.experiment.summary.QueryResult;

/** What an experiment found, query by query. */
@Path("/v1/experiments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "experiments")
public class ExperimentResultsResource {
  private final Experiments experiments;
  private final ExperimentStore store;
  private final ExperimentResults results;

  public ExperimentResultsResource(
      Experiments experiments, ExperimentStore store, ExperimentResults results) {
    this.experiments = experiments;
    this.store = store;
    this.results = results;
  }

  @GET
  @Path("/{id}/results")
  @Operation(
      operationId = "experimentResults",
      summary = "The hits, grades and metrics of each query, of one profile and typing")
  @Parameter(
      name = "profile",
      required = true,
      description = "Name of the profile in the experiment",
      example = "default")
  @Parameter(
      name = "typing",
      required = true,
      description = "How the queries were typed",
      example = "as_typed")
  @APIResponse(
      responseCode = "200",
      description = "In the order of the queries, as far as the experiment got",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = QueryResult.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", description = "There is no experiment of that id")
  @APIResponse(responseCode = "409", description = "It has not begun")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public List<QueryResult> results(
      @PathParam("id") String id,
      @QueryParam("profile") Optional<String> profile,
      @QueryParam("typing") Optional<String> typing) {
    return results.of(id, plan(id), given("profile", profile), given("typing", typing));
  }

  @GET
  @Path("/{id}/run")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(
      operationId = "experimentRun",
      summary = "The hits of one profile and typing as a TREC run file",
      description = "Scores count down to 1, since trec_eval would sort equal ones by their ids.")
  @Parameter(
      name = "profile",
      required = true,
      description = "Name of the profile in the experiment",
      example = "default")
  @Parameter(
      name = "typing",
      required = true,
      description = "How the queries were typed",
      example = "as_typed")
  @APIResponse(responseCode = "200", description = "Lines of query, Q0, document, rank, score, tag")
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", description = "There is no experiment of that id")
  @APIResponse(responseCode = "409", description = "It has not begun")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public String run(
      @PathParam("id") String id,
      @QueryParam("profile") Optional<String> profile,
      @QueryParam("typing") Optional<String> typing) {
    return results.run(id, plan(id), given("profile", profile), given("typing", typing));
  }

  private Plan plan(String id) {
    ExperimentsResource.known(experiments, id);
    return store
        .plan(id)
        .orElseThrow(
            () ->
                Problems.problem(Response.Status.CONFLICT, "the experiment has not begun").build());
  }

  private static String given(String name, Optional<String> value) {
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new BadInput(name, name + " is missing"));
  }
}
