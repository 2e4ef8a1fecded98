package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints facets, their values with their counts in columns. */
final class FacetPrinter {
  private static final int GAP = 3;
  private static final int WIDEST_LABEL = 36;

  private final PrintWriter out;
  private final int columns;
  private final boolean styled;

  /**
   * @param columns the width of the terminal
   */
  FacetPrinter(PrintWriter out, int columns, boolean styled) {
    this.out = out;
    this.columns = columns;
    this.styled = styled;
  }

  private record Value(String label, String count, boolean selected) {}

  void print(JsonNode facets) {
    for (Map.Entry<String, JsonNode> facet : facets.properties()) {
      List<Value> values = values(facet.getValue());
      if (!values.isEmpty()) {
        out.println();
        out.println(Marked.bold(Plain.line(facet.getKey()), styled) + rest(facet.getValue()));
        print(values);
      }
    }
  }

  private static List<Value> values(JsonNode facet) {
    List<Value> values = new ArrayList<>();
    for (JsonNode bucket : facet.path("buckets")) {
      String label = Plain.line(bucket.path("label").asText(bucket.path("value").asText("")));
      boolean selected = bucket.path("selected").asBoolean();
      values.add(
          new Value(
              mark(selected, bucket.path("excluded").asBoolean()) + label,
              grouped(bucket.path("count").asLong()),
              selected));
    }
    return values;
  }

  private static String mark(boolean selected, boolean excluded) {
    return selected ? "* " : excluded ? "- " : "  ";
  }

  private static String rest(JsonNode facet) {
    Map<String, Long> more = new TreeMap<>();
    for (String name : List.of("other", "missing")) {
      if (facet.path(name).asLong() > 0) {
        more.put(name, facet.path(name).asLong());
      }
    }
    StringBuilder text = new StringBuilder();
    if (facet.path("interval").isTextual()) {
      text.append(" by ").append(Plain.line(facet.path("interval").asText()));
    }
    more.forEach(
        (name, count) -> text.append(", ").append(name).append(' ').append(grouped(count)));
    return text.toString();
  }

  private void print(List<Value> values) {
    int label =
        Math.min(
            WIDEST_LABEL, values.stream().mapToInt(v -> Plain.width(v.label())).max().orElse(0));
    int count = values.stream().mapToInt(v -> v.count().length()).max().orElse(0);
    int across = Math.max(1, (columns + GAP) / (label + 1 + count + GAP));
    int down = (values.size() + across - 1) / across;
    for (int row = 0; row < down; row++) {
      StringBuilder line = new StringBuilder();
      // Values run down a column, as the eye does.
      for (int at = row; at < values.size(); at += down) {
        Value value = values.get(at);
        String cell =
            Plain.fitted(value.label(), label)
                + " ".repeat(1 + count - value.count().length())
                + value.count();
        line.append(line.isEmpty() ? "" : " ".repeat(GAP))
            .append(Marked.bold(cell, styled && value.selected()));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
