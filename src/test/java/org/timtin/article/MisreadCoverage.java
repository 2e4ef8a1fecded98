package org.timtin.article;

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
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Measures {@link MisreadText} over files of articles (NDJSON, or gzipped with a name in gz): how
 * many proper texts it takes for misread ones, and of the same texts written in each legacy
 * encoding, by their number of words, how many it tells and repairs without a difference in any
 * letter. Arguments: the files.
 */
final class MisreadCoverage {
  private static final int SHOWN = 20;

  private final PrintStream out;
  private final Map<String, long[]> byLength = new TreeMap<>();
  private long texts;
  private long wrong;

  private MisreadCoverage(PrintStream out) {
    this.out = out;
  }

  /** Prints the figures. */
  public static void main(String[] files) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String file : files) {
      MisreadCoverage coverage = new MisreadCoverage(out);
      coverage.read(Path.of(file));
      out.printf(
          Locale.ROOT, "%s: %,d texts, %,d wrongly taken%n", file, coverage.texts, coverage.wrong);
      coverage.byLength.forEach(
          (length, n) ->
              out.printf(
                  Locale.ROOT,
                  "  %-14s %,8d told %.2f %% repaired exactly but for case %.2f %%%n",
                  length,
                  n[0],
                  100.0 * n[1] / n[0],
                  100.0 * n[2] / n[0]));
    }
  }

  private void read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith("gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        for (String field : List.of("title", "summary", "body")) {
          text(Normalizer.normalize(article.path(field).asText(""), Normalizer.Form.NFC));
        }
      }
    }
  }

  private void text(String text) {
    if (text.isBlank()) {
      return;
    }
    texts++;
    if (MisreadText.in(text).isPresent()) {
      wrong++;
      if (wrong <= SHOWN) {
        out.println("  wrongly taken: " + text);
      }
    }
    if (text.codePoints().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9)) {
      for (Legacy legacy : Legacy.values()) {
        misread(text, legacy);
      }
    }
  }

  private void misread(String text, Legacy legacy) {
    String written = LegacyWriting.misread(text, legacy);
    Optional<Legacy> told = MisreadText.in(written);
    int words = text.strip().split("\\s+", -1).length;
    String length = words <= 2 ? "1-2" : words <= 4 ? "3-4" : words <= 8 ? "5-8" : "9 or more";
    long[] counts = byLength.computeIfAbsent(legacy + " " + length, key -> new long[3]);
    counts[0]++;
    counts[1] += told.equals(Optional.of(legacy)) ? 1 : 0;
    counts[2] +=
        told.filter(from -> MisreadText.repaired(written, from).equalsIgnoreCase(text)).isPresent()
            ? 1
            : 0;
  }
}
