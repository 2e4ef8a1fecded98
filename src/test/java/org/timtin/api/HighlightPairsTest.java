package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.timtin.Answer;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** The table of queries and the headlines that they must mark or must not find. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class HighlightPairsTest {
  private static final Map<String, UnaryOperator<String>> TYPINGS =
      Map.of(
          "as it stands", text -> text,
          "in NFD", text -> Normalizer.normalize(text, Normalizer.Form.NFD),
          "in upper case", text -> text.toUpperCase(Locale.ROOT));

  private record Pair(String query, String marked) {
    String headline() {
      return marked.replace("[", "").replace("]", "");
    }

    boolean matches() {
      return marked.contains("[");
    }
  }

  @Inject Service service;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void headlines() {
    StringBuilder ndjson = new StringBuilder();
    List<String> headlines = headlines(pairs());
    for (int i = 0; i < headlines.size(); i++) {
      String text = headlines.get(i);
      String sent = i % 2 == 0 ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
      // The source is what a row asks for its own headline by.
      ObjectNode article = mapper.createObjectNode();
      article
          .put("id", "h" + i)
          .put("title", sent)
          .put("body", "Không có gì.")
          .put("source", "h" + i);
      ndjson.append(article);
      ndjson.append('\n');
    }
    service.collection(HighlightPairsTest.class, ndjson.toString());
  }

  @TestFactory
  Stream<DynamicTest> every_row_is_marked_in_every_typing() {
    List<Pair> pairs = pairs();
    List<String> headlines = headlines(pairs);
    return pairs.stream()
        .flatMap(
            pair ->
                TYPINGS.entrySet().stream()
                    .map(
                        typing ->
                            DynamicTest.dynamicTest(
                                pair.query() + " " + typing.getKey() + ": " + pair.marked(),
                                () ->
                                    check(
                                        pair,
                                        typing.getValue().apply(pair.query()),
                                        "h" + headlines.indexOf(pair.headline())))));
  }

  @Test
  void the_table_has_rows_of_both_kinds() {
    assertThat(pairs()).hasSizeGreaterThanOrEqualTo(60).anyMatch(pair -> !pair.matches());
  }

  private static void check(Pair pair, String typed, String source) {
    Answer answer = Service.answer(Map.of("q", typed, "source", source));
    List<String> titles = new ArrayList<>();
    for (JsonNode hit : answer.at("hits")) {
      hit.path("highlights").path("title").forEach(title -> titles.add(title.asText()));
    }
    if (pair.matches()) {
      assertThat(titles)
          .containsExactly(pair.marked().replace("[", "<mark>").replace("]", "</mark>"));
    } else {
      assertThat(answer.number("total.value")).isZero();
    }
  }

  private static List<String> headlines(List<Pair> pairs) {
    return pairs.stream().map(Pair::headline).distinct().toList();
  }

  private static List<Pair> pairs() {
    try (InputStream table =
        HighlightPairsTest.class.getResourceAsStream("/search/highlight-pairs.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(columns -> new Pair(columns[0], columns[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
