package org.timtin.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.search.log.QueryLog;

/** The log of queries. */
@Path("/v1/query-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "query log")
public class QueryLogResource {
  /**
   * Where the log stands, of the instance of the service that answers.
   *
   * @param enabled whether queries are logged
   * @param retentionSeconds how long they are kept
   * @param waiting how many wait to be written
   * @param written how many were, since the start
   * @param dropped how many were not logged, for want of room or since they are too long
   */
  @Schema(name = "QueryLogStatus")
  @JsonNaming(SnakeCaseStrategy.class)
  public record View(
      boolean enabled, long retentionSeconds, long waiting, long written, long dropped) {}

  /**
   * What was deleted.
   *
   * @param deleted how many logged queries
   */
  @Schema(name = "QueryLogDeleted")
  public record Deleted(int deleted) {}

  private final QueryLog log;

  public QueryLogResource(QueryLog log) {
    this.log = log;
  }

  @GET
  @Operation(
      operationId = "queryLog",
      summary = "Whether queries are logged, and how many wait, were written and were dropped",
      description =
          "Logged are words, time and number of hits of searches with words, first pages only, and"
              + " nothing about who asks. Off unless timtin.query-log.enabled is true.")
  @APIResponse(
      responseCode = "200",
      description = "Where the log stands, of the instance that answers",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = View.class)))
  public View status() {
    QueryLog.Status status = log.status();
    return new View(
        status.enabled(),
        status.retentionSeconds(),
        status.waiting(),
        status.written(),
        status.dropped());
  }

  @DELETE
  @Operation(
      operationId = "deleteQueryLog",
      summary = "Delete all logged queries",
      description = "What other instances have not written yet comes after it.")
  @APIResponse(
      responseCode = "200",
      description = "They are gone",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Deleted.class)))
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Deleted delete() {
    return new Deleted(log.delete());
  }
}
