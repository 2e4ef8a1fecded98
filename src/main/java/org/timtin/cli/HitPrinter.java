package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Prints hits: a headline, a line of facts, and the places that match. */
final class HitPrinter {
  private static final String INDENT = "    ";
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("^(.{20,200}?[.!?…][”\"»)]?)\\s.*$");
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final int LONGEST_TITLE = 200;

  private final PrintWriter out;
  private final boolean styled;

  HitPrinter(PrintWriter out, boolean styled) {
    this.out = out;
    this.styled = styled;
  }

  /** Prints the hits of an answer; countries go by the names that its facets give them. */
  void print(JsonNode answer) {
    Map<String, String> countries = new HashMap<>();
    for (JsonNode bucket : answer.path("facets").path("country").path("buckets")) {
      countries.put(bucket.path("value").asText(), bucket.path("label").asText(""));
    }
    for (JsonNode hit : answer.path("hits")) {
      out.println();
      out.println(title(hit));
      String facts = facts(hit, countries);
      if (!facts.isEmpty()) {
        out.println(INDENT + facts);
      }
      fragments(hit.path("highlights")).forEach(fragment -> out.println(INDENT + fragment));
      hit.path("why").forEach(why -> out.println(INDENT + why(why)));
      if (!hit.path("url").asText("").isEmpty()) {
        out.println(INDENT + Plain.line(hit.path("url").asText()));
      }
    }
  }

  private String title(JsonNode hit) {
    JsonNode marked = hit.path("highlights").path("title").path(0);
    if (marked.isTextual() && styled) {
      return Marked.styled(marked.asText());
    }
    for (String field : List.of("title", "summary", "body")) {
      String text = Plain.line(hit.path(field).asText(""));
      if (!text.isEmpty()) {
        return Marked.bold(field.equals("title") ? text : firstSentence(text), styled);
      }
    }
    return Marked.bold("[" + Plain.line(hit.path("id").asText("")) + "]", styled);
  }

  private static String firstSentence(String text) {
    String sentence = FIRST_SENTENCE.matcher(text).replaceFirst("$1");
    return Plain.width(sentence) <= LONGEST_TITLE
        ? sentence
        : Plain.fitted(sentence, LONGEST_TITLE).strip();
  }

  private static String facts(JsonNode hit, Map<String, String> countries) {
    StringJoiner facts = new StringJoiner(" · ");
    addTo(facts, hit.path("published").asText(""));
    addTo(facts, hit.path("source").asText(""));
    StringJoiner places = new StringJoiner(", ");
    for (JsonNode code : hit.path("countries")) {
      places.add(country(code.asText(), countries));
    }
    addTo(facts, places.toString());
    StringJoiner people = new StringJoiner(", ");
    for (JsonNode official : hit.path("officials")) {
      String label = official.path("label").asText(official.path("value").asText(""));
      people.add(official.path("inferred").asBoolean() ? label + " (inferred)" : label);
    }
    addTo(facts, people.toString());
    return facts.toString();
  }

  private static String why(JsonNode why) {
    String kind = why.path("kind").asText("");
    String label = Plain.line(why.path("label").asText(""));
    if (!why.path("sentence").isTextual()) {
      return label + ": given with the article";
    }
    String how =
        kind.equals("inferred")
            ? " (inferred from " + Plain.line(why.path("surface").asText("")) + ")"
            : "";
    String more = why.path("truncated").asBoolean() ? " …" : "";
    return label + how + ": " + Plain.line(why.path("sentence").asText()) + more;
  }

  private static void addTo(StringJoiner facts, String text) {
    String line = Plain.line(text);
    if (!line.isEmpty()) {
      facts.add(line);
    }
  }

  private static String country(String code, Map<String, String> labels) {
    String label = labels.getOrDefault(code, "");
    return label.isEmpty() ? Locale.of("", code).getDisplayCountry(VIETNAMESE) : label;
  }

  private List<String> fragments(JsonNode highlights) {
    List<String> fragments = new ArrayList<>();
    for (String field : List.of("title", "summary", "body")) {
      // In bold the title itself shows what matched; without, its fragment does.
      if (!field.equals("title") || !styled) {
        for (JsonNode fragment : highlights.path(field)) {
          fragments.add(
              styled ? Marked.styled(fragment.asText()) : Marked.plain(fragment.asText()));
        }
      }
    }
    return fragments;
  }
}
