package org.timtin.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One operation of an OpenAPI document.
 *
 * @param method in capitals
 * @param template the path with its variables, {@code /v1/articles/{id}}
 * @param node what the document says of it
 */
record Operation(String method, String template, JsonNode node) {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+}");

  /** All of a document, those whose paths have no variables first. */
  static List<Operation> of(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              new Operation(
                  method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
        }
      }
    }
    operations.sort(
        Comparator.comparingLong(
                (Operation operation) -> VARIABLE.matcher(operation.template()).results().count())
            .thenComparing(Operation::template)
            .thenComparing(Operation::method));
    return List.copyOf(operations);
  }

  /** The operation that answers; HEAD is answered as GET is. */
  static Optional<Operation> answering(List<Operation> all, String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return all.stream()
        .filter(operation -> operation.method().equals(asked) && operation.fits(path))
        .findFirst();
  }

  boolean fits(String path) {
    StringBuilder pattern = new StringBuilder();
    for (String part : VARIABLE.split(template, -1)) {
      pattern.append(pattern.isEmpty() ? "" : "[^/]+").append(Pattern.quote(part));
    }
    // The server takes a slash behind the path for nothing.
    return Pattern.compile(pattern + "/?").matcher(path).matches();
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
