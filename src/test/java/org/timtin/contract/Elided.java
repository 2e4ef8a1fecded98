package org.timtin.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * JSON as a page shows it: {@code ...} stands for any value, for any further elements of a list or
 * fields of an object, and within a string for any characters. How long something took is not
 * compared.
 */
final class Elided {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DOTS = "...";
  private static final String REST = "\u0001";
  private static final String TOOK = "took_ms";

  private final JsonNode shown;

  private Elided(JsonNode shown) {
    this.shown = shown;
  }

  static Elided of(String text) throws JsonProcessingException {
    return new Elided(JSON.readTree(marked(text)));
  }

  /** What is there without dots. */
  JsonNode shown() {
    return shown;
  }

  /** Where and how an answer differs; empty where it does not. */
  Optional<String> difference(JsonNode answer) {
    return difference("", shown, answer);
  }

  private static Optional<String> difference(String at, JsonNode shown, JsonNode answer) {
    if (isRest(shown)) {
      return Optional.empty();
    }
    if (shown.isObject() && answer.isObject()) {
      return fields(at, shown, answer);
    }
    if (shown.isArray() && answer.isArray()) {
      return elements(at, shown, answer);
    }
    return isSame(shown, answer)
        ? Optional.empty()
        : Optional.of("%s is %s and not %s".formatted(at, answer, shown));
  }

  private static boolean isSame(JsonNode shown, JsonNode answer) {
    if (shown.isTextual() && answer.isTextual()) {
      return pattern(shown.asText()).matcher(answer.asText()).matches();
    }
    if (shown.isNumber() && answer.isNumber()) {
      return shown.asDouble() == answer.asDouble();
    }
    return shown.equals(answer);
  }

  private static Optional<String> fields(String at, JsonNode shown, JsonNode answer) {
    for (Map.Entry<String, JsonNode> field : shown.properties()) {
      String name = field.getKey();
      if (name.equals(REST)) {
        continue;
      }
      if (!answer.has(name)) {
        return Optional.of("%s/%s is not there".formatted(at, name));
      }
      if (name.equals(TOOK)) {
        continue;
      }
      Optional<String> difference =
          difference(at + "/" + name, field.getValue(), answer.path(name));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return shown.has(REST)
        ? Optional.empty()
        : answer.properties().stream()
            .map(Map.Entry::getKey)
            .filter(name -> !shown.has(name))
            .findFirst()
            .map(name -> "%s/%s is not shown".formatted(at, name));
  }

  /** Dots in the middle stand for as many elements as there are more than shown. */
  private static Optional<String> elements(String at, JsonNode shown, JsonNode answer) {
    List<JsonNode> before = new ArrayList<>();
    List<JsonNode> after = new ArrayList<>();
    boolean rest = false;
    for (JsonNode element : shown) {
      if (isRest(element)) {
        rest = true;
      } else {
        (rest ? after : before).add(element);
      }
    }
    int listed = before.size() + after.size();
    if (rest ? answer.size() < listed : answer.size() != listed) {
      return Optional.of("%s has %d elements".formatted(at, answer.size()));
    }
    for (int i = 0; i < listed; i++) {
      boolean behind = i >= before.size();
      int index = behind ? answer.size() - listed + i : i;
      JsonNode element = behind ? after.get(i - before.size()) : before.get(i);
      Optional<String> difference = difference(at + "/" + index, element, answer.get(index));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static boolean isRest(JsonNode node) {
    return node.isTextual() && node.asText().equals(REST);
  }

  /** A text with dots for any characters. */
  static Pattern pattern(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(Pattern.quote(DOTS), -1)) {
      parts.add(Pattern.quote(part));
    }
    return Pattern.compile(String.join(".*", parts), Pattern.DOTALL);
  }

  /** The text as JSON: dots outside of strings become a value, or a field, that marks them. */
  private static String marked(String text) {
    StringBuilder marked = new StringBuilder();
    Deque<Character> open = new ArrayDeque<>();
    boolean string = false;
    boolean name = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (string) {
        marked.append(c);
        if (c == '\\') {
          i++;
          marked.append(text.charAt(i));
        } else if (c == '"') {
          string = false;
        }
        continue;
      }
      if (text.startsWith(DOTS, i)) {
        marked.append(name ? "\"\\u0001\":1" : "\"\\u0001\"");
        i += DOTS.length() - 1;
        continue;
      }
      switch (c) {
        case '"' -> string = true;
        case '{', '[' -> open.push(c);
        case '}', ']' -> open.pop();
        default -> {
          // Anything else opens and closes nothing.
        }
      }
      name = (c == '{' || c == ',' || (name && Character.isWhitespace(c))) && in(open, '{');
      marked.append(c);
    }
    return marked.toString();
  }

  private static boolean in(Deque<Character> open, char bracket) {
    return !open.isEmpty() && open.peek() == bracket;
  }
}
