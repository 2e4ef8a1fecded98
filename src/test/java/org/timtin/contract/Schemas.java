package org.timtin.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of an OpenAPI 3.1 document, which are JSON Schema 2020-12, formats asserted. Serves
 * several threads.
 */
final class Schemas {
  /** So many are told of one body: a list of a hundred wrong hits is one mistake. */
  private static final int TOLD = 10;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode components;
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final Map<JsonNode, JsonSchema> read = new ConcurrentHashMap<>();

  Schemas(JsonNode document) {
    this.components = document.path("components");
  }

  /**
   * In what a JSON body does not fit a schema.
   *
   * @throws IOException when it is no JSON
   */
  List<String> json(JsonNode schema, Bytes body) throws IOException {
    return violations(schema, JSON.readTree(body.array()));
  }

  /**
   * In what lines of JSON do not fit the schema of each.
   *
   * @throws IOException when one is no JSON
   */
  List<String> lines(JsonNode schema, Bytes body) throws IOException {
    List<String> violations = new ArrayList<>();
    int number = 0;
    for (String line : body.toString().lines().toList()) {
      number++;
      for (String violation : violations(schema, JSON.readTree(line))) {
        violations.add("line " + number + ": " + violation);
      }
    }
    return violations.stream().limit(TOLD).toList();
  }

  private List<String> violations(JsonNode schema, JsonNode value) {
    return read.computeIfAbsent(schema, this::schema).validate(value).stream()
        .limit(TOLD)
        .map(Schemas::told)
        .toList();
  }

  /** The references of a schema go to the components, so these stand beside it. */
  private JsonSchema schema(JsonNode schema) {
    ObjectNode root = JSON.createObjectNode();
    root.set("components", components);
    root.putArray("allOf").add(schema);
    return factory.getSchema(root, config);
  }

  private static String told(ValidationMessage message) {
    return message.getMessage() + " (" + message.getSchemaLocation() + ")";
  }
}
