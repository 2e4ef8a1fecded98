package org.timtin.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What {@code mappings/articles.json} says of the index of articles. */
final class IndexDefinition {
  private static final String RESOURCE = "/mappings/articles.json";

  /** The parts of the settings that the engine fixes when an index is made. */
  private static final List<String> FIXED = List.of("analysis", "similarity", "sort");

  private IndexDefinition() {}

  /** The file as it is. */
  private static byte[] content() {
    try (InputStream in = IndexDefinition.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + RESOURCE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its mappings. */
  static ObjectNode mappings() {
    return (ObjectNode) tree().required("mappings");
  }

  /**
   * Which analyzers, filters and similarities an index has in another form than the file, for
   * example {@code analysis.filter.bigram}, and whether its order is another; empty when an index
   * made today would be the same.
   *
   * @param index the engine's {@code settings.index} of an index
   */
  static List<String> differences(JsonNode index) {
    JsonNode defined = tree().required("settings");
    TreeSet<String> differing = new TreeSet<>();
    for (String part : FIXED) {
      Map<String, String> wanted = values(part, defined.path(part));
      Map<String, String> found = values(part, index.path(part));
      differing.addAll(wanted.keySet());
      differing.addAll(found.keySet());
      differing.removeIf(path -> wanted.containsKey(path) && same(wanted, found, path));
    }
    TreeSet<String> components = new TreeSet<>();
    differing.forEach(path -> components.add(component(path)));
    return List.copyOf(components);
  }

  private static boolean same(Map<String, String> one, Map<String, String> other, String path) {
    return one.get(path).equals(other.get(path));
  }

  /** {@code analysis.filter.bigram.type} belongs to {@code analysis.filter.bigram}. */
  private static String component(String path) {
    String[] steps = path.split("\\.", -1);
    int length = Math.min(steps.length, steps[0].equals("analysis") ? 3 : 2);
    return String.join(".", List.of(steps).subList(0, length));
  }

  /** Leaves by path. The engine gives every value back as text, so all are compared as text. */
  private static Map<String, String> values(String path, JsonNode node) {
    Map<String, String> values = new TreeMap<>();
    if (node.isObject()) {
      node.properties()
          .forEach(child -> values.putAll(values(path + "." + child.getKey(), child.getValue())));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        values.putAll(values(path + "." + i, node.get(i)));
      }
    } else if (!node.isMissingNode()) {
      values.put(path, node.asText());
    }
    return values;
  }

  /** A copy of the whole. */
  static ObjectNode tree() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(content());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " is not JSON", e);
    }
  }
}
