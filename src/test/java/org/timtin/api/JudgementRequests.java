package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Requests about judgement sets, as the tests of these send them. */
final class JudgementRequests {
  static final String QUERIES =
      "{\"queries\": [{\"id\": \"q1\", \"text\": \"bão\"}, {\"id\": \"q2\", \"text\": \"hoà bình\"}]}";
  private static int made;

  private JudgementRequests() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static ValidatableResponse put(String path, String json) {
    return given()
        .contentType("application/json")
        .body(bytes(json))
        .put("/v1/judgements/" + path)
        .then();
  }

  static ValidatableResponse post(String path, String json) {
    return given().contentType("application/json").body(bytes(json)).post(path).then();
  }

  static JsonPath get(String path) {
    return given().get("/v1/judgements/" + path).then().statusCode(200).extract().jsonPath();
  }

  /** A new set with two queries. */
  static String set() {
    made++;
    String name = "set-" + Long.toString(System.nanoTime(), 36) + "-" + made;
    put(name, QUERIES).statusCode(201).body("name", equalTo(name)).body("max_grade", equalTo(3));
    return name;
  }

  static void grade(String set, String query, String document, int grade) {
    put(set + "/" + query + "/" + document, "{\"grade\": " + grade + ", \"author\": \"An\"}")
        .statusCode(200);
  }

  static ValidatableResponse imported(String set, String qrels, Map<String, String> parameters) {
    return given()
        .contentType("text/plain")
        .queryParams(parameters)
        .body(bytes(qrels))
        .put("/v1/judgements/" + set + "/qrels")
        .then();
  }
}
