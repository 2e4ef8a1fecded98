package org.timtin.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.search.saved.SavedSearch;
import org.timtin.search.saved.SavedSearches;
import org.timtin.state.Deletion;
import org.timtin.state.Stored;
import org.timtin.state.Written;

/** One saved search. */
@Path("/v1/searches/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "saved searches")
public class SavedSearchResource {
  private static final String EXAMPLE =
      "{\"name\": \"Hội đàm Nga\", \"search\": {\"q\": \"hội đàm\", \"country\": [\"RU\"]}}";

  private final SavedSearches searches;
  private final SavedSearchBody body;

  public SavedSearchResource(SavedSearches searches, SavedSearchBody body) {
    this.searches = searches;
    this.body = body;
  }

  @GET
  @Operation(operationId = "savedSearch", summary = "One saved search")
  @APIResponse(
      responseCode = "200",
      description = "The search",
      headers =
          @Header(
              name = "ETag",
              description = SavedSearchView.TAG,
              schema = @Schema(implementation = String.class)),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SavedSearchView.class)))
  @APIResponse(responseCode = "404", ref = "#/components/responses/UnknownSearch")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Response get(@PathParam("id") String id) {
    return SavedSearchView.answer(Response.ok(), found(id));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeSearch",
      summary = "Change a saved search",
      description = "Cursors go on where they are, with the new search from there on.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SavedSearchSent.class),
              examples = @ExampleObject(name = "search", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "It is changed",
      headers =
          @Header(
              name = "ETag",
              description = SavedSearchView.TAG,
              schema = @Schema(implementation = String.class)),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SavedSearchView.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", ref = "#/components/responses/UnknownSearch")
  @APIResponse(responseCode = "409", ref = "#/components/responses/Changed")
  @APIResponse(responseCode = "412", ref = "#/components/responses/OtherVersion")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Response put(
      @PathParam("id") String id,
      @Context Request request,
      @HeaderParam(HttpHeaders.IF_MATCH)
          @Parameter(
              description =
                  "Versions that may be replaced, as ETag gave them; without it, whichever is there")
          Optional<String> ifMatch,
      byte[] json) {
    Stored<SavedSearch> seen = matching(id, request);
    SavedSearchBody.Sent sent = body.read(json);
    return switch (searches.replace(seen, sent.name(), sent.search(), sent.standing())) {
      case Written.Done<SavedSearch> done -> SavedSearchView.answer(Response.ok(), done.record());
      case Written.Changed<SavedSearch> changed -> throw changed(ifMatch.isPresent());
    };
  }

  @DELETE
  @Operation(operationId = "deleteSearch", summary = "Delete a saved search")
  @APIResponse(responseCode = "204", description = "It is gone, and its cursors with it")
  @APIResponse(responseCode = "404", ref = "#/components/responses/UnknownSearch")
  @APIResponse(responseCode = "409", ref = "#/components/responses/Changed")
  @APIResponse(responseCode = "412", ref = "#/components/responses/OtherVersion")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public void delete(
      @PathParam("id") String id,
      @Context Request request,
      @HeaderParam(HttpHeaders.IF_MATCH)
          @Parameter(description = "Versions that may be deleted; without it, whichever is there")
          Optional<String> ifMatch) {
    Deletion deletion = searches.delete(matching(id, request));
    switch (deletion) {
      case DONE -> {
        // 204 says all.
      }
      case ABSENT -> throw unknown(id);
      case CHANGED -> throw changed(ifMatch.isPresent());
    }
  }

  private Stored<SavedSearch> found(String id) {
    return searches.find(id).orElseThrow(() -> unknown(id));
  }

  /** The search, if it is a version that the sender means. */
  private Stored<SavedSearch> matching(String id, Request request) {
    Stored<SavedSearch> there = found(id);
    if (request.evaluatePreconditions(SavedSearchView.tag(there)) != null) {
      throw otherVersion();
    }
    return there;
  }

  private static HttpProblem changed(boolean versionGiven) {
    return versionGiven
        ? otherVersion()
        : Problems.problem(
                Response.Status.CONFLICT,
                "somebody else changed the search at the same moment; read it again")
            .build();
  }

  private static HttpProblem otherVersion() {
    return Problems.problem(
            Response.Status.PRECONDITION_FAILED,
            "the search is no longer the version that If-Match names; read it again")
        .with("parameter", HttpHeaders.IF_MATCH)
        .build();
  }

  static HttpProblem unknown(String id) {
    return Problems.problem(Response.Status.NOT_FOUND, "there is no saved search '" + id + "'")
        .with("parameter", "id")
        .build();
  }
}
