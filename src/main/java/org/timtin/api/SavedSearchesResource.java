package org.timtin.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.BadInput;
import org.timtin.search.saved.SavedSearch;
import org.timtin.search.saved.SavedSearches;
import org.timtin.state.SignedTokens;
import org.timtin.state.Stored;
import org.timtin.state.TokenType;

/** Saves searches and lists them. */
@Path("/v1/searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "saved searches")
public class SavedSearchesResource {
  private static final String EXAMPLE =
      "{\"name\": \"Hội đàm Nga - Trung\", \"search\": {\"q\": \"hội đàm\", \"country\": [\"RU\","
          + " \"CN\"], \"country.all\": true}}";

  private record Place(String after) {}

  private static final TokenType<Place> LIST = new TokenType<>("saved-searches", Place.class);

  private final SavedSearches searches;
  private final SavedSearchBody body;
  private final SignedTokens tokens;

  public SavedSearchesResource(SavedSearches searches, SavedSearchBody body, SignedTokens tokens) {
    this.searches = searches;
    this.body = body;
    this.tokens = tokens;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "saveSearch",
      summary = "Save a search",
      description =
          "The parameters are checked as those of a search are, and what they mean is settled now:"
              + " names are resolved, keystrokes are repaired or not. Words with diacritics match as"
              + " typed, even while no article has them (accents=ignore for every form). sort,"
              + " size, page, interval, explain and collapse are kept for whoever searches with them.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SavedSearchSent.class),
              examples = @ExampleObject(name = "search", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "It is saved",
      headers = {
        @Header(
            name = "Location",
            description = "Its address",
            schema = @Schema(implementation = String.class)),
        @Header(
            name = "ETag",
            description = SavedSearchView.TAG,
            schema = @Schema(implementation = String.class))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SavedSearchView.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(
      responseCode = "409",
      description = "inferred=true, and the index was written by an earlier version: rebuild it",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemView.class)))
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Response add(byte[] json) {
    SavedSearchBody.Sent sent = body.read(json);
    Stored<SavedSearch> saved = searches.add(sent.name(), sent.search(), sent.standing());
    return SavedSearchView.answer(
        Response.created(URI.create("/v1/searches/" + saved.id())), saved);
  }

  @GET
  @Operation(operationId = "savedSearches", summary = "Saved searches, oldest first")
  @Parameter(
      name = "size",
      in = ParameterIn.QUERY,
      description = "How many at most",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "next of the list before",
      schema = @Schema(type = SchemaType.STRING, maxLength = SignedTokens.LONGEST))
  @APIResponse(
      responseCode = "200",
      description = "Some of them",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SavedSearchList.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public SavedSearchList list(@Context UriInfo uri) {
    QueryParameters parameters = new QueryParameters(uri, Set.of("size", "cursor"));
    int size = parameters.size();
    Optional<String> after = parameters.text("cursor").map(this::after);
    List<Stored<SavedSearch>> found = searches.list(after, size + 1);
    List<SavedSearchView> shown = found.stream().limit(size).map(SavedSearchView::of).toList();
    Optional<String> next =
        found.size() > size
            ? Optional.of(tokens.seal(LIST, new Place(shown.getLast().id())))
            : Optional.empty();
    return new SavedSearchList(shown, next);
  }

  private String after(String cursor) {
    return tokens
        .open(LIST, cursor)
        .orElseThrow(
            () ->
                new BadInput(
                    "cursor",
                    "cursor is none that this service handed out for this list; leave it out to"
                        + " start at the beginning"))
        .after();
  }
}
