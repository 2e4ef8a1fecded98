package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** Queries that are logged, and the sets that are made of them. */
@QuarkusTest
@TestProfile(QueryLogTest.Logging.class)
@WithTestResource(TestEngine.class)
class QueryLogTest {
  /** A service that logs queries. */
  public static class Logging implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("timtin.query-log.enabled", "true", "timtin.query-log.interval", "50ms");
    }
  }

  @Inject Service service;

  @BeforeEach
  void nothingLogged() {
    service.collection(
        QueryLogTest.class,
        "{\"id\":\"storm\",\"title\":\"Bão vào miền Trung\",\"body\":\"Bão.\"}");
    given().delete("/v1/query-log").then().statusCode(200);
  }

  private static JsonPath sample(String body) {
    return given()
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/v1/query-log/sample")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void searches_are_counted_by_what_was_meant_with_their_hits() {
    Service.found("Bão");
    Service.found("  bão ");
    Service.found("ba\u0303o");
    Service.found("lũ");
    // Not the first page, no words, another route.
    Service.search(Map.of("q", "bão", "page", 2));
    Service.search(Map.of());
    given().queryParam("q", "bão").get("/v1/suggest").then().statusCode(200);
    given()
        .contentType("application/json")
        .body("{\"q\": \"lũ\"}".getBytes(StandardCharsets.UTF_8))
        .post("/v1/search")
        .then()
        .statusCode(200);
    JsonPath sample = sample("{\"method\": \"top\", \"size\": 10}");
    assertThat(sample.getList("queries.text")).isEqualTo(List.of("bão", "lũ"));
    assertThat(sample.getList("queries.count")).isEqualTo(List.of(3, 2));
    assertThat(sample.getList("queries.hits")).isEqualTo(List.of(1, 0));
    assertThat(sample.getInt("logged")).isEqualTo(5);
    assertThat(sample("{\"to\": \"2020-01-01\"}").getInt("logged")).isZero();
  }

  @Test
  void a_sample_goes_into_a_judgement_set_under_ids_that_stay() {
    Service.found("bão");
    Service.found("lũ");
    String set = "used-" + Long.toString(System.nanoTime(), 36);
    String body = "{\"method\": \"random\", \"size\": 5, \"seed\": 7, \"set\": \"" + set + "\"}";
    assertThat(sample(body).getInt("added")).isEqualTo(2);
    Service.found("bão");
    Service.found("hạn hán");
    assertThat(sample(body).getInt("added")).isEqualTo(1);
    assertThat(
            given().get("/v1/judgements/" + set).jsonPath().getList("queries.text", String.class))
        .containsExactlyInAnyOrder("bão", "lũ", "hạn hán");
  }

  @Test
  void the_log_is_deleted_when_it_is_asked_for() {
    Service.found("bão");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> given().get("/v1/query-log").jsonPath().getInt("waiting") == 0);
    given().delete("/v1/query-log").then().statusCode(200).body("deleted", equalTo(1));
    assertThat(sample("{}").getInt("logged")).isZero();
    given().get("/v1/query-log").then().body("enabled", equalTo(true));
  }

  @Test
  void what_a_sample_cannot_be_is_named() {
    for (String[] one :
        new String[][] {
          {"{\"method\": \"best\"}", "method"},
          {"{\"size\": 0}", "size"},
          {"{\"from\": \"2026-01-02\", \"to\": \"2026-01-01\"}", "from"},
          {"{\"sized\": 1}", "sized"}
        }) {
      given()
          .contentType("application/json")
          .body(one[0])
          .post("/v1/query-log/sample")
          .then()
          .statusCode(400)
          .body("parameter", equalTo(one[1]));
    }
  }
}
