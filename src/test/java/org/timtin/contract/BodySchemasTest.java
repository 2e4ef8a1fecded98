package org.timtin.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.experiment.typing.Typing;
import org.timtin.search.query.AccentMode;

/**
 * What the OpenAPI document says of JSON bodies, against what the service reads: at each object of
 * each example a field too much is sent, and the fields that the refusal names as known must be
 * those of the schema.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class BodySchemasTest {
  private static final Pattern KNOWN =
      Pattern.compile("(?:known(?: in [^:]+)?:|an article has) ([a-z0-9_., ]+)");

  @Inject ObjectMapper mapper;

  @TestHTTPResource("/")
  URI url;

  @Test
  void every_body_has_a_closed_schema_of_just_the_fields_that_are_read() throws Exception {
    JsonNode document = document();
    Wire wire = new Wire(url);
    Schemas schemas = new Schemas(document);
    Contract contract = new Contract(document);
    Service.awaitReady();
    Examples examples = Examples.made(contract, wire, List.of());
    List<String> wrong = new ArrayList<>();
    int objects = 0;
    for (Operation operation : contract.operations()) {
      JsonNode content = operation.node().at("/requestBody/content/application~1json");
      for (JsonNode example : content.path("examples")) {
        ObjectNode body =
            (ObjectNode)
                (example.path("value").isTextual()
                    ? mapper.readTree(example.path("value").asText())
                    : example.path("value"));
        JsonNode schema = content.path("schema");
        schemas
            .json(schema, Bytes.of(body.toString()))
            .forEach(violation -> wrong.add(operation + ": the example: " + violation));
        for (Map.Entry<Place, JsonNode> object : objects(document, schema, body).entrySet()) {
          objects++;
          String where = operation + " " + object.getKey().steps();
          assertThat(object.getValue().path("additionalProperties").isBoolean()).as(where).isTrue();
          Set<String> read = read(operation, body, object.getKey(), examples, wire);
          Set<String> described = new TreeSet<>();
          object.getValue().path("properties").fieldNames().forEachRemaining(described::add);
          if (!read.equals(described)) {
            wrong.add("%s: described %s, read %s".formatted(where, described, read));
          }
        }
      }
      if (!content.isMissingNode() && content.path("examples").isEmpty()) {
        wrong.add(operation + " has no example of a body");
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(objects).as("objects in examples").isGreaterThanOrEqualTo(15);
  }

  @Test
  void enumerations_are_those_of_the_service() throws Exception {
    JsonNode schemas = document().at("/components/schemas");
    assertThat(texts(schemas.at("/TypingKey/enum")))
        .containsExactlyElementsOf(Arrays.stream(Typing.values()).map(Typing::key).toList());
    assertThat(texts(schemas.at("/ChangedProfile/properties/accents/enum")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(AccentMode.values())
                .map(mode -> mode.name().toLowerCase(java.util.Locale.ROOT))
                .toList());
  }

  @Test
  void texts_beyond_their_longest_are_refused_by_name() throws Exception {
    Map<String, JsonNode> fields = new java.util.TreeMap<>();
    document()
        .at("/components/schemas/ArticleToIndex/properties")
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue()));
    fields.values().removeIf(field -> !field.has("maxLength"));
    assertThat(fields).containsOnlyKeys("source", "url");
    fields.forEach(
        (name, field) -> {
          String start = name.equals("url") ? "https://bao.vi-du/" : "";
          int longest = field.path("maxLength").asInt();
          String fits = start + "a".repeat(longest - start.length());
          given()
              .contentType("application/json")
              .body("{\"title\": \"Một\", \"%s\": \"%s\"}".formatted(name, fits))
              .post("/v1/articles")
              .then()
              .statusCode(200);
          given()
              .contentType("application/json")
              .body("{\"title\": \"Một\", \"%s\": \"%sa\"}".formatted(name, fits))
              .post("/v1/articles")
              .then()
              .statusCode(400)
              .body("parameter", org.hamcrest.Matchers.equalTo(name));
        });
  }

  private JsonNode document() throws Exception {
    return mapper.readTree(given().get("/q/openapi?format=json").asByteArray());
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** The fields that a refusal names when one more is sent at a place of a body. */
  private Set<String> read(
      Operation operation, ObjectNode body, Place place, Examples examples, Wire wire)
      throws Exception {
    ObjectNode more;
    if (place.steps().isEmpty()) {
      more = body.deepCopy().put("bogus", 1);
    } else {
      more = place.with(body, ((ObjectNode) place.of(body)).deepCopy().put("bogus", 1));
    }
    Ask good = new AddressFuzz(operation, examples).good();
    Answer answer =
        wire.send(
            new Ask(
                operation,
                good.target(),
                Map.of("Content-Type", "application/json"),
                Bytes.of(more.toString()),
                Fault.NONE));
    assertThat(answer.status()).as("%s %s %s", operation, more, answer.body()).isEqualTo(400);
    String detail = mapper.readTree(answer.body().array()).path("detail").asText();
    Matcher known = KNOWN.matcher(detail);
    assertThat(known.find()).as(detail).isTrue();
    return new TreeSet<>(List.of(known.group(1).strip().split(",? and |, ")));
  }

  /** The objects of a body whose fields the schema lists. */
  private static Map<Place, JsonNode> objects(JsonNode document, JsonNode schema, ObjectNode body) {
    Map<Place, JsonNode> objects = new java.util.LinkedHashMap<>();
    collect(document, schema, body, List.of(), objects);
    return objects;
  }

  private static void collect(
      JsonNode document,
      JsonNode schema,
      JsonNode value,
      List<String> steps,
      Map<Place, JsonNode> objects) {
    JsonNode resolved = resolved(document, schema);
    for (JsonNode choice : resolved.path("anyOf")) {
      collect(document, choice, value, steps, objects);
    }
    if (value.isObject() && resolved.has("properties")) {
      objects.put(new Place(steps), resolved);
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        JsonNode inner = resolved.path("properties").path(field.getKey());
        collect(document, inner, field.getValue(), then(steps, field.getKey()), objects);
      }
    }
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      collect(
          document, resolved.path("items"), value.get(i), then(steps, String.valueOf(i)), objects);
    }
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  private static List<String> then(List<String> steps, String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return List.copyOf(longer);
  }
}
