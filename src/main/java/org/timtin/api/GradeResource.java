package org.timtin.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.timtin.BadInput;
import org.timtin.api.body.GradeBody;
import org.timtin.experiment.judging.GivenGrade;
import org.timtin.experiment.judging.Grading;
import org.timtin.experiment.judging.GradingReport;
import org.timtin.experiment.judging.JudgementSets;

/** The grade of one document for one query. */
@Path("/v1/judgements/{set}/{query}/{document}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "judgements")
public class GradeResource {
  private static final String AUTHOR = "author";

  private final JudgementSets sets;
  private final Grading grading;

  public GradeResource(JudgementSets sets, Grading grading) {
    this.sets = sets;
    this.grading = grading;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "gradeDocument",
      summary = "Grade a document for a query",
      description =
          "grade from 0, not relevant, to the set's max_grade. Earlier grades are kept with their"
              + " dates; the same grade by the same author again changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GradeBody.class),
              examples = @ExampleObject(name = "grade", value = GradeBody.EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The grade that holds",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GivenGrade.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(
      responseCode = "404",
      description = "There is no such set, the set has no such query, or there is no such article")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public GivenGrade put(
      @PathParam("set") String set,
      @PathParam("query") String query,
      @PathParam("document") String document,
      byte[] body) {
    JudgementBodies.Sent sent = JudgementBodies.one(body, query, document);
    Grading.Occasion now = grading.now(sent.author());
    GradingReport report = grading.give(set, sent.judgements(), now, Grading.Absent.REFUSED);
    report.refused().stream().findFirst().ifPresent(GradeResource::refuse);
    return sets.query(set, query)
        .flatMap(judged -> java.util.Optional.ofNullable(judged.at(now.at()).get(document)))
        .orElseThrow(() -> unknown("query", "the set has no query '" + query + "' any more"));
  }

  @DELETE
  @Operation(
      operationId = "withdrawGrade",
      summary = "Take back the grade of a document",
      description = "It counts as unjudged from now on; what held before is kept.")
  @Parameter(
      name = AUTHOR,
      in = ParameterIn.QUERY,
      required = true,
      description = "Who takes it back",
      schema = @Schema(type = SchemaType.STRING, maxLength = GivenGrade.LONGEST_AUTHOR))
  @APIResponse(responseCode = "204", description = "It holds no longer")
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(
      responseCode = "404",
      description = "There is no such set, or the document has no grade for such a query")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public void delete(
      @PathParam("set") String set,
      @PathParam("query") String query,
      @PathParam("document") String document,
      @Context UriInfo uri) {
    String author =
        new QueryParameters(uri, Set.of(AUTHOR))
            .text(AUTHOR)
            .orElseThrow(() -> new BadInput(AUTHOR, "author is missing"));
    if (!grading.withdraw(set, query, document, grading.now(author))) {
      throw unknown("document", "'" + document + "' has no grade for query '" + query + "'");
    }
  }

  private static void refuse(GradingReport.Refused refused) {
    if (refused.parameter().equals("grade")) {
      throw new BadInput(refused.parameter(), refused.reason());
    }
    throw unknown(refused.parameter(), refused.reason());
  }

  private static HttpProblem unknown(String parameter, String detail) {
    return Problems.problem(Response.Status.NOT_FOUND, detail).with("parameter", parameter).build();
  }
}
