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
            send(path.getKey(), operation.getKey(), body.getKey(), example.path("value"));
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
    assertThat(document().at("/paths/~1v1~1search/get/parameters").findValuesAsText("name"))
        .containsExactlyInAnyOrder(
            "q",
            "country",
            "official",
            "source",
            "country.all",
            "official.all",
            "source.all",
            "from",
            "to",
            "accents",
            "sort",
            "interval",
            "size",
            "page");
  }

  @Test
  void the_page_to_try_it_out_is_served() {
    given().get("/q/swagger-ui/").then().statusCode(200);
  }

  private JsonNode document() throws Exception {
    return mapper.readTree(
        given().accept("application/json").get("/q/openapi?format=json").asString());
  }

  private void send(String path, String method, String type, JsonNode example) throws Exception {
    String body = example.isTextual() ? example.asText() : mapper.writeValueAsString(example);
    String target = path.replace("{id}", "vi-du-1");
    given()
        .contentType(type)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .request(method.toUpperCase(java.util.Locale.ROOT), target)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(org.hamcrest.Matchers.in(new Integer[] {200, 201}));
  }
}
