package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class BadInputTest {
  @Inject Service service;

  @BeforeEach
  void oneArticle() {
    service.collection(
        BadInputTest.class,
        "{\"id\":\"a\",\"title\":\"Hội đàm Việt - Pháp\",\"published\":\"2026-01-01\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "size; 0; it must be from 1 to 100",
        "size; 1000; it must be from 1 to 100",
        "size; mười; whole number",
        "page; 0; the first page is 1",
        "page; 99999; beyond the first 10000 hits",
        "from; 2025-02-30; calendar day",
        "from; 01/02/2025; calendar day",
        "from; +999999999-12-31; calendar day",
        "to; -999999999-01-01; calendar day",
        "to; hôm nay; calendar day",
        "country; Wakanda; no country",
        "country; XX; no country",
        "sort; best; one of relevance, newest, oldest",
        "interval; decade; one of auto, day",
        "accents; maybe; one of prefer",
        "country.all; yes; true or false",
        "contry; RU; no parameter 'contry'",
        "q; ?!,…; no letter or digit",
        "q; \"\"; no letter or digit",
        "official; castro; can be several people",
        "country.not; Wakanda; no country",
        "official.not; castro; can be several people",
        "source.not; ''; source.not is empty",
        "country.missing; maybe; true or false",
        "country.size; -1; it must be from 0 to 1000",
        "official.size; 1001; it must be from 0 to 1000",
        "official.order; rank; one of count, name",
        "source.min_count; 0; it must be at least 1",
        "story.scope; mine; one of others, all",
        "published.size; 3; no parameter 'published.size'",
        "published.not; 2025; no parameter 'published.not'",
        "facets; colour; it must be none, or some of country",
        "facets; country,none; it must be none, or some of country",
        "facets; ''; it must be none, or some of country",
        "compare; 2025; it must be two periods",
        "compare; 2025,2024,2023; it must be two periods",
        "compare; 2025-13,2024; it must be two periods",
        "compare; 2025-02-29,2024; it must be two periods",
        "compare; 2025-12..2025-10,2024; it must be two periods",
        "compare; 2025-10..2025-12..2026,2024; it must be two periods",
        "compare; 2025-01..2025-03,2025-03-31..2025-04; share days",
        "compare; 0000,2024; it must be two periods"
      })
  void a_bad_parameter_is_named_with_what_it_should_be(String name, String value, String reason) {
    given()
        .queryParam(name, value)
        .get("/v1/search")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("status", equalTo(400))
        .body("parameter", equalTo(name))
        .body("detail", containsString(reason))
        .body(not(containsString("Exception")));
  }

  @Test
  void from_after_to_names_both_days() {
    given()
        .queryParam("from", "2026-01-02")
        .queryParam("to", "2026-01-01")
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("from"))
        .body("detail", equalTo("from (2026-01-02) is after to (2026-01-01)"));
  }

  @Test
  void a_value_is_not_asked_for_and_excluded() {
    given()
        .queryParam("country", "VN")
        .queryParam("country.not", "Việt Nam")
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("country.not"))
        .body("detail", containsString("'VN' is both asked for and excluded"));
  }

  @Test
  void a_parameter_that_can_be_given_once_is_not_given_twice() {
    given()
        .queryParam("q", "a", "b")
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("q"));
  }

  @Test
  void a_query_of_ten_thousand_characters_is_refused_with_the_limit() {
    given()
        .queryParam("q", "nga ".repeat(2_500))
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("q"))
        .body("detail", containsString("the limit is 2000"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"q\": ; body; line 1, column 6",
        "[]; body; one JSON object",
        "{\"q\": \"nga\"} và; body; cannot be read",
        "{\"q\": \"nga\", \"q\": \"trung\"}; body; repeats the field 'q'",
        "{\"q\": {\"match\": 1}}; q; must be a string",
        "{\"query\": \"nga\"}; query; no parameter 'query'",
        "{\"size\": 2.5}; size; whole number",
        "{\"from\": \"2025-02-30\"}; from; calendar day"
      })
  void a_bad_search_body_is_named(String body, String parameter, String reason) {
    given()
        .contentType("application/json")
        .body(body)
        .post("/v1/search")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(parameter))
        .body("detail", containsString(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(((((((((((((((((((((((((((((((((nga; 400",
        "\"\"\"\"\"\"\"\"\"\"\"\"nga; 200",
        "* ? ~ ^ AND OR NOT:; 200",
        "))))) nga; 200",
        "nga | | |; 200",
        "-----nga; 200",
        "title:nga^5~2; 200",
        "{\"match_all\":{}}; 200",
        "1' OR '1'='1; 200",
        "\\\\ \\u0000 nga; 200"
      })
  void strange_queries_are_answered_or_refused_never_an_error_of_ours(String q, int status) {
    given().queryParam("q", q).get("/v1/search").then().statusCode(status);
  }

  @Test
  void unknown_routes_methods_and_media_types_are_problems_too() {
    given().get("/v1/nothing").then().statusCode(404);
    given().delete("/v1/search").then().statusCode(405);
    given().contentType("application/xml").body("<a/>").post("/v1/articles").then().statusCode(415);
  }

  @Test
  void a_body_beyond_the_limit_is_refused_where_nothing_streams() {
    given()
        .contentType("application/json")
        .body("{\"q\":\"" + "a".repeat((int) BodyLimit.LARGEST) + "\"}")
        .post("/v1/search")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("parameter", equalTo("body"));
  }

  @Test
  void json_nested_without_end_is_refused() {
    for (String path : List.of("/v1/search", "/v1/annotate")) {
      given()
          .contentType("application/json")
          .body("[".repeat(100_000))
          .post(path)
          .then()
          .statusCode(400)
          .body("parameter", equalTo("body"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%ff%fe", "q=%C3", "q=%ED%A0%80"})
  void an_address_that_is_not_percent_encoded_utf8_is_refused(String query) {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/search?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("the address"));
  }

  @Test
  void an_address_with_raw_vietnamese_letters_is_told_how_to_write_them() {
    assertThat(AddressCheck.problem("/v1/search?q=h\u00f2a").orElseThrow())
        .contains("percent-encoded");
    assertThat(AddressCheck.problem("/v1/search?q=%zz").orElseThrow()).contains("hexadecimal");
    assertThat(AddressCheck.problem("/v1/search?q=%").orElseThrow()).contains("hexadecimal");
    assertThat(AddressCheck.problem("/v1/search?q=h%C3%B2a")).isEmpty();
  }
}
