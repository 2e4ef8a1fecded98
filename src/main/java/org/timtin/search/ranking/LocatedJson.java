package org.timtin.search.ranking;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** JSON of objects and numbers in which every value knows its line, for errors that people mend. */
public final class LocatedJson {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private LocatedJson() {}

  /**
   * A value and where it stands.
   *
   * @param source file name
   * @param path names of the members that lead to it, joined by dots; empty for the whole
   * @param line 1-based
   * @param token what it is
   * @param number its value, if it is a number
   * @param members what is in it, if it is an object
   */
  record Value(
      String source,
      String path,
      int line,
      JsonToken token,
      double number,
      Map<String, Value> members) {

    /** The members of an object that must have exactly these. */
    Map<String, Value> object(String... names) {
      Map<String, Value> inside = members();
      List<String> known = List.of(names);
      inside.forEach(
          (name, value) -> {
            if (!known.contains(name)) {
              throw value.invalid("is unknown; known: " + String.join(", ", known));
            }
          });
      for (String name : known) {
        if (!inside.containsKey(name)) {
          throw invalid("lacks " + name);
        }
      }
      return inside;
    }

    @Override
    public Map<String, Value> members() {
      if (token != JsonToken.START_OBJECT) {
        throw invalid("must be an object");
      }
      return members;
    }

    /**
     * A number within bounds.
     *
     * @param kind {@code VALUE_NUMBER_INT} where only whole numbers make sense
     */
    double number(JsonToken kind, double least, double most) {
      boolean isNumber = token == JsonToken.VALUE_NUMBER_INT || token == kind;
      if (!isNumber || number < least || number > most) {
        String whole = kind == JsonToken.VALUE_NUMBER_INT ? "a whole number" : "a number";
        throw invalid(
            String.format(
                Locale.ROOT, "must be %s from %s to %s", whole, plain(least), plain(most)));
      }
      return number;
    }

    IllegalArgumentException invalid(String what) {
      String named = path.isEmpty() ? "the profile" : path;
      return new IllegalArgumentException(source + ":" + line + ": " + named + " " + what);
    }

    private static String plain(double bound) {
      return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
  }

  /**
   * @throws JsonProcessingException if it is no JSON, or names a member twice
   */
  static Value read(String source, byte[] json) throws JsonProcessingException {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      Value value = value(source, "", parser);
      if (parser.nextToken() != null) {
        throw value.invalid("is followed by something else");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
  }

  private static Value value(String source, String path, JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    int line = parser.currentTokenLocation().getLineNr();
    Map<String, Value> members = new LinkedHashMap<>();
    double number = 0;
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, value(source, path.isEmpty() ? name : path + "." + name, parser));
      }
    } else if (token != null && token.isNumeric()) {
      number = parser.getDoubleValue();
    } else if (token != null) {
      parser.skipChildren();
    }
    return new Value(source, path, line, token, number, members);
  }
}
