package org.timtin.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.timtin.Answer;
import org.timtin.Service;

/** Walks by cursor and exports as clients do them. */
final class Walked {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Walked() {}

  /** The first page of a walk. */
  static Answer begun(Map<String, ?> search) {
    return page(search, "*");
  }

  /** The page that a cursor leads to. */
  static Answer page(Map<String, ?> search, String cursor) {
    Map<String, Object> asked = new HashMap<>(search);
    asked.put("cursor", cursor);
    return Service.answer(asked);
  }

  /** The ids of all pages. */
  static List<String> ids(Map<String, ?> search, IntSupplier size) {
    Map<String, Object> asked = new HashMap<>(search);
    asked.put("size", size.getAsInt());
    return rest(asked, begun(asked), size);
  }

  /** The ids of a page and of all that follow. */
  static List<String> rest(Map<String, ?> search, Answer first, IntSupplier size) {
    Map<String, Object> asked = new HashMap<>(search);
    List<String> ids = new ArrayList<>(first.texts("hits", "id"));
    Answer page = first;
    while (page.has("next")) {
      asked.put("size", size.getAsInt());
      page = page(asked, page.text("next"));
      ids.addAll(page.texts("hits", "id"));
    }
    return ids;
  }

  /** An export as it came. */
  static String export(Map<String, ?> search) {
    return new String(
        given()
            .queryParams(search)
            .get("/v1/export")
            .then()
            .log()
            .ifValidationFails()
            .statusCode(200)
            .extract()
            .asByteArray(),
        StandardCharsets.UTF_8);
  }

  /** The lines of an NDJSON export. */
  static List<JsonNode> lines(String ndjson) {
    return ndjson.lines().map(Walked::json).toList();
  }

  /** The ids of the articles among the lines. */
  static List<String> ids(List<JsonNode> lines) {
    return lines.stream()
        .filter(line -> line.has("id"))
        .map(line -> line.path("id").asText())
        .toList();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
