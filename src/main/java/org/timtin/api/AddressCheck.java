package org.timtin.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Refuses addresses that are not percent-encoded UTF-8, before anything guesses what they mean: raw
 * Vietnamese letters would be read as Latin-1, broken sequences as replacement characters, and the
 * answer would be an honest-looking nothing. Quarkus's own check, which answers without a word, is
 * switched off at the start of the service ({@code vertx.disableURIValidation}).
 */
@ApplicationScoped
public class AddressCheck {
  private static final int BEFORE_EVERYTHING = 1_000;
  private static final int HEX = 16;

  private final ObjectMapper mapper;

  public AddressCheck(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_EVERYTHING);
  }

  private void check(RoutingContext context) {
    Optional<String> problem = problem(context.request().uri());
    if (problem.isEmpty()) {
      context.next();
      return;
    }
    HttpProblem refusal = Problems.badRequest("url", problem.get()).build();
    context
        .response()
        .setStatusCode(refusal.getStatusCode())
        .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
        .end(json(refusal));
  }

  /** No resource has been reached, so nobody else turns the problem into JSON. */
  private String json(HttpProblem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem can be written", e);
    }
  }

  /** What is wrong with an address; empty where it is percent-encoded UTF-8. */
  static Optional<String> problem(String uri) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (c <= ' ' || c > '~') {
        return Optional.of(
            "the address has a character that must be percent-encoded as UTF-8 (curl: -G"
                + " --data-urlencode)");
      }
      if (c != '%') {
        bytes.write(c);
        continue;
      }
      int high = i + 2 < uri.length() ? Character.digit(uri.charAt(i + 1), HEX) : -1;
      int low = i + 2 < uri.length() ? Character.digit(uri.charAt(i + 2), HEX) : -1;
      if (high < 0 || low < 0) {
        return Optional.of("the address has a % without two hexadecimal digits behind it");
      }
      bytes.write(high * HEX + low);
      i += 2;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.of("the address is percent-encoded, but not as UTF-8");
    }
  }
}
