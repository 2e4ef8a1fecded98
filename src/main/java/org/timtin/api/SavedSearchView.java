package org.timtin.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.search.saved.SavedSearch;
import org.timtin.state.Stored;

/**
 * A saved search as clients see it.
 *
 * @param version changes with every change; the same as the ETag, for If-Match
 * @param search the parameters as they were sent: POST them to /v1/search to search now
 */
@Schema(name = "SavedSearch")
public record SavedSearchView(
    String id,
    String version,
    String name,
    @Schema(
            type = SchemaType.OBJECT,
            implementation = Object.class,
            description = "Parameters as for POST /v1/search")
        JsonNode search,
    Instant created,
    Instant changed) {

  static final String TAG = "The version of the search, for If-Match";

  static SavedSearchView of(Stored<SavedSearch> saved) {
    return new SavedSearchView(
        saved.id(),
        version(saved),
        saved.content().name(),
        saved.content().search(),
        saved.created(),
        saved.changed());
  }

  /** An answer with the search as its body, and its version as its tag. */
  static Response answer(Response.ResponseBuilder response, Stored<SavedSearch> saved) {
    return response.entity(of(saved)).header(HttpHeaders.ETAG, '"' + version(saved) + '"').build();
  }

  static EntityTag tag(Stored<SavedSearch> saved) {
    return new EntityTag(version(saved));
  }

  private static String version(Stored<?> record) {
    return record.version().seqNo() + "-" + record.version().primaryTerm();
  }
}
