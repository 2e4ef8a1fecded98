package org.timtin.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Values for a parameter, good ones and all kinds of bad ones, from its schema. */
final class Values {
  /** Bytes that are no UTF-8, and escapes that are none. */
  static final List<String> BROKEN =
      List.of("%FF%FE", "%C3", "%ED%A0%80", "%C0%AF", "a%zz", "%", "%u0041", "%2");

  private static final List<String> ANY =
      List.of(
          "",
          "  ",
          "mười",
          "1.5",
          "true",
          "null",
          "NaN",
          "[1]",
          "{\"a\":1}",
          "a\u0000b",
          "\u0001\u001f\u007f\u0085",
          "a\r\nX-Bad: 1",
          Normalizer.normalize("Việt Nam", Normalizer.Form.NFD),
          "-1",
          "0",
          "007",
          "+1",
          "2147483647",
          "2147483648",
          "-2147483649",
          "99999999999999999999",
          "1e400",
          "٣",
          "😀👨‍👩‍👧",
          "\u202eabc\u200b\ufeff",
          "e" + "\u0301".repeat(300),
          "((((((((((((((((((((((nga",
          "\"",
          "title:",
          "official:castro",
          "-country:",
          "* ? ~ ^ AND OR NOT",
          "{\"match_all\":{}}",
          "' OR 1=1 --",
          "../../etc/passwd",
          "${jndi:ldap://x}",
          "<script>",
          "0000-00-00",
          "2024-02-30",
          "9999-12-31",
          "10000-01-01",
          "2026-01-01T00:00:00Z",
          "*",
          ",",
          "a,b,,c",
          ":",
          "a".repeat(3_000),
          "nga ".repeat(1_500));

  private Values() {}

  /** Values that may be right or wrong, in no encoding. */
  static List<String> of(JsonNode schema) {
    List<String> values = new ArrayList<>(ANY);
    JsonNode one = schema.has("items") ? schema.path("items") : schema;
    for (JsonNode choice : one.path("enum")) {
      values.add(choice.asText());
      values.add(choice.asText().toUpperCase(java.util.Locale.ROOT));
      values.add(choice.asText() + "x");
    }
    for (String bound : List.of("minimum", "maximum")) {
      if (one.has(bound)) {
        long limit = one.path(bound).asLong();
        List.of(limit - 1, limit, limit + 1).forEach(number -> values.add(String.valueOf(number)));
      }
    }
    if (one.has("maxLength")) {
      values.add("b".repeat(one.path("maxLength").asInt()));
      values.add("b".repeat(one.path("maxLength").asInt() + 1));
    }
    return values;
  }

  /** A value that should be taken; empty where the document shows none. */
  static Optional<String> good(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    if (parameter.has("example")) {
      return Optional.of(parameter.path("example").asText());
    }
    if (schema.has("default")) {
      return Optional.of(schema.path("default").asText());
    }
    if (schema.has("enum")) {
      return Optional.of(schema.path("enum").path(0).asText());
    }
    return schema.path("format").asText().equals("date")
        ? Optional.of("2026-02-28")
        : Optional.empty();
  }

  /** Whether a schema of the document forbids a value, as it is written in an address. */
  static boolean forbids(JsonNode schema, String value) {
    if (schema.has("enum")) {
      return StreamSupport.stream(schema.path("enum").spliterator(), false)
          .noneMatch(choice -> choice.asText().equals(value));
    }
    return switch (schema.path("type").asText()) {
      case "boolean" -> !value.equals("true") && !value.equals("false");
      case "integer" -> !isWithin(schema, value);
      default ->
          (schema.path("format").asText().equals("date") && !isDay(value))
              || (schema.has("maxLength")
                  && value.codePointCount(0, value.length()) > schema.path("maxLength").asInt());
    };
  }

  private static boolean isWithin(JsonNode schema, String value) {
    try {
      long number = Long.parseLong(value);
      return number >= schema.path("minimum").asLong(Long.MIN_VALUE)
          && number <= schema.path("maximum").asLong(Long.MAX_VALUE);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDay(String value) {
    try {
      return LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
