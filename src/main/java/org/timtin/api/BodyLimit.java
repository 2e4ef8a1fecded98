package org.timtin.api;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Limits request bodies on every route but the one that streams articles: there a limit per article
 * holds instead, and the server's own limit, which knows no routes, is set out of the way in {@code
 * application.properties}.
 */
@ApplicationScoped
public class BodyLimit {
  /** Largest body in bytes: the largest article, with room for its JSON escapes. */
  static final long LARGEST = 25L << 20;

  private static final String STREAMING_ROUTE = "/v1/articles";
  // One step after the server's own limit, whose mark this one overwrites.
  private static final int AFTER_SERVER_LIMIT = 1;
  private static final int CONTENT_TOO_LARGE = 413;

  void register(@Observes Filters filters) {
    filters.register(BodyLimit::limit, AFTER_SERVER_LIMIT);
  }

  private static void limit(RoutingContext context) {
    var request = context.request();
    if (HttpMethod.POST.equals(request.method())
        && STREAMING_ROUTE.equals(context.normalizedPath())) {
      context.next();
      return;
    }
    String length = request.getHeader("Content-Length");
    if (length == null) {
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, LARGEST);
      context.next();
    } else if (Long.parseLong(length) > LARGEST) {
      refuse(context);
    } else {
      context.next();
    }
  }

  private static void refuse(RoutingContext context) {
    JsonObject problem =
        new JsonObject()
            .put("type", "about:blank")
            .put("title", "Content Too Large")
            .put("status", CONTENT_TOO_LARGE)
            .put("detail", "the body has more than " + LARGEST + " bytes")
            .put("parameter", "body");
    context
        .response()
        .setStatusCode(CONTENT_TOO_LARGE)
        .putHeader("Content-Type", "application/problem+json")
        // The rest of the body is not read, so the connection cannot serve another request.
        .putHeader("Connection", "close")
        .end(problem.encode());
  }
}
