package org.timtin.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.timtin.BadInput;

/** Reads a body that must be exactly one JSON object: no key twice, nothing behind it. */
final class JsonBody {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonBody() {}

  /**
   * The object.
   *
   * @throws BadInput saying where the body cannot be read, or that it is no object
   */
  static ObjectNode object(byte[] body) {
    try {
      JsonNode tree = MAPPER.readTree(body);
      if (tree instanceof ObjectNode object) {
        return object;
      }
      throw new BadInput("body", "the body must be one JSON object");
    } catch (JacksonException e) {
      throw new BadInput("body", "the body is not one JSON object: " + where(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String where(JacksonException e) {
    String message = Optional.ofNullable(e.getOriginalMessage()).orElse("");
    if (message.startsWith("Duplicate field")) {
      return message.replace("Duplicate field", "it repeats the field");
    }
    JsonLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? "it is nested too deeply, or has a number or a name that is too long"
        : "line " + at.getLineNr() + ", column " + at.getColumnNr() + " cannot be read";
  }
}
