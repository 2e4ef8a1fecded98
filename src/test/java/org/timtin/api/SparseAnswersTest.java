package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** Answers of which only a part is sent, or nothing that the client has already. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class SparseAnswersTest {
  private static final String SEARCH = "/v1/search?q=bao&explain=true";

  @Inject Service service;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void articles() {
    service.freshIndex();
    Service.index(
        """
        {"id":"a","title":"Bão đổ bộ Philippines","body":"Ông Vladimir Putin chia buồn.","published":"2026-01-05"}
        {"id":"b","title":"Báo chí Nga","body":"Bản tin sáng về bão."}
        """);
  }

  @Test
  void a_hit_has_the_fields_that_are_asked_for_and_its_id() {
    JsonPath answer =
        Service.search(Map.of("q", "bao", "fields", "title, published")).extract().jsonPath();
    assertThat(answer.<Map<String, Object>>getList("hits"))
        .hasSize(2)
        .allSatisfy(hit -> assertThat(hit).containsOnlyKeys("id", "title", "published"));
    assertThat(answer.getMap("facets")).isNotEmpty();
    assertThat(answer.getString("hits.find { it.id == 'a' }.title"))
        .isEqualTo("Bão đổ bộ Philippines");
  }

  @Test
  void fields_may_be_repeated_and_come_in_a_body() {
    assertThat(
            Service.search(Map.of("q", "bao", "fields", List.of("officials", "highlights")))
                .extract()
                .jsonPath()
                .<Object, Object>getMap("hits[0]"))
        .containsOnlyKeys("id", "officials", "highlights");
    given()
        .contentType("application/json")
        .body("{\"q\": \"bao\", \"fields\": [\"url\", \"score\"]}")
        .post("/v1/search")
        .then()
        .statusCode(200)
        .body("hits[0].keySet().toList().sort()", equalTo(List.of("id", "score", "url")));
  }

  @Test
  void everything_is_there_without_fields() {
    Map<String, Object> hit =
        Service.search(Map.of("q", "bao")).extract().jsonPath().getMap("hits[0]");
    assertThat(hit).containsKeys("id", "score", "title", "published", "url", "highlights");
    assertThat(hit).doesNotContainKey("fields");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"body", "title,", "fields", "Title", "''"})
  void an_unknown_field_is_refused_with_those_there_are(String fields) {
    given()
        .queryParam("fields", fields)
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("fields"))
        .body("detail", containsString("countries, explain, highlights"));
  }

  @Test
  void the_same_answer_has_the_same_weak_tag_and_is_not_sent_twice() {
    for (String path : List.of(SEARCH, "/v1/articles/a")) {
      Response first = given().get(path);
      String tag = first.header("ETag");
      assertThat(tag).matches("W/\"[\\w-]{22}\"");
      assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(given().get(path).header("ETag")).isEqualTo(tag);
      for (String known : List.of(tag, "W/\"other\", " + tag, tag.substring(2), "*")) {
        given()
            .header("If-None-Match", known)
            .get(path)
            .then()
            .statusCode(304)
            .header("ETag", equalTo(tag))
            .header("Cache-Control", equalTo("no-cache"))
            .body(equalTo(""));
      }
      given().header("If-None-Match", "W/\"other\"").get(path).then().statusCode(200);
    }
  }

  @Test
  void a_change_of_the_answer_changes_the_tag() {
    String search = given().get(SEARCH).header("ETag");
    String article = given().get("/v1/articles/a").header("ETag");
    Service.index("{\"id\":\"a\",\"title\":\"Bão suy yếu\"}");
    given()
        .header("If-None-Match", search)
        .get(SEARCH)
        .then()
        .statusCode(200)
        .header("ETag", org.hamcrest.Matchers.not(search));
    given()
        .header("If-None-Match", article)
        .get("/v1/articles/a")
        .then()
        .statusCode(200)
        .body("title", equalTo("Bão suy yếu"));
  }

  @Test
  void only_whole_answers_to_a_get_are_tagged() {
    given().get("/v1/search?size=0").then().statusCode(400).header("ETag", nullValue());
    given().get("/v1/articles/none").then().statusCode(404).header("ETag", nullValue());
    given()
        .contentType("application/json")
        .body("{}")
        .header("If-None-Match", "*")
        .post("/v1/search")
        .then()
        .statusCode(200)
        .header("ETag", nullValue());
    given().head(SEARCH).then().statusCode(200).header("ETag", matchesPattern("W/.*"));
  }

  @Test
  void answers_are_compressed_for_those_who_take_it() throws Exception {
    URI uri = URI.create("http://localhost:" + RestAssured.port + SEARCH);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
      try (GZIPInputStream json = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
        assertThat(mapper.readTree(json).path("total").path("value").asInt()).isEqualTo(2);
      }
      HttpResponse<String> plain =
          client.send(
              HttpRequest.newBuilder(uri).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(mapper.readTree(plain.body()).path("total").path("value").asInt()).isEqualTo(2);
    }
  }

  @Test
  void the_order_of_an_answer_never_changes() throws Exception {
    String first = less(given().get(SEARCH).asString());
    for (int i = 0; i < 5; i++) {
      assertThat(less(given().get(SEARCH).asString())).isEqualTo(first);
    }
    JsonNode answer = mapper.readTree(first);
    assertThat(answer.fieldNames())
        .toIterable()
        .startsWith("total", "took_ms", "profile", "index", "query")
        .endsWith("hits", "facets");
    assertThat(answer.path("hits").path(0).fieldNames())
        .toIterable()
        .startsWith("id", "score", "matched", "title", "untitled", "published");
  }

  @Test
  void an_answer_says_which_version_of_the_index_it_is_of() {
    Service.search(Map.of("q", "bao")).body("index", matchesPattern("articles-\\d{6}"));
    Service.search(Map.of("q", "xyzzyplugh"))
        .body("total.value", equalTo(0))
        .body("index", matchesPattern("articles-\\d{6}"));
    String before = Service.search(Map.of()).extract().path("index");
    given().post("/v1/admin/rebuild").then().statusCode(202);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !given().get("/v1/admin/rebuild").path("phase").equals("RUNNING"));
    String after = Service.search(Map.of()).extract().path("index");
    assertThat(after).isGreaterThan(before);
    Service.search(Map.of("q", "xyzzyplugh")).body("index", equalTo(after));
  }

  private static String less(String answer) {
    return answer.replaceFirst("\"took_ms\":\\d+", "\"took_ms\":0");
  }
}
