package org.timtin.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
import org.timtin.article.Published;
import org.timtin.experiment.format.TrecQrels;
import org.timtin.experiment.format.UnreadableFile;
import org.timtin.experiment.judgement.Judgements;
import org.timtin.experiment.judging.GivenGrade;
import org.timtin.experiment.judging.Grading;
import org.timtin.experiment.judging.GradingReport;
import org.timtin.experiment.judging.JudgementSets;
import org.timtin.experiment.queue.Staleness;

/** The judgements of a set as a TREC qrels file. */
@Path("/v1/judgements/{set}/qrels")
@Tag(name = "judgements")
public class QrelsResource {
  private static final String AUTHOR = "author";
  private static final String DATE = "date";

  private final JudgementSets sets;
  private final Grading grading;

  public QrelsResource(JudgementSets sets, Grading grading) {
    this.sets = sets;
    this.grading = grading;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(
      operationId = "exportQrels",
      summary = "The judgements of a set as a TREC qrels file",
      description = "Without authors and dates, for which the format has no room.")
  @Parameter(
      name = JudgementSetResource.AS_OF,
      in = ParameterIn.QUERY,
      description = JudgementSetResource.AS_OF_DESCRIPTION,
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @APIResponse(responseCode = "200", description = "Lines of query, 0, document, grade")
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", ref = "#/components/responses/UnknownSet")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public String get(@PathParam("set") String set, @Context UriInfo uri) {
    QueryParameters parameters = new QueryParameters(uri, Set.of(JudgementSetResource.AS_OF));
    return TrecQrels.write(
        sets.content(set)
            .judgements(
                parameters
                    .day(JudgementSetResource.AS_OF)
                    .map(Staleness::lastMoment)
                    .orElse(sets.now())));
  }

  @PUT
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importQrels",
      summary = "Add the judgements of a TREC qrels file to a set",
      description =
          "Its queries must be in the set; others are refused and reported. Documents that no"
              + " article has are graded and reported: the collection may be yet to come. A file"
              + " with an error is refused whole, each line named.")
  @Parameter(
      name = AUTHOR,
      in = ParameterIn.QUERY,
      required = true,
      description = "Who graded",
      schema = @Schema(type = SchemaType.STRING, maxLength = GivenGrade.LONGEST_AUTHOR))
  @Parameter(
      name = DATE,
      in = ParameterIn.QUERY,
      description =
          "The day in Hanoi on which it was graded; now without it. Grades of later days hold",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.TEXT_PLAIN,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "one judgement", value = "q1 0 vi-du-1 2")))
  @APIResponse(
      responseCode = "200",
      description = "What became of the judgements",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GradingReport.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", ref = "#/components/responses/UnknownSet")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public GradingReport put(@PathParam("set") String set, @Context UriInfo uri, byte[] body) {
    QueryParameters parameters = new QueryParameters(uri, Set.of(AUTHOR, DATE));
    Grading.Occasion now =
        grading.now(
            parameters.text(AUTHOR).orElseThrow(() -> new BadInput(AUTHOR, "author is missing")));
    Grading.Occasion occasion =
        parameters
            .day(DATE)
            .map(day -> day.atStartOfDay(Published.HANOI).toInstant())
            .map(start -> new Grading.Occasion(now.author(), start))
            .orElse(now);
    if (occasion.at().isAfter(now.at())) {
      throw new BadInput(DATE, "date is in the future");
    }
    return grading.give(set, read(body).all(), occasion, Grading.Absent.GRADED);
  }

  private static Judgements read(byte[] body) {
    try {
      return TrecQrels.read(
          "qrels", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException other) {
      throw new BadInput("body", "the body is not UTF-8");
    } catch (UnreadableFile unreadable) {
      throw new BadInput("body", unreadable.getMessage());
    }
  }
}
