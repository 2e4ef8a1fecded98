package org.timtin.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.search.related.RelatedArticles;
import org.timtin.search.related.RelatedFinder;
import org.timtin.search.related.RelatedQuery;

/** What to read after an article. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
public class RelatedResource {
  private static final int USUAL_SIZE = 5;

  private static final String EXAMPLE =
      """
      {"id": "dam", "took_ms": 24, "profile": "default@1dd42e", "index": "articles-000001",
       "related": [{"id": "flood", "score": 0.3125, "title": "Hạ du sông Đà ngập sau khi thủy điện xả lũ",
         "published": "2025-08-02", "url": null, "source": "Báo A",
         "shared": {"officials": [], "countries": [{"value": "VN", "label": "Việt Nam", "weight": 0.0104}],
                    "words": [{"text": "thủy điện", "weight": 0.0812}, {"text": "xả lũ", "weight": 0.0777}]},
         "story": {"id": "flood", "size": 2}}]}
      """;

  private final RelatedFinder finder;
  private final FilterParameters filters;

  public RelatedResource(RelatedFinder finder, FilterParameters filters) {
    this.finder = finder;
    this.filters = filters;
  }

  @GET
  @Path("/{id}/related")
  @Operation(
      operationId = "relatedArticles",
      summary = "Articles related to one, and what they share with it",
      description =
          "The article's most telling words, officials and countries (often in it, rare in others)"
              + " have weights that add up to 1. A related article's score is the sum of the weights"
              + " that it shares: at least 0.1, and at least an official or two words side by side."
              + " How old articles are makes no difference; of equal scores the newest comes first,"
              + " one without a date last. Near copies of the article are left out, and of others'"
              + " near copies the best is shown, with how many there are. The list may be shorter"
              + " than size, or empty. The filters of a search say where to look.")
  @Parameter(
      name = "id",
      in = ParameterIn.PATH,
      required = true,
      description = "The article's id",
      example = "vi-du-1",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "size",
      in = ParameterIn.QUERY,
      description = "Most related articles",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "5"))
  @APIResponse(
      responseCode = "200",
      description = "The related articles, the one that shares most first",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RelatedArticles.class),
              examples = @ExampleObject(name = "related", value = EXAMPLE)))
  @APIResponse(
      responseCode = "304",
      description = "The answer is as the request's If-None-Match knows it")
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
  @APIResponse(
      responseCode = "409",
      description = "The index was written by an earlier version: rebuild it",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemView.class)))
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public RelatedArticles get(@PathParam("id") String id, @Context UriInfo uri) {
    Map<String, List<String>> parameters = Map.copyOf(uri.getQueryParameters());
    var filter = filters.filter(parameters, Set.of("size"));
    int size = FilterParameters.size(parameters, USUAL_SIZE);
    return finder
        .related(new RelatedQuery(id, filter, size))
        .orElseThrow(() -> ArticlesResource.notFound(id));
  }
}
