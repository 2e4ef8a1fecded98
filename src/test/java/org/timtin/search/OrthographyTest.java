package org.timtin.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** The table of queries and titles that must meet or must not, whatever way they are written. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class OrthographyTest {
  private static final Path TABLE = Path.of("src/test/resources/search/orthography.tsv");
  private static final String DECOMPOSED = "{nfd}";
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  @Inject Service service;
  @Inject ObjectMapper mapper;

  record Pair(String query, String title, boolean found, String marked) {
    @Override
    public String toString() {
      return query + (found ? " finds " : " does not find ") + title;
    }
  }

  @BeforeEach
  void titles() {
    if (service.freshFor(OrthographyTest.class)) {
      Service.index(
          pairs().map(Pair::title).distinct().map(this::article).collect(Collectors.joining("\n")));
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void they_meet_or_not_and_the_original_characters_are_marked(Pair pair) {
    JsonPath answer = Service.search(Map.of("q", pair.query(), "size", "100")).extract().jsonPath();
    List<String> found = answer.getList("hits.id");

    assertThat(found.contains(id(pair))).as("found %s", found).isEqualTo(pair.found());
    if (pair.found()) {
      String marked = answer.getString("hits[" + found.indexOf(id(pair)) + "].highlights.title[0]");
      assertThat(plain(marked)).isEqualTo(pair.marked());
    }
  }

  @Test
  void a_query_that_must_not_find_a_title_finds_another() {
    Set<String> finding = pairs().filter(Pair::found).map(Pair::query).collect(Collectors.toSet());
    // Else the words would be matched without diacritics, or the query might find nothing at all
    // for a reason of its own.
    List<String> notFinding =
        pairs().filter(pair -> !pair.found()).map(Pair::query).distinct().toList();
    assertThat(notFinding).isNotEmpty();
    assertThat(finding).containsAll(notFinding);
  }

  @Test
  void the_table_is_long_and_has_pairs_of_both_kinds() {
    assertThat(pairs()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(pairs().filter(pair -> !pair.found()).count()).isGreaterThanOrEqualTo(25);
  }

  static Stream<Pair> pairs() {
    try {
      return Files.readAllLines(TABLE).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(c -> new Pair(sent(c[0]), sent(c[1]), c[2].equals("yes"), sent(c[3])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sent(String cell) {
    String text =
        ESCAPE
            .matcher(cell)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    return text.startsWith(DECOMPOSED)
        ? Normalizer.normalize(text.substring(DECOMPOSED.length()), Normalizer.Form.NFD)
        : text;
  }

  private String article(String title) {
    try {
      return mapper.writeValueAsString(Map.of("id", id(title), "title", title));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(title, e);
    }
  }

  private static String id(Pair pair) {
    return id(pair.title());
  }

  private static String id(String title) {
    return Integer.toHexString(title.hashCode());
  }

  /** The title with brackets for marks and without HTML escapes. */
  private static String plain(String marked) {
    return marked
        .replace("<mark>", "[")
        .replace("</mark>", "]")
        .replace("&#39;", "'")
        .replace("&quot;", "\"");
  }
}
