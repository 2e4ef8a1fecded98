package org.timtin.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.timtin.BadInput;

/**
 * Reads a search's parameters from a JSON object: strings, numbers, booleans, and arrays of
 * strings.
 */
@ApplicationScoped
public class SearchBody {
  /** The parameters by name, as a query string would give them. */
  public Map<String, List<String>> parameters(byte[] body) {
    return parameters(JsonBody.object(body));
  }

  /** The same of an object that was read already. */
  Map<String, List<String>> parameters(ObjectNode object) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            property ->
                parameters.put(property.getKey(), values(property.getKey(), property.getValue())));
    return parameters;
  }

  private static List<String> values(String name, JsonNode value) {
    List<String> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(element -> values.add(scalar(name, element)));
    } else if (!value.isNull()) {
      values.add(scalar(name, value));
    }
    return values;
  }

  private static String scalar(String name, JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      throw new BadInput(
          name, name + " must be a string, a number, true, false or a list of strings");
    }
    return value.asText();
  }
}
