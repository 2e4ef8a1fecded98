package org.timtin.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
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
import org.timtin.search.SearchQuery;
import org.timtin.search.Searcher;
import org.timtin.search.Walker;
import org.timtin.search.log.QueryLog;

/**
 * Search with facets and highlights. What the facets take is described by {@link
 * FacetDescriptions}.
 */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {
  private static final String QUERY_LANGUAGE =
      "Words, \"phrases\", -exclusion, | between alternatives, parentheses; title:bão (in the title"
          + " only), official:\"Tô Lâm\" and country:Nga (which the article must have; names, keys"
          + " and codes as in the parameters), also before parentheses. AND VÀ OR HOẶC NOT KHÔNG in"
          + " capitals where they can mean nothing else; anything else is literal text: see POST"
          + " /v1/query. With diacritics the words match as typed; without, every form matches."
          + " Abbreviations and spellings of a name (LHQ, Mátxcơva) find its other forms: see"
          + " query.synonyms of the answer. Telex and VNI keystrokes (quan heej, Vie65t) that no"
          + " article has are read as what they were meant for: see query.repaired. At most 2000"
          + " characters, 250 words and phrases, 100 names behind prefixes, 20 parentheses deep.";

  private final Searcher searcher;
  private final Walker walker;
  private final SearchParameters parameters;
  private final SearchBody body;
  private final QueryLog log;

  public SearchResource(
      Searcher searcher,
      Walker walker,
      SearchParameters parameters,
      SearchBody body,
      QueryLog log) {
    this.searcher = searcher;
    this.walker = walker;
    this.parameters = parameters;
    this.body = body;
    this.log = log;
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
      name = "why",
      in = ParameterIn.QUERY,
      description =
          "Has each hit show the sentence that speaks of this country or official: country: or"
              + " official: and a code, key, name or alias; repeat it for several, up to 10",
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
      example = "country:Nga")
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
      name = "highlight",
      in = ParameterIn.QUERY,
      description =
          "How a hit shows what matched: html, fragments of safe HTML in which <mark> holds it;"
              + " offsets, ranges of UTF-16 units in the stored text for clients that draw"
              + " themselves; none",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"html", "offsets", "none"},
              defaultValue = "html"))
  @Parameter(
      name = "profile",
      in = ParameterIn.QUERY,
      description =
          "Ranking profile that orders the hits: default, words (plain BM25), or one of the"
              + " operator's own; an unknown one is a 400 that lists them",
      schema = @Schema(type = SchemaType.STRING, defaultValue = "default"))
  @Parameter(
      name = "explain",
      in = ParameterIn.QUERY,
      description = "Whether each hit says what each part of the profile added to its score",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @Parameter(
      name = "fields",
      in = ParameterIn.QUERY,
      description =
          "Which fields of a hit are returned beside its id, several with commas between them or"
              + " repeated: score, matched, title, untitled, published, url, source, countries,"
              + " officials, highlights, offsets, explain, why. All by default; without highlights"
              + " and offsets the texts are not read at all.",
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
      example = "title,published,officials")
  @Parameter(
      name = "collapse",
      in = ParameterIn.QUERY,
      description =
          "story shows near copies (one agency report in several papers) once, the best by the"
              + " sort, with how many match; total and facets then count stories, exactly up to"
              + " 5000 stories of several articles (for a facet 5000 pairs of such a story and a"
              + " value) and marked beyond",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"story"}))
  @Parameter(
      name = "members",
      in = ParameterIn.QUERY,
      description = "With collapse=story: how many others of its story each hit names",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "10", defaultValue = "0"))
  @Parameter(
      name = "size",
      in = ParameterIn.QUERY,
      description = "Hits on a page",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
  @Parameter(
      name = "page",
      in = ParameterIn.QUERY,
      description = "Page, from 1; page times size reaches to 10000; beyond, use cursor",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description =
          "* begins a walk over all matches as they are at that moment, whatever is written or"
              + " deleted meanwhile; the next page has the answer's next, until next_expires. What"
              + " is searched and the order must stay as they were; size, fields, highlight,"
              + " explain, why and interval may change from page to page. Not together with page."
              + " Facets come on the first page only.",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "One page of hits, and the facets of the whole set",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchAnswer.class)))
  @APIResponse(
      responseCode = "304",
      description =
          "The answer is the one whose ETag the request's If-None-Match names, but for took_ms")
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(
      responseCode = "409",
      description =
          "inferred=true or collapse=story, and the index was written by an earlier version:"
              + " rebuild it")
  @APIResponse(responseCode = "410", ref = "#/components/responses/Gone")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public SearchAnswer get(@Context UriInfo uri) {
    return answer(uri.getQueryParameters());
  }

  private SearchAnswer answer(Map<String, ? extends List<String>> asked) {
    SearchQuery query = parameters.query(asked);
    return parameters
        .cursor(asked)
        .map(cursor -> walker.page(query, cursor))
        .orElseGet(() -> first(query));
  }

  private SearchAnswer first(SearchQuery query) {
    SearchAnswer answer = searcher.search(query);
    if (query.page().number() == 1) {
      log.note(query.text(), answer.total().value());
    }
    return answer;
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
                          "{\"q\": \"hội đàm\", \"country\": [\"RU\", \"CN\"], \"interval\":"
                              + " \"month\", \"inferred\": true, \"why\": [\"country:Nga\"]}")))
  @APIResponse(
      responseCode = "200",
      description = "As for GET",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchAnswer.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(
      responseCode = "409",
      description =
          "inferred=true or collapse=story, and the index was written by an earlier version:"
              + " rebuild it")
  @APIResponse(responseCode = "410", ref = "#/components/responses/Gone")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public SearchAnswer post(byte[] json) {
    return answer(body.parameters(json));
  }
}
