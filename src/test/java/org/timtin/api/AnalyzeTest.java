package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class AnalyzeTest {
  @Inject Service service;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void anyIndex() {
    service.collection(
        AnalyzeTest.class, "{\"id\":\"a\",\"title\":\"Hội đàm Nga - Trung tại Mát-xcơ-va\"}");
  }

  @Test
  void every_analysis_shows_its_tokens_with_their_places() {
    analyze(Map.of("text", "Tòa nhà Pu-tin"))
        .statusCode(200)
        .body("tokens.accented.token", contains("toà", "nhà", "putin", "pu", "tin"))
        .body("tokens.accented.position", contains(0, 1, 2, 2, 3))
        .body("tokens.accented.start", contains(0, 4, 8, 8, 11))
        .body("tokens.accented.end", contains(3, 7, 14, 10, 14))
        .body("tokens.folded.token", contains("toa", "nha", "putin", "pu", "tin"))
        .body("tokens.bigrams.token", contains("toà nhà", "nhà pu", "pu tin"))
        .body("tokens.folded_bigrams.token", contains("toa nha", "nha pu", "pu tin"));
  }

  @Test
  void offsets_cut_the_words_out_of_the_text_as_sent() {
    String sent = Normalizer.normalize("Lễ hội \uD83E\uDD1D Phát\u200B triển", Normalizer.Form.NFD);
    JsonPath answer = analyze(Map.of("text", sent)).statusCode(200).extract().jsonPath();
    List<Map<String, Object>> tokens = answer.getList("tokens.accented");
    assertThat(tokens)
        .extracting(t -> t.get("token"))
        .containsExactly("lễ", "hội", "\uD83E\uDD1D", "phát", "triển");
    assertThat(sent.substring((int) tokens.get(4).get("start"), (int) tokens.get(4).get("end")))
        .isEqualTo(Normalizer.normalize("triển", Normalizer.Form.NFD));
  }

  @Test
  void the_query_is_shown_as_a_tree_and_as_the_engine_gets_it() {
    analyze(Map.of("text", "hội đàm \"Nga Trung\" -Pháp (Lào | Huế)"))
        .statusCode(200)
        .body("query.matched", equalTo("typed"))
        .body("query.tree.all[0].word", equalTo("hội"))
        .body("query.tree.all[2].phrase", equalTo("Nga Trung"))
        .body("query.tree.all[3].not.word", equalTo("Pháp"))
        .body("query.tree.all[4].any.word", contains("Lào", "Huế"))
        .body("query.tree.required", equalTo(2))
        .body("query.countries", contains("LA", "RU", "VN"))
        .body("query.profile", startsWith("default@"))
        .body("query.engine.bool.filter", hasSize(1))
        .body("query.engine.toString()", containsString("đàm"))
        .body("query", not(hasKey("query_refused")));
    analyze(Map.of("text", "hoi dam")).body("query.matched", equalTo("folded"));
    analyze(Map.of("text", "hoi dam", "accents", "strict")).body("query.matched", equalTo("typed"));
    analyze(Map.of("text", "hoi dam", "profile", "words"))
        .body("query.profile", startsWith("words@"));
  }

  @Test
  void the_answer_says_by_which_profile_and_index_whether_a_search_takes_the_text_or_not() {
    for (String text : List.of("hoi dam", "...")) {
      analyze(Map.of("text", text, "profile", "words"))
          .statusCode(200)
          .body("profile", matchesPattern("words@[0-9a-f]+"))
          .body("index", matchesPattern("articles-\\d{6}"))
          .body("took_ms", greaterThanOrEqualTo(0));
    }
  }

  @Test
  void a_word_that_is_typed_twice_is_required_once() {
    analyze(Map.of("text", "Nga Nga Trung"))
        .body("query.tree.all", hasSize(3))
        .body("query.tree.required", equalTo(2));
  }

  @Test
  void the_engine_query_finds_what_the_search_finds() throws Exception {
    Object query =
        analyze(Map.of("text", "Mátxcơva")).statusCode(200).extract().path("query.engine");
    given()
        .contentType("application/json")
        .body(mapper.writeValueAsBytes(Map.of("query", query)))
        .post(TestEngine.address() + "/articles/_search")
        .then()
        .statusCode(200)
        .body("hits.hits._id", contains("a"));
    assertThat(Service.found("Mátxcơva")).containsExactly("a");
  }

  @Test
  void text_that_no_search_takes_is_analyzed_all_the_same_and_the_reason_given() {
    analyze(Map.of("text", "Nga ".repeat(600)))
        .statusCode(200)
        .body("tokens.accented", hasSize(600))
        .body("query_refused", containsString("2000"))
        .body("$", not(hasKey("query")));
    analyze(Map.of("text", "..."))
        .statusCode(200)
        .body("tokens.accented", hasSize(0))
        .body("query_refused", containsString("no letter or digit"));
  }

  @Test
  void the_longest_text_is_answered_and_a_longer_one_refused() {
    analyze(Map.of("text", "⚽".repeat(10_000)))
        .statusCode(200)
        .body("tokens.accented", hasSize(10_000));
    refused(Map.of("text", "a".repeat(10_001)), "text");
  }

  @Test
  void what_cannot_be_used_is_named() {
    refused(Map.of(), "text");
    refused(Map.of("text", " "), "text");
    refused(Map.of("text", 5), "text");
    refused(Map.of("text", "a", "txt", "b"), "txt");
    refused(Map.of("text", "a", "accents", "never"), "accents");
    refused(Map.of("text", "a", "profile", "none"), "profile");
    given().contentType("application/json").body("[]").post("/v1/analyze").then().statusCode(400);
  }

  private void refused(Map<String, ?> body, String parameter) {
    analyze(body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(parameter));
  }

  private ValidatableResponse analyze(Map<String, ?> body) {
    try {
      return given()
          .contentType("application/json")
          .body(mapper.writeValueAsString(body).getBytes(StandardCharsets.UTF_8))
          .post("/v1/analyze")
          .then();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
