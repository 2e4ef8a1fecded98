package org.timtin.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.search.QueryLint;
import org.timtin.search.QueryLinter;

/** A query in, what a search makes of it out. */
@Path("/v1/query")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class QueryResource {
  private final QueryLinter linter;
  private final SearchParameters parameters;
  private final SearchBody body;

  public QueryResource(QueryLinter linter, SearchParameters parameters, SearchBody body) {
    this.linter = linter;
    this.parameters = parameters;
    this.body = body;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lintQuery",
      summary = "Show what a search makes of its query",
      description =
          "The body is that of a search. Shows the tree of the query, the operators and names that"
              + " were understood, the keystrokes that were repaired, and what was ignored, each"
              + " with its place in the query in UTF-16 units. A query that a search refuses is"
              + " refused in the same words.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              examples =
                  @ExampleObject(
                      name = "operators",
                      value =
                          "{\"q\": \"title:bão (lũ HOẶC “mưa lớn”) -country:Philippines quan heej\"}")))
  @APIResponse(
      responseCode = "200",
      description = "How the query is read",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = QueryLint.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public QueryLint lint(byte[] json) {
    return linter.lint(parameters.query(body.parameters(json)));
  }
}
