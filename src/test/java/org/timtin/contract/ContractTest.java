package org.timtin.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** The contract itself: what it refuses, and that tests cannot get round it. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class ContractTest {
  private static final String TOTAL = "\"total\":{\"value\":1,\"relation\":\"eq\"}";
  private static final String ANSWER =
      "{" + TOTAL + ",\"took_ms\":1,\"profile\":\"default@1\",\"index\":\"a\",\"hits\":[]}";

  /** No answer is one of these; a library adds them. */
  private static final Set<String> OF_LIBRARIES =
      Set.of("HttpProblem", "HttpValidationProblem", "Violation");

  @Inject Service service;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void oneArticle() {
    service.collection(
        ContractTest.class, "{\"id\":\"a\",\"title\":\"Hội đàm\",\"published\":\"2026-01-01\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "200; application/json; \"took_ms\":1; \"took_ms\":\"1\"; string found, integer expected",
        "200; application/json; \"took_ms\":1,; ; required property 'took_ms' not found",
        "200; application/json; \"hits\"; \"shown\":1,\"hits\"; property 'shown' is not defined",
        "200; application/json; \"eq\"; \"about\"; does not have a value in the enumeration",
        "200; application/json; \"a\"; null; null found, string expected",
        "200; application/json; [] ; [{}]; required property 'id' not found",
        "200; application/json; } ; ; not application/json",
        "200; text/html; {; {; content type 'text/html' is not among content",
        "418; application/json; {; {; status 418 is not among responses"
      })
  void an_answer_that_differs_from_the_document_is_refused(
      int status, String type, String part, String changed, String reason) throws Exception {
    String body = ANSWER.replace(part, Optional.ofNullable(changed).orElse(""));
    assertThat(contract(document()).violations(answer("/v1/search", status, type, body)))
        .anySatisfy(violation -> assertThat(violation).contains(reason));
  }

  @Test
  void an_answer_as_the_document_says_it_is_taken() throws Exception {
    assertThat(
            contract(document()).violations(answer("/v1/search", 200, "application/json", ANSWER)))
        .isEmpty();
  }

  @Test
  void days_and_moments_must_be_such() throws Exception {
    String body = ANSWER.replace("\"hits\"", "\"next_expires\":\"tomorrow\",\"hits\"");
    assertThat(contract(document()).violations(answer("/v1/search", 200, "application/json", body)))
        .anySatisfy(violation -> assertThat(violation).contains("next_expires"));
  }

  @Test
  void a_path_that_is_not_there_is_a_problem_and_nothing_else() throws Exception {
    Contract contract = contract(document());
    assertThat(contract.violations(answer("/v1/nothing", 200, "application/json", "{}")))
        .isNotEmpty();
    assertThat(contract.violations(answer("/v1/nothing", 404, "text/html", "<html>"))).isNotEmpty();
    given().get("/v1/nothing").then().statusCode(404);
  }

  @Test
  void every_line_of_an_export_is_checked() throws Exception {
    assertThat(
            contract(document())
                .violations(
                    answer("/v1/export", 200, "application/x-ndjson", "{\"manifest\":{}}\n")))
        .anySatisfy(violation -> assertThat(violation).contains("line 1", "one and only one"));
    given().get("/v1/export").then().statusCode(200);
  }

  @Test
  void a_test_fails_at_an_answer_outside_of_the_contract() throws Exception {
    JsonNode document = document();
    ObjectNode answer = (ObjectNode) document.at("/components/schemas/SearchAnswer");
    ((ArrayNode) answer.path("required")).add("promised");
    assertThatThrownBy(
            () -> given().filter(new ContractFilter(contract(document))).get("/v1/search?q=hoi"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(
            "GET", "/v1/search?q=hoi", "200", "'promised'", "#/components/schemas/SearchAnswer");
  }

  @Test
  void every_request_of_every_test_is_checked() {
    assertThat(RestAssured.filters()).hasAtLeastOneElementOfType(ContractFilter.class);
  }

  @Test
  void the_document_describes_closed_objects_only() throws Exception {
    assertThat(document().at("/components/schemas").properties())
        .filteredOn(schema -> schema.getValue().has("properties"))
        .filteredOn(schema -> !OF_LIBRARIES.contains(schema.getKey()))
        .hasSizeGreaterThan(40)
        .extracting(Map.Entry::getKey, schema -> schema.getValue().path("additionalProperties"))
        .allSatisfy(schema -> assertThat(schema.toList().get(1)).hasToString("false"));
  }

  private static Answer answer(String path, int status, String type, String body) {
    return new Answer(
        "GET",
        path,
        status,
        name ->
            Map.of("Content-Type", type, "ETag", "W/\"1\"", "Cache-Control", "no-cache")
                .entrySet()
                .stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst(),
        Bytes.of(body));
  }

  private static Contract contract(JsonNode document) {
    return new Contract(document);
  }

  private JsonNode document() throws Exception {
    return mapper.readTree(given().get("/q/openapi?format=json").asByteArray());
  }
}
