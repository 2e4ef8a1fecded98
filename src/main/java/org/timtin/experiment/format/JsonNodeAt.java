package org.timtin.experiment.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that knows its line.
 *
 * @param line 1-based
 * @param kind its first token
 * @param text of a string or number; empty for others
 * @param members of an object
 * @param items of an array
 */
record JsonNodeAt(
    int line,
    JsonToken kind,
    String text,
    Map<String, JsonNodeAt> members,
    List<JsonNodeAt> items) {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final JsonNodeAt MISSING =
      new JsonNodeAt(1, JsonToken.NOT_AVAILABLE, "", Map.of(), List.of());

  /** The whole of a text. */
  static JsonNodeAt read(String json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      JsonToken first = parser.nextToken();
      return first == null ? MISSING : node(parser);
    }
  }

  /** A member of an object; a node without content where there is none. */
  JsonNodeAt at(String name) {
    return members.getOrDefault(name, MISSING);
  }

  boolean isArray() {
    return kind == JsonToken.START_ARRAY;
  }

  boolean isObject() {
    return kind == JsonToken.START_OBJECT;
  }

  private static JsonNodeAt node(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken kind = parser.currentToken();
    Map<String, JsonNodeAt> members = new LinkedHashMap<>();
    List<JsonNodeAt> items = new ArrayList<>();
    String text = "";
    if (kind == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, node(parser));
      }
    } else if (kind == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser));
      }
    } else if (kind != JsonToken.VALUE_NULL) {
      text = parser.getText();
    }
    return new JsonNodeAt(line, kind, text, members, items);
  }
}
