package org.timtin.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.search.Export;
import org.timtin.search.Exports;

/** Every match of a search, streamed. */
@Path("/v1/export")
@Blocking
@Tag(name = "export")
public class ExportResource {
  private final Exports exports;
  private final ExportParameters parameters;
  private final ObjectMapper json;

  public ExportResource(Exports exports, ExportParameters parameters, ObjectMapper json) {
    this.exports = exports;
    this.parameters = parameters;
    this.json = json;
  }

  // The parameters of the search are added to this description from that of the search itself.
  @GET
  @Operation(
      operationId = "export",
      summary = "Every match, whole, in the order of the search",
      description =
          "Articles as they are at the moment of the request, whatever is written or deleted"
              + " meanwhile, each on a line of its own, and a manifest after the last: an export"
              + " without manifest was cut off.")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description =
          "ndjson: a line of JSON for each article, as GET /v1/articles/{id} gives it. csv: UTF-8"
              + " with byte order mark for spreadsheets; lists joined by |; text that a spreadsheet"
              + " would run has an apostrophe in front",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"ndjson", "csv"},
              defaultValue = "ndjson"))
  @Parameter(
      name = "checkpoints",
      in = ParameterIn.QUERY,
      description =
          "Whether lines between the articles tell how to go on from there: {\"resume\":"
              + " {\"token\": ..., \"count\": ..., \"total\": ..., \"sha256\": ...}} in NDJSON, a"
              + " record that begins with #resume in CSV; default: true for NDJSON, false for CSV",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @Parameter(
      name = "resume",
      in = ParameterIn.QUERY,
      description =
          "The token of the last checkpoint that came: goes on after it, with the same search and"
              + " format",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description =
          "The articles, and as the last line {\"manifest\": {\"count\": ..., \"rows\": ...,"
              + " \"sha256\": ..., \"index\": ...}}, in CSV a record that begins with #manifest",
      content = {
        @Content(
            mediaType = "application/x-ndjson",
            schema =
                @Schema(
                    description = "Of each line",
                    oneOf = {ArticleView.class, ExportLines.Line.class})),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(
      responseCode = "409",
      description = "inferred=true, and the index was written by an earlier version: rebuild it")
  @APIResponse(responseCode = "410", ref = "#/components/responses/Gone")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Response get(@Context UriInfo uri) {
    ExportParameters.Asked asked = parameters.read(uri.getQueryParameters());
    Export export =
        asked
            .resume()
            .map(token -> exports.resume(asked.query(), asked.format().purpose(), token))
            .orElseGet(() -> exports.begin(asked.query(), asked.format().purpose()));
    return head(asked.format())
        .entity(new ExportStream(export, asked, asked.format().rows(json)))
        .build();
  }

  /** Checks the parameters and begins nothing. */
  @HEAD
  @Operation(hidden = true)
  public Response head(@Context UriInfo uri) {
    return head(parameters.read(uri.getQueryParameters()).format()).build();
  }

  private static Response.ResponseBuilder head(ExportFormat format) {
    return Response.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName() + "\"");
  }
}
