package org.timtin.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Measures how many mentions of an office with a name resolve to somebody of the authority list,
 * over files of articles, and draws a seeded sample of the resolved ones to be read by hand.
 * Arguments: the size of the sample, its seed, then the files (NDJSON, or gzipped with a name in
 * gz).
 */
final class AuthorityCoverage {
  private static final Set<String> BESIDE = Set.of("office", "apposition", "appointed");
  private static final int CONTEXT = 90;

  private final Annotator annotator = Annotator.load();
  private final Authority authority = Authority.load();
  private final List<String> resolvedMentions = new ArrayList<>();
  private final Map<String, Integer> unresolvedNames = new HashMap<>();
  private int articles;
  private int beside;
  private int besideResolved;

  private AuthorityCoverage() {}

  /** Prints the share, the most frequent names that nobody knows, and the sample. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String file : List.of(arguments).subList(2, arguments.length)) {
      AuthorityCoverage coverage = new AuthorityCoverage();
      coverage.read(Path.of(file));
      coverage.print(file, Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), out);
    }
  }

  private void read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith("gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        article(json.readTree(line));
      }
    }
  }

  private void article(JsonNode item) {
    articles++;
    String published = item.path("published").asText("");
    Optional<LocalDate> day =
        published.length() >= 10
            ? Optional.of(LocalDate.parse(published.substring(0, 10)))
            : Optional.empty();
    String title = item.path("title").asText("");
    String summary = item.path("summary").asText("");
    String body = item.path("body").asText("");
    for (Mention mention : annotator.annotate(title, summary, body, day).mentions()) {
      if (mention.kind() == Mention.Kind.OFFICIAL) {
        String text =
            switch (mention.field()) {
              case TITLE -> title;
              case SUMMARY -> summary;
              case BODY -> body;
            };
        count(mention, text, day);
      }
    }
  }

  private void count(Mention mention, String text, Optional<LocalDate> day) {
    boolean known = authority.isKey(mention.key());
    if (BESIDE.contains(mention.rule()) || mention.rule().equals("alias")) {
      beside++;
      besideResolved += known ? 1 : 0;
      if (!known) {
        unresolvedNames.merge(mention.key(), 1, Integer::sum);
      }
    }
    if (known) {
      int from = Math.max(mention.start() - CONTEXT, 0);
      int to = Math.min(mention.end() + CONTEXT, text.length());
      resolvedMentions.add(
          day.map(LocalDate::toString).orElse("-")
              + " "
              + mention.key()
              + " ("
              + mention.rule()
              + ") | "
              + (text.substring(from, mention.start())
                      + "["
                      + mention.surface()
                      + "]"
                      + text.substring(mention.end(), to))
                  .replace('\n', '/'));
    }
  }

  private void print(String file, int size, long seed, PrintStream out) {
    out.printf(
        "%s: %d articles, %d mentions of an office with a name, %d resolved (%.1f %%)%n",
        file, articles, beside, besideResolved, 100.0 * besideResolved / Math.max(beside, 1));
    unresolvedNames.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(25)
        .forEach(entry -> out.println("  unknown " + entry.getValue() + " " + entry.getKey()));
    Random random = new Random(seed);
    for (int i = 0; i < size && !resolvedMentions.isEmpty(); i++) {
      out.println(resolvedMentions.remove(random.nextInt(resolvedMentions.size())));
    }
  }
}
