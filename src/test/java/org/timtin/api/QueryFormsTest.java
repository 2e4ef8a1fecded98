package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** Names in their other forms and words left as keystrokes, from the query to the marked text. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class QueryFormsTest {
  private static final Path PAIRS = Path.of("src/test/resources/search/synonym-pairs.tsv");
  private static final Pattern MARKED = Pattern.compile("<mark>(.*?)</mark>");

  @Inject Service service;
  @Inject ObjectMapper mapper;

  private record Pair(String id, String query, String sentence, boolean found, String marked) {}

  @BeforeEach
  void articles() throws IOException {
    if (!service.freshFor(QueryFormsTest.class)) {
      return;
    }
    StringBuilder articles = new StringBuilder();
    for (Pair pair : pairs()) {
      Map<String, String> article = Map.of("id", pair.id(), "body", pair.sentence());
      articles.append(mapper.writeValueAsString(article)).append('\n');
    }
    articles.append(
        """
        {"id":"relations","title":"Quan hệ Đức - Pháp","body":"Hai nước láng giềng."}
        {"id":"team","title":"Boos và Texas","body":"Tên hai con thuyền, cùng chiếc New Visa."}
        {"id":"own","title":"Sổ tay SCO","body":"Ghi ở lề."}
        {"id":"long","title":"Sổ tay Tổ chức Hợp tác Thượng Hải","body":"Ghi ở lề."}
        """);
    Service.index(articles.toString());
  }

  @Test
  void every_pair_of_the_table() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Pair pair : pairs()) {
      JsonPath answer = Service.search(Map.of("q", pair.query(), "size", 100)).extract().jsonPath();
      boolean found = answer.<String>getList("hits.id").contains(pair.id());
      if (found != pair.found()) {
        wrong.add(pair.query() + (found ? " finds " : " misses ") + pair.sentence());
      } else if (found) {
        List<String> body =
            answer.getList("hits.find { it.id == '" + pair.id() + "' }.highlights.body");
        String marked =
            MARKED
                .matcher(String.join(" ", body).replace("</mark> <mark>", " "))
                .results()
                .map(mark -> mark.group(1))
                .collect(Collectors.joining(" "));
        if (!marked.equals(pair.marked())) {
          wrong.add(pair.query() + " marks '" + marked + "' in " + pair.sentence());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_answer_says_what_else_was_searched_and_which_hits_need_it() {
    Service.search(Map.of("q", "SCO"))
        .body("query.synonyms", hasSize(1))
        .body("query.synonyms[0].typed", equalTo("SCO"))
        .body("query.synonyms[0].also", contains("Tổ chức Hợp tác Thượng Hải"))
        .body("hits.id", contains("own", "long"))
        .body("hits.matched", contains("typed", "synonym"))
        .body(
            "hits[1].highlights.title[0]",
            equalTo("Sổ tay <mark>Tổ chức Hợp tác Thượng Hải</mark>"));
    Service.search(Map.of("q", "Tổ chức Hợp tác Thượng Hải"))
        .body("hits.id", contains("long", "own"))
        .body("hits.matched", contains("typed", "synonym"));
    Service.search(Map.of("q", "to chuc hop tac thuong hai"))
        .body("hits.id", contains("long", "own"))
        .body("hits.matched", contains("folded", "synonym"));
  }

  @Test
  void the_parts_of_a_score_that_a_synonym_makes_add_up_to_it() {
    JsonPath answer = Service.search(Map.of("q", "SCO", "explain", "true")).extract().jsonPath();
    assertThat(answer.<String>getList("hits[1].explain.part")).contains("synonyms.title.SCO");
    double sum =
        answer.<Number>getList("hits[1].explain.score").stream()
            .mapToDouble(Number::doubleValue)
            .sum();
    assertThat(sum)
        .isCloseTo(answer.getDouble("hits[1].score"), org.assertj.core.data.Offset.offset(1e-4));
  }

  @Test
  void keystrokes_left_in_a_query_are_understood_and_the_answer_says_so() {
    for (String typed : List.of("quan heej Đức", "quan he65 Đức", "\"quan heej\" Đức")) {
      Service.search(Map.of("q", typed))
          .body("hits.id", contains("relations"))
          .body("query.repaired", hasSize(1))
          .body("query.repaired[0].as", equalTo("hệ"))
          .body("query.text", equalTo(typed));
    }
    Service.search(Map.of("q", "Quan heej DDuwcs"))
        .body("hits.id", contains("relations"))
        .body("query.repaired.typed", containsInAnyOrder("heej", "DDuwcs"))
        .body("query.repaired.as", containsInAnyOrder("hệ", "Đức"));
  }

  @Test
  void words_that_an_article_has_stay_as_they_are() {
    Service.search(Map.of("q", "boos"))
        .body("hits.id", contains("team"))
        .body("query.repaired", nullValue());
    Service.search(Map.of("q", "New Visa Texas"))
        .body("hits.id", contains("team"))
        .body("query.repaired", nullValue());
  }

  @Test
  void a_long_query_of_keystrokes_is_answered() {
    String words = "quan heej " + "thees ".repeat(100) + "vieetj ".repeat(100);
    Service.search(Map.of("q", words)).body("query.repaired", hasSize(3));
  }

  private static List<Pair> pairs() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    List<String> lines = Files.readAllLines(PAIRS);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#")) {
        String[] cells = lines.get(i).split("\t", -1);
        boolean found = cells[2].equals("yes");
        pairs.add(new Pair("row-" + (i + 1), cells[0], cells[1], found, found ? cells[3] : ""));
      }
    }
    return pairs;
  }
}
