package org.timtin.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value's place in an object.
 *
 * @param steps names of fields and positions in lists, from the outside
 */
record Place(List<String> steps) {
  /** Every place of an object, outer ones first. */
  static List<Place> in(ObjectNode object) {
    List<Place> places = new ArrayList<>();
    collect(object, List.of(), places);
    return places;
  }

  private static void collect(JsonNode node, List<String> steps, List<Place> places) {
    if (!steps.isEmpty()) {
      places.add(new Place(steps));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      collect(field.getValue(), then(steps, field.getKey()), places);
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      collect(node.get(i), then(steps, String.valueOf(i)), places);
    }
  }

  private static List<String> then(List<String> steps, String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return List.copyOf(longer);
  }

  /** Whichever can be blamed for it: the fields around it, and those that are put into it. */
  Set<String> names() {
    Set<String> names = new HashSet<>(steps);
    names.add("a");
    return names;
  }

  /** What stands there. */
  JsonNode of(ObjectNode object) {
    JsonNode parent = parent(object);
    return parent.isArray()
        ? parent.get(Integer.parseInt(steps.getLast()))
        : parent.get(steps.getLast());
  }

  /** The object with another value there. */
  ObjectNode with(ObjectNode object, JsonNode value) {
    ObjectNode copy = object.deepCopy();
    switch (parent(copy)) {
      case ObjectNode parent -> parent.set(steps.getLast(), value);
      case ArrayNode parent -> parent.set(Integer.parseInt(steps.getLast()), value);
      default -> throw new IllegalStateException("a place has a parent");
    }
    return copy;
  }

  /** The object without it. */
  ObjectNode without(ObjectNode object) {
    ObjectNode copy = object.deepCopy();
    switch (parent(copy)) {
      case ObjectNode parent -> parent.remove(steps.getLast());
      case ArrayNode parent -> parent.remove(Integer.parseInt(steps.getLast()));
      default -> throw new IllegalStateException("a place has a parent");
    }
    return copy;
  }

  private JsonNode parent(ObjectNode object) {
    JsonNode node = object;
    for (String step : steps.subList(0, steps.size() - 1)) {
      node = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
    }
    return node;
  }
}
