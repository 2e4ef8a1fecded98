package org.timtin.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body whose Content-Type is no media type: choosing a reader by it would fail. */
public class MediaTypeCheck {
  /** Refuses it before a resource is looked for. */
  @ServerRequestFilter(preMatching = true)
  public Optional<Response> check(ContainerRequestContext request) {
    String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (type == null) {
      return Optional.empty();
    }
    try {
      MediaType.valueOf(type);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(
          Problems.problem(
                  Response.Status.UNSUPPORTED_MEDIA_TYPE,
                  "Content-Type is '" + type + "'; that is no media type")
              .with("parameter", HttpHeaders.CONTENT_TYPE)
              .build()
              .toResponse());
    }
  }
}
