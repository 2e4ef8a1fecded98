package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class LegacyArticlesTest {
  private static final String TCVN3 = "{\"id\":\"a\",\"title\":\"Quan hÖ ViÖt Nam - Nga\"}";

  @Inject Service service;

  @BeforeEach
  void empty() {
    service.freshIndex();
  }

  private static ValidatableResponse sent(String type, String charset, String text) {
    return given()
        .header("Content-Type", type)
        .body(text.getBytes(Charset.forName(charset)))
        .post("/v1/articles")
        .then();
  }

  private static void assertFound() {
    Service.search(Map.of("q", "quan hệ"))
        .body("hits.id", contains("a"))
        .body("hits[0].title", equalTo("Quan hệ Việt Nam - Nga"))
        .body(
            "hits[0].highlights.title[0]",
            equalTo("<mark>Quan</mark> <mark>hệ</mark> Việt Nam - Nga"));
  }

  @ParameterizedTest
  @CsvSource({"application/x-ndjson", "application/json"})
  void an_article_named_as_tcvn3_is_found(String type) {
    sent(type + "; charset=tcvn3", "windows-1252", TCVN3)
        .statusCode(200)
        .body("indexed", equalTo(1))
        .body("converted", nullValue());
    assertFound();
  }

  @Test
  void an_article_named_as_vni_by_the_address_is_found() {
    given()
        .header("Content-Type", "application/json; charset=utf-8")
        .queryParam("charset", "VNI")
        .body(
            "{\"id\":\"a\",\"title\":\"Quan heä Vieät Nam - Nga\"}"
                .getBytes(Charset.forName("windows-1252")))
        .post("/v1/articles")
        .then()
        .statusCode(200);
    assertFound();
  }

  @ParameterizedTest
  @CsvSource({"Quan hÖ ViÖt Nam - Nga, tcvn3", "Quan heä Vieät Nam - Nga, vni"})
  void a_misread_article_is_converted_and_listed(String title, String from) {
    sent("application/x-ndjson", "UTF-8", "\n{\"id\":\"a\",\"title\":\"" + title + "\"}")
        .statusCode(200)
        .body("converted_total", equalTo(1))
        .body("converted[0].line", equalTo(2))
        .body("converted[0].id", equalTo("a"))
        .body("converted[0].from", equalTo(from));
    assertFound();
  }

  @Test
  void windows_1258_is_read() {
    sent(
            "application/json; charset=windows-1258",
            "windows-1258",
            "{\"id\":\"a\",\"title\":\"Quan hê\u0323 Viê\u0323t Nam - Nga\"}")
        .statusCode(200);
    assertFound();
  }

  @Test
  void an_unknown_encoding_is_a_problem_that_names_the_known_ones() {
    sent("application/json; charset=viscii", "UTF-8", "{\"title\":\"Một\"}")
        .statusCode(400)
        .body("parameter", equalTo("charset"))
        .body("detail", containsString("tcvn3, vni, windows-1258"));
    assertThat(Service.found(Map.of())).isEmpty();
  }
}
