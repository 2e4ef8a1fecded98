package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class OpenApiTest {
  @Inject Service service;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void empty() {
    service.freshIndex();
  }

  @Test
  void every_example_of_a_body_is_accepted_by_the_service() throws Exception {
    int ran = 0;
    for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode bodies = operation.getValue().path("requestBody").path("content");
        for (Map.Entry<String, JsonNode> body : bodies.properties()) {
          for (JsonNode example : body.getValue().path("examples")) {
            send(
                path.getKey(),
                operation.getKey(),
                needed(operation.getValue()),
                body.getKey(),
                example.path("value"));
            ran++;
          }
        }
      }
    }
    assertThat(ran).isGreaterThanOrEqualTo(5);
  }

  @Test
  void the_examples_of_parameters_make_a_search_that_is_answered() throws Exception {
    Map<String, String> parameters = new HashMap<>();
    for (JsonNode parameter : document().at("/paths/~1v1~1search/get/parameters")) {
      if (parameter.has("example")) {
        parameters.put(parameter.path("name").asText(), parameter.path("example").asText());
      }
    }
    assertThat(parameters).containsKeys("q", "country", "from");
    Service.search(parameters);
  }

  @Test
  void every_parameter_of_search_is_described() throws Exception {
    // What the service takes it says itself, to somebody who asks for something else.
    String refusal = given().get("/v1/search?bogus=1").path("detail");
    String[] taken = refusal.substring(refusal.indexOf("known: ") + 7).split(", ", -1);
    assertThat(taken).contains("q", "country", "profile", "explain", "highlight", "page");
    assertThat(document().at("/paths/~1v1~1search/get/parameters").findValuesAsText("name"))
        .containsExactlyInAnyOrder(taken);
  }

  @Test
  void the_page_to_try_it_out_is_served() {
    given().get("/q/swagger-ui/").then().statusCode(200);
  }

  private JsonNode document() throws Exception {
    return mapper.readTree(
        given().accept("application/json").get("/q/openapi?format=json").asString());
  }

  /** The parameters without which the operation is refused. */
  private static Map<String, String> needed(JsonNode operation) {
    Map<String, String> needed = new HashMap<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("required").asBoolean() && parameter.path("in").asText().equals("query")) {
        needed.put(parameter.path("name").asText(), parameter.path("example").asText("An"));
      }
    }
    return needed;
  }

  private void send(
      String path, String method, Map<String, String> needed, String type, JsonNode example)
      throws Exception {
    String body = example.isTextual() ? example.asText() : mapper.writeValueAsString(example);
    String id = path.startsWith("/v1/searches") ? Alerts.saved(Map.of()) : "vi-du-1";
    if (path.startsWith("/v1/judgements")) {
      Service.index("{\"id\":\"vi-du-1\",\"title\":\"Hội đàm\"}");
      given()
          .contentType("application/json")
          .body(
              "{\"queries\": [{\"id\": \"q1\", \"text\": \"hội đàm\"}]}"
                  .getBytes(StandardCharsets.UTF_8))
          .put("/v1/judgements/vi-du")
          .then()
          .statusCode(org.hamcrest.Matchers.lessThan(300));
    }
    String target =
        path.replace("{id}", id)
            .replace("{set}", "vi-du")
            .replace("{query}", "q1")
            .replace("{document}", "vi-du-1");
    given()
        .contentType(type)
        .queryParams(needed)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .request(method.toUpperCase(java.util.Locale.ROOT), target)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(org.hamcrest.Matchers.in(new Integer[] {200, 201}));
  }
}
