package org.timtin.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits request bodies on every route but the one that streams articles: there a limit per article
 * holds instead, and the server's own limit, which knows no routes, is set out of the way in {@code
 * application.properties}. A body that announces its length is refused unread, another one as soon
 * as it has come too far.
 */
public class BodyLimit {
  /** Largest body in bytes: the largest article, with room for its JSON escapes. */
  static final long LARGEST = 25L << 20;

  private static final String STREAMING_ROUTE = "/v1/articles";

  /** Refuses the body, or puts a counting stream in its place. */
  @ServerRequestFilter
  public Optional<Response> limit(ContainerRequestContext request) {
    if (request.getMethod().equals(HttpMethod.POST)
        && request.getUriInfo().getPath().equals(STREAMING_ROUTE)) {
      return Optional.empty();
    }
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      request.setEntityStream(new Counting(request.getEntityStream()));
      return Optional.empty();
    }
    return Long.parseLong(length) > LARGEST
        ? Optional.of(tooLarge().toResponse())
        : Optional.empty();
  }

  private static HttpProblem tooLarge() {
    return Problems.problem(
            Response.Status.REQUEST_ENTITY_TOO_LARGE,
            "the body has more than " + LARGEST + " bytes")
        .with("parameter", "body")
        // The rest of the body is not read, so the connection cannot serve another request.
        .withHeader("Connection", "close")
        .build();
  }

  private static final class Counting extends FilterInputStream {
    private long left = LARGEST;

    Counting(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLarge();
      }
    }
  }
}
