package org.timtin.experiment.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.timtin.BadInput;

/**
 * An object inside a definition, whose members are read with errors that name the place: {@code
 * profiles[2].accents}.
 *
 * @param path where it stands; empty for the whole
 * @param object the object itself
 */
public record JsonPart(String path, ObjectNode object) {
  /** Refuses members that nobody would look at: they are misspelt. */
  public JsonPart only(Set<String> known) {
    for (var member : object.properties()) {
      if (!known.contains(member.getKey())) {
        throw new BadInput(
            at(member.getKey()),
            "there is no field '"
                + at(member.getKey())
                + "'; known"
                + (path.isEmpty() ? "" : " in " + path)
                + ": "
                + String.join(", ", new TreeSet<>(known)));
      }
    }
    return this;
  }

  /** Whether a member is there, and is not null. */
  public boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** A text that must be there. */
  public String text(String name) {
    return optionalText(name).orElseThrow(() -> new BadInput(at(name), at(name) + " is missing"));
  }

  /** A text; it must not be empty. */
  public Optional<String> optionalText(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = object.get(name);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new BadInput(at(name), at(name) + " must be a text that is not empty");
    }
    return Optional.of(value.asText());
  }

  /** A whole number that must be there. */
  public int whole(String name, int least, int most) {
    if (!has(name)) {
      throw new BadInput(at(name), at(name) + " is missing");
    }
    JsonNode value = object.get(name);
    if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
      throw new BadInput(
          at(name), at(name) + " must be a whole number from " + least + " to " + most);
    }
    return value.asInt();
  }

  /** A whole number, or another one where it is missing. */
  public int whole(String name, int least, int most, int otherwise) {
    return has(name) ? whole(name, least, most) : otherwise;
  }

  /** A day of the calendar. */
  public Optional<LocalDate> day(String name) {
    return optionalText(name)
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeParseException other) {
                throw new BadInput(
                    at(name), at(name) + " must be a calendar day such as 2026-02-28");
              }
            });
  }

  /** A number between 0 and 1. */
  Optional<Double> share(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = object.get(name);
    if (!value.isNumber() || value.asDouble() < 0 || value.asDouble() > 1) {
      throw new BadInput(at(name), at(name) + " must be a number from 0 to 1");
    }
    return Optional.of(value.asDouble());
  }

  Optional<JsonPart> part(String name) {
    return has(name) ? Optional.of(part(at(name), object.get(name))) : Optional.empty();
  }

  /** The members of an array, each an object. */
  public List<JsonPart> parts(String name, int most) {
    List<JsonPart> parts = new ArrayList<>();
    List<JsonNode> items = items(name, most);
    for (int i = 0; i < items.size(); i++) {
      parts.add(part(at(name) + "[" + i + "]", items.get(i)));
    }
    return parts;
  }

  /** The members of an array; none where it is missing. */
  List<JsonNode> items(String name, int most) {
    if (!has(name)) {
      return List.of();
    }
    JsonNode value = object.get(name);
    if (!value.isArray()) {
      throw new BadInput(at(name), at(name) + " must be an array");
    }
    if (value.size() > most) {
      throw new BadInput(
          at(name), at(name) + " has " + value.size() + " entries; the limit is " + most);
    }
    List<JsonNode> items = new ArrayList<>();
    value.forEach(items::add);
    return items;
  }

  /** The members of an array of texts; others where it is missing. */
  List<String> texts(String name, int most, List<String> otherwise) {
    List<JsonNode> items = items(name, most);
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).isTextual()) {
        throw new BadInput(at(name), at(name) + "[" + i + "] must be a text");
      }
    }
    return items.isEmpty() ? otherwise : items.stream().map(JsonNode::asText).distinct().toList();
  }

  /** What a reader makes of this part; what it refuses is this part's fault. */
  public <T> T read(java.util.function.Supplier<T> reader) {
    return read(path, reader);
  }

  /** The same for a part that has no object of its own. */
  public static <T> T read(String path, java.util.function.Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException refused) {
      throw new BadInput(path, path + ": " + refused.getMessage());
    }
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  static JsonPart part(String path, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return new JsonPart(path, object);
    }
    throw new BadInput(path, path + " must be an object");
  }
}
