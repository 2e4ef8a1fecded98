package org.timtin.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests whose bodies are wrong, from an operation's examples and schemas. */
final class BodyFuzz {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SEVERAL = 4;

  private static final List<String> TYPES =
      List.of(
          "application/xml",
          "text/html",
          "application/json;charset=utf-16",
          "application/json; charset=bogus",
          "application/x-ndjson",
          "text/plain",
          "text/plain;charset=tcvn3",
          "multipart/form-data",
          "garbage",
          "application/",
          "a/b;;;=",
          "*/*",
          "");

  private final Ask good;
  private final List<Examples.Body> bodies;
  private final JsonNode schema;

  /**
   * @param good a request of the operation as it should be
   */
  BodyFuzz(Ask good, Examples examples, JsonNode document) {
    this.good = good;
    this.bodies = examples.bodies(good.operation());
    JsonNode body =
        good.operation().node().at("/requestBody/content").path("application/json").path("schema");
    this.schema = body.has("$ref") ? document.at(body.path("$ref").asText().substring(1)) : body;
  }

  /** One thing wrong at a time. */
  List<Ask> single() throws JsonProcessingException {
    List<Ask> asks = new ArrayList<>();
    for (Examples.Body body : bodies) {
      String text = body.bytes().toString();
      asks.add(ask(body, text, Fault.NONE));
      broken(text).forEach(broken -> asks.add(ask(body, broken, Fault.NONE)));
      asks.add(ask(body, (byte) '{', (byte) 0xff, (byte) 0xc3, (byte) '}'));
      asks.add(ask(body, text.getBytes(StandardCharsets.UTF_16)));
      for (String type : TYPES) {
        asks.add(
            ask(new Examples.Body(java.util.Optional.of(type), body.bytes()), text, Fault.NONE));
      }
      if (!body.type().orElse("").equals("text/plain")) {
        asks.addAll(changed(body, (ObjectNode) JSON.readTree(text)));
      }
    }
    return asks;
  }

  private List<Ask> changed(Examples.Body body, ObjectNode example) {
    List<Ask> asks = new ArrayList<>();
    for (Place place : Place.in(example)) {
      Fault fault = new Fault(place.names(), false);
      asks.add(ask(body, place.without(example).toString(), Fault.NONE));
      for (JsonNode value : wrong()) {
        asks.add(ask(body, place.with(example, value).toString(), fault));
      }
    }
    ObjectNode extra = example.deepCopy();
    extra.put("bogus", 1);
    asks.add(ask(body, extra.toString(), Fault.of("bogus", false)));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      for (JsonNode value : values(property.getValue())) {
        ObjectNode one = example.deepCopy();
        one.set(property.getKey(), value);
        // Beside what the example has, it may be one too many of two that are fine alone.
        asks.add(ask(body, one.toString(), Fault.NONE));
      }
    }
    return asks;
  }

  /** Several things wrong at once. */
  Ask several(Random random) throws JsonProcessingException {
    Examples.Body body = bodies.get(random.nextInt(bodies.size()));
    String text = body.bytes().toString();
    if (body.type().orElse("").equals("text/plain")) {
      int at = random.nextInt(text.length());
      return ask(body, text.substring(at) + (char) random.nextInt(0xd800), Fault.NONE);
    }
    ObjectNode changed = (ObjectNode) JSON.readTree(text);
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    for (int i = 0; i < SEVERAL; i++) {
      List<Place> places = Place.in(changed);
      List<JsonNode> wrong = wrong();
      JsonNode value = wrong.get(random.nextInt(wrong.size()));
      if (!names.isEmpty() && random.nextBoolean()) {
        changed.set(names.get(random.nextInt(names.size())), value);
      } else if (!places.isEmpty()) {
        Place place = places.get(random.nextInt(places.size()));
        changed = random.nextInt(3) == 0 ? place.without(changed) : place.with(changed, value);
      }
    }
    return ask(body, changed.toString(), Fault.NONE);
  }

  private static List<String> broken(String text) {
    return List.of(
        "",
        " ",
        "{",
        "nga",
        "[]",
        "null",
        "1",
        "\"x\"",
        "{}",
        "[[]]",
        "[null]",
        text + text,
        text + "x",
        "\ufeff" + text,
        text.substring(0, text.length() / 2),
        "{\"a\":1,\"a\":2}",
        "{\"\":1}",
        "{\"a\":1e999999}",
        "{\"a\":" + "9".repeat(5_000) + "}",
        "[".repeat(20_000),
        "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
        "{\"q\":\"" + "a".repeat(100_000) + "\"}",
        "/* */" + text,
        "\u0000".repeat(100));
  }

  private static List<JsonNode> wrong() {
    List<JsonNode> wrong = new ArrayList<>();
    wrong.add(JSON.nullNode());
    wrong.add(JSON.createArrayNode());
    wrong.add(JSON.createObjectNode());
    wrong.add(JSON.createArrayNode().add(1).addNull().add("a").addObject().arrayNode());
    wrong.add(JSON.createObjectNode().put("a", 1));
    wrong.add(deep());
    wrong.add(JSON.getNodeFactory().booleanNode(true));
    wrong.add(JSON.getNodeFactory().numberNode(-1));
    wrong.add(JSON.getNodeFactory().numberNode(0));
    wrong.add(JSON.getNodeFactory().numberNode(1.5));
    wrong.add(JSON.getNodeFactory().numberNode(Long.MAX_VALUE));
    wrong.add(JSON.getNodeFactory().numberNode(1e300));
    for (String text :
        List.of("", " ", "nga", "a\u0000b", "\ud800", "x".repeat(5_000), "😀", "2026-02-30")) {
      wrong.add(JSON.getNodeFactory().textNode(text));
    }
    return wrong;
  }

  private static List<JsonNode> values(JsonNode property) {
    List<JsonNode> values = new ArrayList<>(wrong());
    // A search's property is what its parameter is, or a string in place of a list.
    JsonNode schema = property.has("anyOf") ? property.path("anyOf").path(0) : property;
    Values.of(schema).forEach(value -> values.add(JSON.getNodeFactory().textNode(value)));
    return values;
  }

  private static JsonNode deep() {
    ArrayNode deep = JSON.createArrayNode();
    for (int i = 0; i < 500; i++) {
      deep = JSON.createArrayNode().add(deep);
    }
    return deep;
  }

  private Ask ask(Examples.Body body, byte... bytes) {
    return ask(new Examples.Body(body.type(), Bytes.of(bytes)), Fault.NONE);
  }

  private Ask ask(Examples.Body body, String text, Fault fault) {
    return ask(new Examples.Body(body.type(), Bytes.of(text)), fault);
  }

  private Ask ask(Examples.Body body, Fault fault) {
    Map<String, String> headers = new HashMap<>(good.headers());
    headers.remove("Content-Type");
    body.type()
        .filter(type -> !type.isEmpty())
        .ifPresent(type -> headers.put("Content-Type", type));
    return new Ask(good.operation(), good.target(), headers, body.bytes(), fault);
  }
}
