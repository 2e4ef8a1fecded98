package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** What a search makes of a query, said without searching. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class QueryLintTest {
  @Inject Service service;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void articles() {
    service.collection(
        QueryLintTest.class,
        """
        {"id":"a","title":"Quan hệ Nga - Trung","body":"Tổng thống Vladimir Putin nói về Liên hợp quốc."}
        {"id":"b","title":"Bão đổ bộ","body":"Lũ quét ở Philippines."}
        """);
  }

  @Test
  void the_tree_has_its_places_and_is_what_analyze_shows() {
    String query = "title:bão (lũ HOẶC “mưa lớn”) -country:Philippines";
    JsonPath lint = lint(Map.of("q", query)).statusCode(200).extract().jsonPath();
    assertThat(lint.getString("query.tree.all[0].title.word")).isEqualTo("bão");
    assertThat(lint.getInt("query.tree.all[0].start")).isEqualTo(6);
    assertThat(lint.getInt("query.tree.all[0].end")).isEqualTo(9);
    assertThat(lint.getString("query.tree.all[1].any[1].phrase")).isEqualTo("mưa lớn");
    assertThat(lint.getString("query.tree.all[2].not.country")).isEqualTo("PH");
    assertThat(cut(query, lint, "query.tree.all[1]")).isEqualTo("lũ HOẶC “mưa lớn”");
    assertThat(cut(query, lint, "query.tree.all[2].not")).isEqualTo("Philippines");
    assertThat(lint.getString("read_as")).isEqualTo("title:bão (lũ | \"mưa lớn\") -country:\"PH\"");
    Object analyzed =
        post("/v1/analyze", Map.of("text", query)).statusCode(200).extract().path("query.tree");
    assertThat(lint.<Object>get("query.tree")).isEqualTo(analyzed);
  }

  /** The example of docs/api.md. */
  @Test
  void the_documented_example_is_answered_as_documented() {
    JsonPath lint =
        lint(Map.of("q", "title:bão (lũ HOẶC “mưa lớn”) -country:Philippines )"))
            .statusCode(200)
            .body("read_as", equalTo("title:bão (lũ | \"mưa lớn\") -country:\"PH\""))
            .body(
                "accents.why", startsWith("'bão' has a diacritic, so every word matches as typed"))
            .body("operators[0].text", equalTo("title:"))
            .body("query.tree.all[0].title.word", equalTo("bão"))
            .extract()
            .jsonPath();
    assertThat(lint.<Map<String, Object>>getList("aliases"))
        .contains(
            Map.of(
                "kind",
                "country",
                "typed",
                "Philippines",
                "value",
                "PH",
                "label",
                "Philippines",
                "start",
                39,
                "end",
                50));
    assertThat(lint.<Map<String, Object>>getList("ignored"))
        .containsExactly(
            Map.of(
                "kind",
                "parenthesis",
                "text",
                ")",
                "start",
                51,
                "end",
                52,
                "why",
                "this parenthesis has no counterpart, or there is nothing in it"));
  }

  @Test
  void operators_are_shown_with_their_kind_and_place() {
    String query = "title:bão (lũ HOẶC “mưa lớn”) -country:PH";
    lint(Map.of("q", query))
        .body("operators.kind", contains("title", "open", "or", "close", "not", "country"))
        .body("operators.text", contains("title:", "(", "HOẶC", ")", "-", "country:"))
        .body("operators.start", contains(0, 10, 14, 28, 30, 31))
        .body("ignored", empty());
    lint(Map.of("q", "Nga và Trung, hàng không")).body("operators", empty());
  }

  @Test
  void names_are_shown_with_what_they_stand_for() {
    JsonPath lint =
        lint(Map.of("q", "official:putin country:Nga LHQ tong thong Putin"))
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(lint.<String>getList("aliases.kind"))
        .startsWith("official", "country", "synonym")
        .hasSizeGreaterThan(3);
    assertThat(lint.<String>getList("aliases.typed")).startsWith("putin", "Nga", "LHQ");
    assertThat(lint.<String>getList("aliases.value")).startsWith("vladimir-putin", "RU");
    assertThat(lint.<String>getList("aliases.label")).startsWith("Vladimir Putin", "Nga");
    assertThat(lint.<String>getList("aliases[2].also")).contains("Liên hợp quốc");
    assertThat(lint.getInt("aliases[2].start")).isEqualTo(27);
    assertThat(lint.<Map<String, Object>>getList("aliases"))
        .contains(
            Map.of(
                "kind",
                "official",
                "typed",
                "Putin",
                "value",
                "vladimir-putin",
                "label",
                "Vladimir Putin"));
  }

  @Test
  void repairs_are_shown_where_they_are() {
    lint(Map.of("q", "quan heej title:heej country:Nga"))
        .body("repaired.typed", contains("heej", "heej"))
        .body("repaired.as", contains("hệ", "hệ"))
        .body("repaired.start", contains(5, 16))
        .body("repaired.end", contains(9, 20))
        .body("read_as", equalTo("quan hệ title:hệ country:\"RU\""))
        .body("accents.matched", equalTo("typed"));
    lint(Map.of("q", "quan he")).body("repaired", empty());
  }

  @Test
  void what_asks_for_nothing_is_shown_with_the_reason() {
    String query = "\"bão ) Pu* … country: ** lũ |";
    JsonPath lint = lint(Map.of("q", query)).statusCode(200).extract().jsonPath();
    assertThat(lint.<String>getList("ignored.kind"))
        .containsExactly(
            "quote", "parenthesis", "wildcard", "punctuation", "prefix", "wildcard", "operator");
    assertThat(lint.<String>getList("ignored.text"))
        .containsExactly("\"", ")", "*", "…", "country:", "**", "|");
    List<Map<String, Object>> ignored = lint.getList("ignored");
    for (Map<String, Object> part : ignored) {
      assertThat(query.substring((int) part.get("start"), (int) part.get("end")))
          .isEqualTo(part.get("text"));
    }
    assertThat(lint.getString("ignored[2].why")).contains("no wildcards");
    assertThat(lint.getString("read_as")).isEqualTo("bão (Pu* lũ)");
  }

  @Test
  void the_reading_of_diacritics_is_reasoned() {
    lint(Map.of("q", "quan hệ Nga"))
        .body("accents.matched", equalTo("typed"))
        .body("accents.fallback", equalTo(false))
        .body("accents.why", containsString("'hệ' has a diacritic"));
    lint(Map.of("q", "quan hẹ Nga"))
        .body("accents.matched", equalTo("folded"))
        .body("accents.fallback", equalTo(true))
        .body("accents.why", containsString("no article has them so"))
        .body("query.matched", equalTo("folded"));
    lint(Map.of("q", "quan he country:\"Hàn Quốc\""))
        .body("accents.matched", equalTo("folded"))
        .body("accents.why", containsString("no word has a diacritic"));
    lint(Map.of("q", "quan hệ", "accents", "ignore"))
        .body("accents.matched", equalTo("folded"))
        .body("accents.why", startsWith("accents=ignore"));
    lint(Map.of("q", "quan he", "accents", "strict"))
        .body("accents.matched", equalTo("typed"))
        .body("accents.why", startsWith("accents=strict"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"quan hẹ Nga", "quan hệ", "official:putin", "LHQ -country:PH", "title:bao OR he"})
  void a_lint_says_of_a_search_what_its_answer_says(String query) {
    JsonPath lint = lint(Map.of("q", query)).statusCode(200).extract().jsonPath();
    Service.search(Map.of("q", query))
        .body("query.matched", equalTo(lint.getString("accents.matched")))
        .body("query.fallback", equalTo(lint.getBoolean("accents.fallback")))
        .body("profile", equalTo(lint.getString("profile")))
        .body("index", equalTo(lint.getString("index")));
    assertThat(Service.found(lint.getString("read_as"))).isEqualTo(Service.found(query));
  }

  @Test
  void it_says_by_which_profile_over_which_index_and_how_long_it_took() {
    lint(Map.of("q", "bão", "profile", "words"))
        .body("profile", startsWith("words@"))
        .body("query.profile", startsWith("words@"))
        .body("index", matchesPattern("articles-\\d{6}"))
        .body("took_ms", greaterThanOrEqualTo(0));
  }

  @Test
  void the_body_is_that_of_a_search_and_refused_like_it() {
    lint(Map.of("q", "bão", "country", List.of("PH"), "size", 5)).statusCode(200);
    refused(Map.of("q", " "), "q", "there is no query");
    refused(Map.of(), "q", "there is no query");
    refused(Map.of("q", "…"), "q", "no letter or digit");
    refused(Map.of("q", "a".repeat(2_001)), "q", "the limit is 2000");
    refused(Map.of("q", "country:Congo"), "q", "several countries: CD");
    refused(Map.of("q", "bão", "sizes", 5), "sizes", "there is no parameter");
    refused(Map.of("q", "bão", "country", "Congo"), "country", "several countries");
    refused(Map.of("q", List.of("a", "b")), "q", "once");
    given().contentType("application/json").body("[]").post("/v1/query").then().statusCode(400);
    given().get("/v1/query").then().statusCode(405);
  }

  @Test
  void an_official_without_articles_is_read_all_the_same() {
    lint(Map.of("q", "official:\"Nguyễn Văn Nào Đó\" bão"))
        .statusCode(200)
        .body("aliases[0].value", equalTo("nguyen-van-nao-do"))
        .body("aliases", hasSize(greaterThanOrEqualTo(1)))
        .body("aliases.kind", hasItem("official"))
        .body("aliases[0].also", nullValue());
  }

  private void refused(Map<String, ?> body, String parameter, String detail) {
    lint(body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(parameter))
        .body("detail", containsString(detail));
  }

  private static String cut(String query, JsonPath lint, String node) {
    return query.substring(lint.getInt(node + ".start"), lint.getInt(node + ".end"));
  }

  private ValidatableResponse lint(Map<String, ?> body) {
    return post("/v1/query", body);
  }

  private ValidatableResponse post(String path, Map<String, ?> body) {
    try {
      return given()
          .contentType("application/json")
          .body(mapper.writeValueAsString(body).getBytes(StandardCharsets.UTF_8))
          .post(path)
          .then();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
