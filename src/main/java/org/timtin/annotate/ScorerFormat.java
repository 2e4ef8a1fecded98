package org.timtin.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Annotates lines of {@code {"id", "text", "date"}} and writes lines of {@code {"id", "countries",
 * "officials": [{"name", "surfaces"}]}}, the format that labelled articles are scored in. A text's
 * first line is its title.
 */
public final class ScorerFormat {
  private final ObjectMapper json = new ObjectMapper();
  private final Annotator annotator;

  /** A format over an annotator. */
  public ScorerFormat(Annotator annotator) {
    this.annotator = annotator;
  }

  /** Reads standard input and writes standard output. */
  public static void main(String[] arguments) throws IOException {
    new ScorerFormat(Annotator.load())
        .run(
            new InputStreamReader(System.in, StandardCharsets.UTF_8),
            new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
  }

  /** Annotates every line of {@code in}. */
  public void run(Reader in, Writer out) throws IOException {
    BufferedReader lines = new BufferedReader(in);
    PrintWriter writer = new PrintWriter(out);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        writer.println(json.writeValueAsString(annotate(json.readTree(line))));
      }
    }
    writer.flush();
  }

  private ObjectNode annotate(JsonNode item) {
    String text = item.path("text").asText();
    int end = text.indexOf('\n');
    String title = end < 0 ? text : text.substring(0, end);
    String body = end < 0 ? "" : text.substring(end + 1);
    Annotations found = annotator.annotate(title, "", body, day(item.path("date").asText("")));
    ObjectNode answer = json.createObjectNode();
    answer.put("id", item.path("id").asText());
    found.countries().forEach(answer.putArray("countries")::add);
    ArrayNode officials = answer.putArray("officials");
    for (Official official : found.officials()) {
      ObjectNode person = officials.addObject().put("name", official.label());
      ArrayNode surfaces = person.putArray("surfaces");
      found.mentions().stream()
          .filter(mention -> mention.kind() == Mention.Kind.OFFICIAL)
          .filter(mention -> mention.key().equals(official.key()))
          .map(Mention::surface)
          .distinct()
          .forEach(surfaces::add);
    }
    return answer;
  }

  private static Optional<LocalDate> day(String date) {
    return date.length() >= 10 && Character.isDigit(date.charAt(0))
        ? Optional.of(LocalDate.parse(date.substring(0, 10)))
        : Optional.empty();
  }
}
