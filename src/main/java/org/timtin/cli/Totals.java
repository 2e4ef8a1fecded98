package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The first line of an answer: how many articles match. */
final class Totals {
  private Totals() {}

  static String of(JsonNode answer) {
    long total = answer.path("total").path("value").asLong();
    boolean exact = answer.path("total").path("relation").asText("eq").equals("eq");
    return String.format(
        Locale.ROOT,
        "%s%,d %s in %,d ms",
        exact ? "" : "at least ",
        total,
        total == 1 ? "article" : "articles",
        answer.path("took_ms").asLong());
  }
}
