package org.timtin.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenAPI document that answers are held against: status, headers, media type and body must be
 * as it says of the operation. Requests are not looked at; a bad one has its answer, too.
 *
 * <p>What belongs to no operation, an unknown path or method, must be a problem that says so.
 */
final class Contract {
  private static final String PROBLEM = "application/problem+json";

  private final JsonNode document;
  private final List<Operation> operations;
  private final Schemas schemas;

  Contract(JsonNode document) {
    this.document = document;
    this.operations = Operation.of(document);
    this.schemas = new Schemas(document);
  }

  List<Operation> operations() {
    return operations;
  }

  Optional<Operation> answering(String method, String path) {
    return Operation.answering(operations, method, path);
  }

  /** In what an answer is not as described; empty where it is, or where nothing is described. */
  List<String> violations(Answer answer) {
    if (Outside.holds(answer)) {
      return List.of();
    }
    return answering(answer.method(), answer.path())
        .map(operation -> violations(operation, answer))
        .orElseGet(() -> unrouted(answer));
  }

  private List<String> violations(Operation operation, Answer answer) {
    JsonNode responses = operation.node().path("responses");
    JsonNode response = resolved(responses.path(String.valueOf(answer.status())));
    if (response.isMissingNode()) {
      return List.of(
          "status %d is not among responses of %s: %s"
              .formatted(answer.status(), operation, names(responses)));
    }
    List<String> violations = new ArrayList<>(headers(response, answer));
    JsonNode content = response.path("content");
    boolean described = content.has(answer.mediaType());
    if (answer.method().equals("HEAD")) {
      return violations;
    }
    if (content.isEmpty()) {
      if (answer.body().length() > 0) {
        violations.add(
            "has a body of %d bytes where none is described".formatted(answer.body().length()));
      }
    } else if (!described) {
      violations.add(
          "content type '%s' is not among content: %s"
              .formatted(answer.mediaType(), names(content)));
    } else {
      violations.addAll(body(content.path(answer.mediaType()).path("schema"), answer));
    }
    return violations;
  }

  private static List<String> headers(JsonNode response, Answer answer) {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
      boolean required = header.getValue().path("required").asBoolean();
      if (required && answer.header().apply(header.getKey()).isEmpty()) {
        missing.add("header " + header.getKey() + " is required");
      }
    }
    return missing;
  }

  private List<String> unrouted(Answer answer) {
    boolean known = operations.stream().anyMatch(operation -> operation.fits(answer.path()));
    List<Integer> statuses = known ? List.of(400, 405) : List.of(400, 404, 405);
    if (!statuses.contains(answer.status())) {
      return List.of(
          "is answered by no operation of the document, so its status must be one of " + statuses);
    }
    if (answer.method().equals("HEAD")) {
      return List.of();
    }
    if (!answer.mediaType().equals(PROBLEM)) {
      return List.of("content type '%s' is not %s".formatted(answer.mediaType(), PROBLEM));
    }
    return body(document.at("/components/schemas/Problem"), answer);
  }

  private List<String> body(JsonNode schema, Answer answer) {
    try {
      return switch (answer.mediaType()) {
        case "application/json", PROBLEM -> schemas.json(schema, answer.body());
        case "application/x-ndjson" -> schemas.lines(schema, answer.body());
        default -> List.of();
      };
    } catch (IOException e) {
      return List.of("the body is not " + answer.mediaType() + ": " + e.getMessage());
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
