package org.timtin.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A collection with queries and judgements, as {@code ../shared/data} has them.
 *
 * @param name folder
 * @param files of articles, NDJSON
 * @param withTitle whether titles are indexed; not where the query is the title
 */
record MeasuredSet(String name, List<Path> files, boolean withTitle, Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What of an article is measured. */
  record Text(String id, String title, String summary, String body) {}

  static List<MeasuredSet> all(Path data) {
    return List.of(
        of(data, "headlines", false, "articles.ndjson.gz"),
        of(data, "questions", true, "articles.ndjson"),
        of(data, "topics", true, "articles.ndjson", "distractors.ndjson.gz"));
  }

  private static MeasuredSet of(Path data, String name, boolean withTitle, String... files) {
    Path folder = data.resolve(name);
    return new MeasuredSet(
        name, List.of(files).stream().map(folder::resolve).toList(), withTitle, folder);
  }

  /** Queries by id, in the order of the file. */
  Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>();
    lines(
        folder.resolve("queries.tsv"),
        line -> {
          String[] cells = line.split("\t", 2);
          queries.put(cells[0], cells[1]);
        });
    return queries;
  }

  /** Grades by query and article. */
  Map<String, Map<String, Integer>> judgements() {
    Map<String, Map<String, Integer>> judgements = new HashMap<>();
    lines(
        folder.resolve("qrels.txt"),
        line -> {
          String[] cells = line.trim().split("\\s+", -1);
          judgements
              .computeIfAbsent(cells[0], k -> new HashMap<>())
              .put(cells[2], Integer.valueOf(cells[3]));
        });
    return judgements;
  }

  void articles(Consumer<Text> each) {
    for (Path file : files) {
      lines(
          file,
          line -> {
            JsonNode row = read(line);
            each.accept(
                new Text(
                    row.path("id").asText(),
                    withTitle ? row.path("title").asText("") : "",
                    row.path("summary").asText(""),
                    row.path("body").asText("")));
          });
    }
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void lines(Path file, Consumer<String> each) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith("gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank()).forEach(each);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
