package org.timtin.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
import org.timtin.search.ArrivalPlace;
import org.timtin.search.NewArrivals;
import org.timtin.search.NewArticles;
import org.timtin.search.StandingQuery;
import org.timtin.search.saved.SavedSearch;
import org.timtin.search.saved.SavedSearches;
import org.timtin.state.SignedTokens;
import org.timtin.state.Stored;

/** What arrived for a saved search. */
@Path("/v1/searches/{id}/new")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "saved searches")
public class NewArticlesResource {
  private static final String CURSOR = "cursor";
  private static final String SINCE = "since";

  private final SavedSearches searches;
  private final NewArrivals arrivals;
  private final ArrivalCursors cursors;

  public NewArticlesResource(SavedSearches searches, NewArrivals arrivals, ArrivalCursors cursors) {
    this.searches = searches;
    this.arrivals = arrivals;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "newArticles",
      summary = "What arrived for a saved search since the last question",
      description =
          "Each article once, in the order in which the service first accepted them, however many"
              + " write at the same time: an answer stops where a write may still be under way, and"
              + " the rest comes with the next one, mostly within two seconds. An update is no"
              + " arrival; what was deleted is not shown; what was deleted and sent again is new."
              + " Without cursor and since the answer is empty and its cursor starts at its until: so"
              + " that nothing on its way is missed, what came in the last second or two before is"
              + " among the first arrivals.")
  @Parameter(
      name = CURSOR,
      in = ParameterIn.QUERY,
      description = "next of the answer before; it does not expire. Not together with since",
      schema = @Schema(type = SchemaType.STRING, maxLength = SignedTokens.LONGEST))
  @Parameter(
      name = SINCE,
      in = ParameterIn.QUERY,
      description =
          "Where to start without a cursor: a moment with its offset, or the beginning of a day in"
              + " Hanoi; from 1970, not in the future",
      example = "2026-02-28T08:00:00Z",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "size",
      in = ParameterIn.QUERY,
      description = "Most articles of the answer",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
  @APIResponse(
      responseCode = "200",
      description = "The earliest arrivals behind the cursor, and the cursor to go on with",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = NewArticlesView.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", ref = "#/components/responses/UnknownSearch")
  @APIResponse(
      responseCode = "409",
      description =
          "The search was saved by another version of timtin: save it again; or it has"
              + " inferred=true and the index was written by an earlier version: rebuild it",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemView.class)))
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public NewArticlesView get(@PathParam("id") String id, @Context UriInfo uri) {
    long started = System.nanoTime();
    QueryParameters parameters = new QueryParameters(uri, Set.of(CURSOR, SINCE, "size"));
    int size = parameters.size();
    Stored<SavedSearch> saved =
        searches.find(id).orElseThrow(() -> SavedSearchResource.unknown(id));
    Optional<String> cursor = parameters.text(CURSOR);
    Optional<String> since = parameters.text(SINCE);
    if (cursor.isPresent() && since.isPresent()) {
      throw new BadInput(SINCE, "since is given together with cursor; a cursor knows its place");
    }
    StandingQuery standing = searches.standing(saved);
    Optional<ArrivalPlace> from =
        cursor.map(text -> cursors.place(id, text)).or(() -> since.map(cursors::since));
    NewArticles found = arrivals.after(standing, from, size);
    return NewArticlesView.of(
        found, cursors.sealed(id, found.next()), (System.nanoTime() - started) / 1_000_000);
  }
}
