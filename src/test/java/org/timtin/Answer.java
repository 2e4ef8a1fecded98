package org.timtin;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A JSON answer for tests that ask hundreds of times: REST-assured compiles a script for every path
 * that it is asked for, which takes longer than most searches.
 */
public final class Answer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode content;

  private Answer(JsonNode content) {
    this.content = content;
  }

  /** The body of a response. */
  public static Answer of(Response response) {
    try {
      return new Answer(JSON.readTree(response.asByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body of a response. */
  public static Answer of(ValidatableResponse response) {
    return of(response.extract().response());
  }

  /**
   * What stands at a path.
   *
   * @param path names and places with dots between them, as {@code hits.0.id}
   * @throws AssertionError where nothing stands there
   */
  public JsonNode at(String path) {
    JsonNode found = content.at(JsonPointer.compile("/" + path.replace('.', '/')));
    if (found.isMissingNode()) {
      throw new AssertionError("nothing at " + path + " of " + content.toPrettyString());
    }
    return found;
  }

  /** Whether something stands at a path. */
  public boolean has(String path) {
    return !content.at(JsonPointer.compile("/" + path.replace('.', '/'))).isMissingNode();
  }

  /** The number at a path. */
  public long number(String path) {
    JsonNode found = at(path);
    if (!found.isIntegralNumber()) {
      throw new AssertionError("no whole number at " + path + " but " + found);
    }
    return found.asLong();
  }

  /** The text at a path. */
  public String text(String path) {
    JsonNode found = at(path);
    if (!found.isTextual()) {
      throw new AssertionError("no text at " + path + " but " + found);
    }
    return found.textValue();
  }

  /** The truth value at a path. */
  public boolean flag(String path) {
    JsonNode found = at(path);
    if (!found.isBoolean()) {
      throw new AssertionError("neither true nor false at " + path + " but " + found);
    }
    return found.booleanValue();
  }

  /** The objects of the array at a path. */
  public List<Map<String, Object>> objects(String path) {
    return elements(path).stream()
        .map(
            element ->
                JSON.<Map<String, Object>>convertValue(
                    element,
                    JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class)))
        .toList();
  }

  /**
   * One field of each object of the array at a path.
   *
   * @throws AssertionError where an object lacks it
   */
  public List<String> texts(String path, String field) {
    return elements(path).stream().map(element -> new Answer(element).text(field)).toList();
  }

  private List<JsonNode> elements(String path) {
    JsonNode found = at(path);
    if (!found.isArray()) {
      throw new AssertionError("no array at " + path + " but " + found);
    }
    return StreamSupport.stream(found.spliterator(), false).toList();
  }
}
