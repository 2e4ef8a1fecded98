package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class AnnotateTest {
  private static final String TEXT =
      "Tổng thống Nga Vladimir Putin và Thủ tướng Lào Sonexay Siphandone 🤝 hội đàm. Ông Putin cảm ơn.";

  @BeforeEach
  void ready() {
    Service.awaitReady();
  }

  @Test
  void offsets_cut_the_surface_form_out_of_the_text_as_sent_in_any_normal_form() {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      String sent = Normalizer.normalize(TEXT, form);
      JsonPath answer =
          given()
              .contentType("text/plain")
              .body(sent.getBytes(StandardCharsets.UTF_8))
              .post("/v1/annotate")
              .then()
              .statusCode(200)
              .body("countries.value", contains("RU", "LA"))
              .body("countries.label", contains("Nga", "Lào"))
              .body("officials.value", contains("vladimir-putin", "sonexay-siphandone"))
              .body("mentions.surface", hasItem("Putin"))
              .extract()
              .jsonPath();
      List<Map<String, Object>> mentions = answer.getList("mentions");
      assertThat(mentions)
          .hasSizeGreaterThanOrEqualTo(5)
          .allSatisfy(
              mention ->
                  assertThat(sent.substring((int) mention.get("start"), (int) mention.get("end")))
                      .isEqualTo(mention.get("surface")));
    }
  }

  @Test
  void an_office_without_a_name_shows_its_holder_on_that_day_apart_from_those_named() {
    given()
        .contentType("application/json")
        .body("{\"title\":\"Ngoại trưởng Nga thăm Lào\",\"published\":\"2019-05-05\"}")
        .post("/v1/annotate")
        .then()
        .statusCode(200)
        .body("officials.size()", equalTo(0))
        .body("inferred.value", contains("sergei-lavrov"))
        .body("mentions.find { it.kind == 'inferred' }.surface", equalTo("Ngoại trưởng Nga"));
  }

  @Test
  void nothing_is_stored() {
    Service.search(Map.of("q", "\"nobody ever wrote this sentence\""))
        .body("total.value", equalTo(0));
    given()
        .contentType("application/json")
        .body("{\"title\":\"nobody ever wrote this sentence\"}")
        .post("/v1/annotate")
        .then()
        .statusCode(200);
    Service.search(Map.of("q", "\"nobody ever wrote this sentence\""))
        .body("total.value", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; body",
        "[]; body",
        "{\"title\": ; body",
        "{\"titel\": \"a\"}; titel",
        "{\"title\": 3}; title",
        "{\"title\": \"a\", \"published\": \"2025-02-30\"}; published"
      })
  void bad_input_is_named(String body, String parameter) {
    given()
        .contentType("application/json")
        .body(body)
        .post("/v1/annotate")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(parameter));
  }
}
