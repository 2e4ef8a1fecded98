package org.timtin.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.api.body.GradesBody;
import org.timtin.api.body.JudgementSetBody;
import org.timtin.experiment.judging.Grading;
import org.timtin.experiment.judging.GradingReport;
import org.timtin.experiment.judging.JudgementSets;
import org.timtin.experiment.queue.Staleness;

/** One judgement set: its queries, and several grades at once. */
@Path("/v1/judgements/{set}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "judgements")
public class JudgementSetResource {
  static final String AS_OF = "as_of";
  static final String AS_OF_DESCRIPTION = "A day in Hanoi: what held at its end, instead of now";

  private final JudgementSets sets;
  private final Grading grading;

  public JudgementSetResource(JudgementSets sets, Grading grading) {
    this.sets = sets;
    this.grading = grading;
  }

  @GET
  @Operation(
      operationId = "judgementSet",
      summary = "A judgement set: its queries, and the grades that hold with author and date")
  @Parameter(
      name = AS_OF,
      in = ParameterIn.QUERY,
      description = AS_OF_DESCRIPTION,
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @APIResponse(
      responseCode = "200",
      description = "The set, its queries by id",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = JudgementSetView.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", ref = "#/components/responses/UnknownSet")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public JudgementSetView get(@PathParam("set") String set, @Context UriInfo uri) {
    QueryParameters parameters = new QueryParameters(uri, Set.of(AS_OF));
    return JudgementSetView.of(
        sets.content(set), parameters.day(AS_OF).map(Staleness::lastMoment).orElse(sets.now()));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeJudgementSet",
      summary = "Make a judgement set, or add queries to one",
      description =
          "Up to 2000 queries. Queries and grades that are there stay; a query that is there with"
              + " another text is refused, since it was judged as that. max_grade is 3 unless it is"
              + " said, and does not change later.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = JudgementSetBody.class),
              examples = @ExampleObject(name = "two queries", value = JudgementSetBody.EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The set as it is now",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = JudgementSetView.class)))
  @APIResponse(
      responseCode = "201",
      description = "The set, which is new",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = JudgementSetView.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Response put(@PathParam("set") String set, byte[] body) {
    JudgementSets.Changed changed = sets.change(set, JudgementBodies.change(body));
    return Response.status(changed.created() ? Response.Status.CREATED : Response.Status.OK)
        .entity(JudgementSetView.of(changed.content(), sets.now()))
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "gradeDocuments",
      summary = "Grade several documents",
      description =
          "Grades from 0, not relevant, to the set's max_grade. Unknown queries, unknown documents"
              + " and grades beyond the scale are reported and do not hinder the others. Several"
              + " may grade at the same time; of two grades of one document the later holds.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GradesBody.class),
              examples = @ExampleObject(name = "one grade", value = GradesBody.EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "What became of each",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GradingReport.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", ref = "#/components/responses/UnknownSet")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public GradingReport grade(@PathParam("set") String set, byte[] body) {
    JudgementBodies.Sent sent = JudgementBodies.several(body);
    return grading.give(set, sent.judgements(), grading.now(sent.author()), Grading.Absent.REFUSED);
  }

  @DELETE
  @Operation(
      operationId = "deleteJudgementSet",
      summary = "Delete a judgement set with all its grades",
      description = "Experiments that were run with it keep their own copy.")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "404", ref = "#/components/responses/UnknownSet")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public void delete(@PathParam("set") String set) {
    sets.delete(set);
  }
}
