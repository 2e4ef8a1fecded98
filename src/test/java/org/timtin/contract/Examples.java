package org.timtin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a good request has: the document's examples, and the ids and tokens that the service has
 * handed out.
 *
 * @param ids by the path of a collection: ids of what is there
 * @param tokens cursors and the like, which belong to one place and are foreign everywhere else
 */
record Examples(Map<String, List<String>> ids, List<String> tokens) {
  /** A body and its media type; none where the operation takes none. */
  record Body(Optional<String> type, Bytes bytes) {
    static final Body NONE = new Body(Optional.empty(), Bytes.NONE);
  }

  /** The ids of what the examples themselves make where something can be made. */
  static Examples made(Contract contract, Wire wire, List<String> tokens)
      throws IOException, InterruptedException {
    Map<String, List<String>> ids = new HashMap<>();
    ids.put("/v1/articles", List.of("vi-du-1", "vi-du-2"));
    for (Operation operation : contract.operations()) {
      if (operation.method().equals("POST") && operation.node().path("responses").has("201")) {
        ids.put(operation.template(), List.of(made(operation, wire), made(operation, wire)));
      }
    }
    return new Examples(ids, tokens);
  }

  private static String made(Operation operation, Wire wire)
      throws IOException, InterruptedException {
    Ask ask = new AddressFuzz(operation, new Examples(Map.of(), List.of())).good();
    Answer made = wire.send(ask);
    assertThat(made.status()).as("%s", ask).isEqualTo(201);
    return new ObjectMapper().readTree(made.body().array()).path("id").asText();
  }

  /** The values to try for a parameter. */
  List<String> values(Operation operation, JsonNode parameter) {
    List<String> values = new ArrayList<>(Values.of(parameter.path("schema")));
    good(operation, parameter).ifPresent(values::add);
    values.addAll(tokens);
    if (parameter.path("in").asText().equals("path")) {
      // Without a value it would be the path of another operation.
      values.removeIf(value -> value.isBlank() || value.contains("/"));
      values.addAll(ids(operation));
    }
    return values;
  }

  Optional<String> good(Operation operation, JsonNode parameter) {
    return parameter.path("in").asText().equals("path") && !ids(operation).isEmpty()
        ? Optional.of(ids(operation).getFirst())
        : Values.good(parameter);
  }

  private List<String> ids(Operation operation) {
    return ids.entrySet().stream()
        .filter(collection -> operation.template().startsWith(collection.getKey() + "/"))
        .findFirst()
        .map(Map.Entry::getValue)
        // What is deleted is another than what the others ask for.
        .map(all -> operation.method().equals("DELETE") ? all.reversed() : all)
        .map(all -> all.subList(0, 1))
        .orElse(List.of());
  }

  /** The first example of a body. */
  Body body(Operation operation) {
    return bodies(operation).stream().findFirst().orElse(Body.NONE);
  }

  /** All examples of bodies, of every media type. */
  List<Body> bodies(Operation operation) {
    List<Body> bodies = new ArrayList<>();
    JsonNode content = operation.node().at("/requestBody/content");
    for (Map.Entry<String, JsonNode> type : content.properties()) {
      for (JsonNode example : type.getValue().path("examples")) {
        JsonNode value = example.path("value");
        String text = value.isTextual() ? value.asText() : value.toString();
        bodies.add(new Body(Optional.of(type.getKey()), Bytes.of(text)));
      }
    }
    return bodies;
  }
}
