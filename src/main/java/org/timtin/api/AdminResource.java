package org.timtin.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.index.Rebuild;

/** What operators do to the whole collection. */
@Path("/v1/admin/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
public class AdminResource {
  private final Rebuild rebuild;

  public AdminResource(Rebuild rebuild) {
    this.rebuild = rebuild;
  }

  @POST
  @Operation(
      operationId = "rebuild",
      summary = "Build a new version of the index and switch to it",
      description =
          "Annotates every article anew and applies changed mappings, while searches and writes go"
              + " on. Goes on in the background; GET says how far it is.")
  @APIResponseSchema(
      value = Rebuild.State.class,
      responseCode = "202",
      responseDescription = "It began")
  @APIResponse(responseCode = "409", description = "One is running already")
  public Response start() {
    Rebuild.State begun =
        rebuild
            .start()
            .orElseThrow(
                () ->
                    Problems.problem(Response.Status.CONFLICT, "a rebuild is running already")
                        .build());
    return Response.accepted(begun).build();
  }

  @GET
  @Operation(operationId = "rebuildState", summary = "How far the rebuild is")
  @APIResponseSchema(
      value = Rebuild.State.class,
      responseCode = "200",
      responseDescription = "Where the running rebuild stands, or how the last one ended")
  public Rebuild.State state() {
    return rebuild.state();
  }
}
