package org.timtin.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.BadInput;
import org.timtin.search.suggest.SuggestQuery;
import org.timtin.search.suggest.Suggester;
import org.timtin.search.suggest.Suggestions;

/** Suggestions while somebody types. */
@Path("/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SuggestResource {
  private static final int USUAL_SIZE = 5;

  private final Suggester suggester;
  private final FilterParameters filters;

  public SuggestResource(Suggester suggester, FilterParameters filters) {
    this.suggester = suggester;
    this.filters = filters;
  }

  @GET
  @Operation(
      operationId = "suggest",
      summary = "Officials, countries and headlines for what is being typed",
      description =
          "The words may stand anywhere in a name or title and the last one may go on: binh, can b"
              + " and xi jin find Tập Cận Bình. Diacritics, case and the place of a tone mark do not"
              + " matter; names and titles with the diacritics that were typed come first. An"
              + " official's or a country's count is the number of articles that a search under the"
              + " same filters finds when the value replaces the facet's selection; what is in no"
              + " article is not suggested.")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      required = true,
      description =
          "What has been typed so far; without a letter, a digit or an emoji nothing is suggested",
      example = "can b",
      schema = @Schema(type = SchemaType.STRING, maxLength = SuggestQuery.LONGEST))
  @Parameter(
      name = "size",
      in = ParameterIn.QUERY,
      description = "Most suggestions of each kind",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "5"))
  @Parameter(
      name = "country",
      in = ParameterIn.QUERY,
      description = "As for search: repeat it for alternatives",
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
  @Parameter(
      name = "official",
      in = ParameterIn.QUERY,
      description = "As for search: key, name or alias; repeat it for alternatives",
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
  @Parameter(
      name = "source",
      in = ParameterIn.QUERY,
      description = "As for search: repeat it for alternatives",
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
      name = "inferred",
      in = ParameterIn.QUERY,
      description = "As for search: whether holders of unnamed offices count as officials",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "First day, in Hanoi",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "Last day, in Hanoi",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @APIResponse(
      responseCode = "200",
      description = "The suggestions, the best of each kind first",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Suggestions.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(
      responseCode = "409",
      description = "inferred=true, and the index was written by an earlier version: rebuild it")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Suggestions get(@Context UriInfo uri) {
    Map<String, List<String>> parameters = Map.copyOf(uri.getQueryParameters());
    var filter = filters.filter(parameters, Set.of("q", "size"));
    String text =
        Optional.ofNullable(parameters.get("q"))
            .map(List::getFirst)
            .orElseThrow(() -> new BadInput("q", "q is missing; it is what has been typed so far"));
    return suggester.suggest(
        new SuggestQuery(text, filter, FilterParameters.size(parameters, USUAL_SIZE)));
  }
}
