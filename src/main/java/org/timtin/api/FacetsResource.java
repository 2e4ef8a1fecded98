package org.timtin.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.BadInput;
import org.timtin.search.Facet;
import org.timtin.search.FacetAnswer;
import org.timtin.search.FacetValues;

/** The values of one facet, to be looked through. */
@Path("/v1/facets/{facet}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class FacetsResource {
  private static final String PREFIX = "prefix";

  // Not "page": who looks through a facet sends the search along, and with it the page of hits.
  private static final String PAGE = "values.page";

  private final FacetValues facetValues;
  private final SearchParameters parameters;

  public FacetsResource(FacetValues facetValues, SearchParameters parameters) {
    this.facetValues = facetValues;
    this.parameters = parameters;
  }

  @GET
  @Operation(
      operationId = "facetValues",
      summary = "Find values of one facet by the beginning of any word of their names",
      description =
          "Takes every parameter of a search, and counts the values as that search does. What only"
              + " shapes hits or other facets has no effect here. The facet's own .size, .order,"
              + " .min_count and .scope say what is listed; size and page, which are of hits, do"
              + " not.")
  @Parameter(
      name = "facet",
      in = ParameterIn.PATH,
      description = "Which facet",
      example = "official",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"country", "official", "source", "story"}))
  @Parameter(
      name = PREFIX,
      in = ParameterIn.QUERY,
      description =
          "What the reader has typed: each of its words begins a word of the name, without regard"
              + " to case and diacritics. Countries and officials are also found by the other names"
              + " that lists know them by, a story by the beginning of its key. Without it, all"
              + " values are listed.",
      example = "tap",
      schema = @Schema(type = SchemaType.STRING, maxLength = 100))
  @Parameter(
      name = PAGE,
      in = ParameterIn.QUERY,
      description = "Page of values, from 1; page times the facet's .size reaches to 10000",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
  @APIResponse(
      responseCode = "200",
      description = "One page of values with their counts",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FacetAnswer.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(
      responseCode = "409",
      description = "inferred=true, and the index was written by an earlier version: rebuild it")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public FacetAnswer get(@PathParam("facet") String name, @Context UriInfo uri) {
    Facet facet = facet(name);
    Parameters given = new Parameters(uri.getQueryParameters());
    Map<String, List<String>> search = new HashMap<>(uri.getQueryParameters());
    search.remove(PREFIX);
    search.remove(PAGE);
    return facetValues.of(
        parameters.query(search),
        facet,
        given.once(PREFIX).orElse(""),
        given.once(PAGE).isEmpty() ? 1 : given.number(PAGE).orElse(1));
  }

  private static Facet facet(String name) {
    return Facet.WITH_VALUES.stream()
        .filter(facet -> facet.parameter().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "facet",
                    "facet is '"
                        + name
                        + "'; it must be one of "
                        + Facet.WITH_VALUES.stream()
                            .map(Facet::parameter)
                            .collect(Collectors.joining(", "))));
  }
}
