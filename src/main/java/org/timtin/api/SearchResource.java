package org.timtin.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
import org.timtin.search.SearchAnswer;
import org.timtin.search.Searcher;

/** Search with facets and highlights. */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {
  private static final String QUERY_LANGUAGE =
      "Words, \"phrases\", -exclusion, | between alternatives, parentheses; anything else is literal"
          + " text. With diacritics the words match as typed; without, every form matches. At most"
          + " 2000 characters.";

  private final Searcher searcher;
  private final SearchParameters parameters;
  private final SearchBody body;

  public SearchResource(Searcher searcher, SearchParameters parameters, SearchBody body) {
    this.searcher = searcher;
    this.parameters = parameters;
    this.body = body;
  }

  @GET
  @Operation(operationId = "search", summary = "Search articles")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = QUERY_LANGUAGE,
      example = "quan he Nga Trung",
      schema = @Schema(type = SchemaType.STRING, maxLength = 2000))
  @Parameter(
      name = "country",
      in = ParameterIn.QUERY,
      description = "ISO 3166-1 alpha-2 code or a name; repeat it for alternatives",
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
      example = "RU")
  @Parameter(
      name = "official",
      in = ParameterIn.QUERY,
      description = "Key, name or alias of an official; repeat it for alternatives",
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
  @Parameter(
      name = "source",
      in = ParameterIn.QUERY,
      description = "Exact name of a source; repeat it for alternatives",
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
  @Parameter(
      name = "country.all",
      in = ParameterIn.QUERY,
      description = "Ask for all given countries together instead of any of them",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @Parameter(
      name = "official.all",
      in = ParameterIn.QUERY,
      description = "Ask for all given officials together",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @Parameter(
      name = "source.all",
      in = ParameterIn.QUERY,
      description = "Ask for all given sources together",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "First day, in Hanoi",
      example = "2025-01-01",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "Last day, in Hanoi",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = "accents",
      in = ParameterIn.QUERY,
      description = "How diacritics are understood",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"prefer", "ignore", "strict"},
              defaultValue = "prefer"))
  @Parameter(
      name = "sort",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"relevance", "newest", "oldest"},
              defaultValue = "relevance"))
  @Parameter(
      name = "interval",
      in = ParameterIn.QUERY,
      description =
          "Width of the date histogram's buckets; auto is the finest that gives at most 60",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"auto", "day", "week", "month", "quarter", "year"},
              defaultValue = "auto"))
  @Parameter(
      name = "size",
      in = ParameterIn.QUERY,
      description = "Hits on a page",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
  @Parameter(
      name = "page",
      in = ParameterIn.QUERY,
      description = "Page, from 1; page times size reaches to 10000",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
  @APIResponse(
      responseCode = "200",
      description = "One page of hits, and the facets of the whole set",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchAnswer.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public SearchAnswer get(@Context UriInfo uri) {
    return searcher.search(parameters.query(uri.getQueryParameters()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "searchByBody", summary = "Search articles, parameters in the body")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              examples =
                  @ExampleObject(
                      name = "filtered",
                      value =
                          "{\"q\": \"hội đàm\", \"country\": [\"RU\", \"CN\"], \"interval\": \"month\"}")))
  @APIResponse(
      responseCode = "200",
      description = "As for GET",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchAnswer.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public SearchAnswer post(@Context UriInfo uri, byte[] json) {
    parameters.query(uri.getQueryParameters());
    return searcher.search(parameters.query(body.parameters(json)));
  }
}
