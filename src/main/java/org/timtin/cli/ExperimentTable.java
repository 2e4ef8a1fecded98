package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an experiment found, as rows of a table: one of each typing, profile and metric.
 *
 * @param head names of the columns
 * @param rows their cells
 */
record ExperimentTable(List<String> head, List<List<String>> rows) {
  private static final double SIGNIFICANT = .05;

  /** The table of an answer of {@code GET /v1/experiments/{id}}. */
  static ExperimentTable of(JsonNode view) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode profile : view.at("/summary/profiles")) {
      for (JsonNode metric : profile.path("metrics")) {
        rows.add(row(view, profile, metric));
      }
      if (profile.path("metrics").isEmpty()) {
        rows.add(row(view, profile, profile.path("metrics").path("none")));
      }
    }
    return new ExperimentTable(
        List.of(
            "typing",
            "profile",
            "metric",
            "mean",
            "95 %",
            "difference",
            "p (Holm)",
            "win/tie/loss",
            "judged",
            "failed"),
        rows);
  }

  private static List<String> row(JsonNode view, JsonNode profile, JsonNode metric) {
    Optional<JsonNode> comparison =
        stream(view.at("/summary/comparisons"))
            .filter(
                one ->
                    same(one, profile, "profile")
                        && same(one, profile, "typing")
                        && same(one, metric, "metric"))
            .findFirst();
    return List.of(
        profile.path("typing").asText(),
        Plain.line(profile.path("profile").asText()),
        metric.path("metric").asText("-"),
        metric.has("mean") ? number(metric.path("mean")) : "-",
        metric.has("low") ? number(metric.path("low")) + " " + number(metric.path("high")) : "-",
        comparison.map(one -> signed(one.path("delta"))).orElse("-"),
        comparison.map(ExperimentTable::p).orElse("-"),
        comparison
            .map(
                one ->
                    one.path("wins").asInt()
                        + "/"
                        + one.path("ties").asInt()
                        + "/"
                        + one.path("losses").asInt())
            .orElse("-"),
        profile.has("judged")
            ? String.format(Locale.ROOT, "%.0f %%", 100 * profile.path("judged").asDouble())
            : "-",
        Integer.toString(profile.at("/failed/count").asInt()));
  }

  private static String p(JsonNode comparison) {
    if (!comparison.has("randomization_holm")) {
      return "-";
    }
    double p = comparison.path("randomization_holm").asDouble();
    return String.format(Locale.ROOT, "%.4f%s", p, p < SIGNIFICANT ? " *" : "");
  }

  private static boolean same(JsonNode one, JsonNode other, String field) {
    return one.path(field).equals(other.path(field));
  }

  /** For a terminal: columns of one width each. */
  String plain() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < head.size(); column++) {
      int at = column;
      widths.add(all().mapToInt(row -> Plain.width(row.get(at))).max().orElse(0));
    }
    StringBuilder out = new StringBuilder();
    all()
        .forEach(
            row -> {
              StringBuilder line = new StringBuilder();
              for (int column = 0; column < row.size(); column++) {
                line.append(Plain.fitted(row.get(column), widths.get(column))).append("  ");
              }
              out.append(line.toString().stripTrailing()).append('\n');
            });
    return out.toString();
  }

  /** For a page: a Markdown table. */
  String markdown() {
    StringBuilder out = new StringBuilder();
    line(out, head);
    line(out, head.stream().map(name -> "---").toList());
    rows.forEach(row -> line(out, row));
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append("| ")
        .append(String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList()))
        .append(" |\n");
  }

  private Stream<List<String>> all() {
    return Stream.concat(Stream.of(head), rows.stream());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items.stream();
  }

  private static String number(JsonNode value) {
    return String.format(Locale.ROOT, "%.4f", value.asDouble());
  }

  private static String signed(JsonNode value) {
    return String.format(Locale.ROOT, "%+.4f", value.asDouble());
  }
}
