package org.timtin.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Answer;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/**
 * Short queries over 102,251 real headlines with their leads: the counts that the service gives are
 * those of a scan of the texts, and sorted by date nothing accidental comes up.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class ShortQueriesTest {
  private static final Path HEADLINES =
      Path.of(System.getProperty("timtin.shared", "../shared"))
          .resolve("data/headlines/articles.ndjson.gz");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHUNK = 10_000;

  @Inject Service service;

  private static final Map<String, TextScan> ARTICLES = new LinkedHashMap<>();

  @BeforeEach
  void headlines() throws IOException {
    Assumptions.assumeTrue(
        Files.exists(HEADLINES), "skipped: the real headlines are absent: " + HEADLINES);
    if (!service.freshFor(ShortQueriesTest.class)) {
      return;
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(HEADLINES));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> chunk = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        ARTICLES.put(
            article.path("id").asText(),
            TextScan.of(article.path("title").asText(), article.path("body").asText()));
        chunk.add(line);
        if (chunk.size() == CHUNK) {
          Service.index(String.join("\n", chunk));
          chunk.clear();
        }
      }
      Service.index(String.join("\n", chunk));
    }
  }

  @Test
  void every_short_query_finds_as_many_articles_as_a_scan_of_the_texts() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    List<String> queries = queries();
    assertThat(queries).hasSizeGreaterThan(100);
    int exact = 0;
    for (String query : queries) {
      long scanned = ARTICLES.values().stream().filter(TextScan.having(query)).count();
      assertThat(scanned).as("the scan knows '%s'", query).isPositive();
      Answer answer = Service.answer(Map.of("q", query));
      long total = answer.number("total.value");
      if (hasOtherForms(answer)) {
        softly.assertThat(total).as("total for '%s'", query).isGreaterThanOrEqualTo(scanned);
      } else {
        exact++;
        softly.assertThat(total).as("total for '%s'", query).isEqualTo(scanned);
      }
    }
    softly.assertThat(exact).as("queries without further forms").isGreaterThanOrEqualTo(100);
    softly.assertAll();
  }

  @Test
  void the_newest_articles_of_every_short_query_have_its_words() throws IOException {
    for (String query : queries()) {
      Answer answer = Service.answer(Map.of("q", query, "sort", "newest", "size", "20"));
      if (hasOtherForms(answer)) {
        continue;
      }
      List<String> newest = answer.texts("hits", "id");
      assertThat(newest)
          .as(query)
          .isNotEmpty()
          .allMatch(id -> TextScan.having(query).test(ARTICLES.get(id)));
    }
  }

  /** The scan knows no synonyms: {@code LHQ} also finds {@code Liên hợp quốc}. */
  private static boolean hasOtherForms(Answer answer) {
    return answer.has("query.synonyms") && !answer.at("query.synonyms").isEmpty();
  }

  private static List<String> queries() throws IOException {
    try (InputStream in = ShortQueriesTest.class.getResourceAsStream("/search/short-queries.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
