package org.timtin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.timtin.api.body.ExperimentBody;
import org.timtin.experiment.definition.DefinitionReader;
import org.timtin.experiment.record.Experiment;
import org.timtin.experiment.record.ExperimentStore;
import org.timtin.experiment.record.Experiments;
import org.timtin.experiment.record.Plan;
import org.timtin.experiment.record.State;
import org.timtin.experiment.record.TooManyExperiments;
import org.timtin.experiment.summary.Summary;

/** Comparisons of ranking profiles. */
@Path("/v1/experiments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "experiments")
public class ExperimentsResource {
  private static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-[0-9a-f]{4}");
  private static final String RETRY_SECONDS = "30";

  /**
   * All that is known of an experiment.
   *
   * @param experiment where it stands
   * @param plan exactly what is run, and on what; absent until it begins
   * @param summary what was found; absent unless it is done
   */
  @Schema(name = "ExperimentView")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record View(Experiment experiment, Optional<Plan> plan, Optional<Summary> summary) {}

  /** Experiments, the latest first. */
  @Schema(name = "ExperimentList")
  public record Listed(List<Experiment> experiments) {}

  private final DefinitionReader reader;
  private final Experiments experiments;
  private final ExperimentStore store;

  public ExperimentsResource(
      DefinitionReader reader, Experiments experiments, ExperimentStore store) {
    this.reader = reader;
    this.experiments = experiments;
    this.store = store;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "startExperiment",
      summary = "Compare ranking profiles over a set of queries",
      description =
          "Runs in the background; GET says how far it is. Queries times typings times profiles: up"
              + " to 100000 searches.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ExperimentBody.class),
              examples =
                  @ExampleObject(name = "title weighs twice", value = ExperimentBody.EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "It runs, or waits for its turn",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Experiment.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "429", description = "As many experiments wait as may")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Response start(byte[] body) {
    Experiment begun = experiments.start(reader.read(JsonBody.object(body)));
    return Response.created(URI.create("/v1/experiments/" + begun.id())).entity(begun).build();
  }

  @GET
  @Operation(operationId = "experiments", summary = "All experiments, the latest first")
  @APIResponse(
      responseCode = "200",
      description = "All experiments",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Listed.class)))
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Listed all() {
    return new Listed(experiments.all());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "experiment",
      summary = "Where an experiment stands, what exactly it runs, and what it found")
  @APIResponse(
      responseCode = "200",
      description = "All that is known of it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = View.class)))
  @APIResponse(responseCode = "404", description = "There is no experiment of that id")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public View one(@PathParam("id") String id) {
    Experiment experiment = known(id);
    // The summary is written before the header says that it is done.
    Optional<Summary> summary =
        experiment.state() == State.DONE ? store.summary(id) : Optional.empty();
    return new View(experiment, store.plan(id), summary);
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(
      operationId = "cancelExperiment",
      summary = "End an experiment",
      description =
          "What it found so far stays; it has no summary. One that has ended stays as it is.")
  @APIResponse(
      responseCode = "200",
      description = "Where it stands; it ends with the search under way",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Experiment.class)))
  @APIResponse(responseCode = "404", description = "There is no experiment of that id")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Experiment cancel(@PathParam("id") String id) {
    known(id);
    return experiments.cancel(id).orElseThrow(() -> unknown(id));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteExperiment",
      summary = "Delete an experiment with its results",
      description = "One that waits or runs has to be cancelled first.")
  @APIResponse(responseCode = "204", description = "It is gone, and all that belongs to it")
  @APIResponse(responseCode = "404", description = "There is no experiment of that id")
  @APIResponse(responseCode = "409", description = "It waits or runs")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public void delete(@PathParam("id") String id) {
    checkId(id);
    switch (experiments.delete(id)) {
      case DONE -> {
        // 204 says all.
      }
      case ABSENT -> throw unknown(id);
      case CHANGED ->
          throw Problems.problem(
                  Response.Status.CONFLICT, "the experiment waits or runs; cancel it first")
              .build();
    }
  }

  /** Says that there is no room for another experiment. */
  @ServerExceptionMapper
  public Response tooMany(TooManyExperiments e) {
    return Problems.problem(Response.Status.TOO_MANY_REQUESTS, e.getMessage())
        .withHeader("Retry-After", RETRY_SECONDS)
        .build()
        .toResponse();
  }

  private Experiment known(String id) {
    return known(experiments, id);
  }

  /** The experiment of an id; a problem where there is none. */
  static Experiment known(Experiments experiments, String id) {
    checkId(id);
    return experiments.find(id).orElseThrow(() -> unknown(id));
  }

  private static void checkId(String id) {
    if (!ID.matcher(id).matches()) {
      throw unknown(id);
    }
  }

  private static io.quarkiverse.resteasy.problem.HttpProblem unknown(String id) {
    return Problems.problem(Response.Status.NOT_FOUND, "there is no experiment '" + id + "'")
        .with("parameter", "id")
        .build();
  }
}
