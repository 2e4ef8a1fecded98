package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class SavedSearchesTest {
  private static final String SEARCH =
      "{\"q\": \"hội đàm\", \"country\": [\"Nga\", \"CN\"], \"country.all\": true, \"size\": 5}";

  @Inject Service service;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void oneArticle() {
    service.collection(SavedSearchesTest.class, "{\"id\":\"a\",\"title\":\"Hội đàm Việt - Pháp\"}");
  }

  @Test
  void a_search_is_saved_read_changed_and_deleted() throws Exception {
    Response made = post("{\"name\": \" Nga - Trung \", \"search\": " + SEARCH + "}");
    made.then().statusCode(201).body("name", equalTo("Nga - Trung"));
    String id = made.path("id");
    assertThat(made.header("Location")).endsWith("/v1/searches/" + id);
    assertThat(made.header("ETag")).isEqualTo("\"" + made.path("version") + "\"");
    Response read = given().get(made.header("Location"));
    assertThat(read.asString()).isEqualTo(made.asString());
    assertThat(mapper.readTree(read.asString()).path("search")).isEqualTo(mapper.readTree(SEARCH));
    // What is kept can be asked as it is.
    given()
        .contentType("application/json")
        .body(mapper.readTree(read.asString()).path("search").toString())
        .post("/v1/search")
        .then()
        .statusCode(200);

    Response changed = put(id, "{\"name\": \"mới\", \"search\": {}}");
    changed.then().statusCode(200).body("name", equalTo("mới"), "search.size()", equalTo(0));
    assertThat(changed.<String>path("created")).isEqualTo(made.path("created"));
    assertThat(changed.header("ETag")).isNotEqualTo(made.header("ETag"));
    given().delete("/v1/searches/" + id).then().statusCode(204);
    given().delete("/v1/searches/" + id).then().statusCode(404);
    given().get("/v1/searches/" + id).then().statusCode(404);
    put(id, "{\"name\": \"mới\", \"search\": {}}").then().statusCode(404);
  }

  @Test
  void an_empty_search_is_all_articles_and_names_need_not_differ() {
    String one = post("{\"name\": \"tất cả\", \"search\": {}}").path("id");
    String other = post("{\"name\": \"tất cả\", \"search\": {}}").path("id");
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void the_list_is_walked_once_oldest_first() {
    List<String> saved = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      saved.add(post("{\"name\": \"thứ " + i + "\", \"search\": {}}").path("id"));
    }
    List<String> listed = new ArrayList<>();
    Response page = given().get("/v1/searches?size=3");
    while (true) {
      page.then().statusCode(200);
      listed.addAll(page.<List<String>>path("searches.id"));
      String next = page.path("next");
      if (next == null) {
        break;
      }
      page = given().queryParam("size", 3).queryParam("cursor", next).get("/v1/searches");
    }
    assertThat(listed).doesNotHaveDuplicates().containsSubsequence(saved);
    // In one piece, as far as that goes.
    assertThat(given().get("/v1/searches?size=100").<List<String>>path("searches.id"))
        .isEqualTo(listed.subList(0, Math.min(100, listed.size())));
  }

  @Test
  void who_names_the_version_that_he_saw_overwrites_no_other() {
    Response made = post("{\"name\": \"một\", \"search\": {}}");
    String id = made.path("id");
    String seen = made.header("ETag");
    Response newer =
        ifMatch(seen).body("{\"name\": \"hai\", \"search\": {}}").put("/v1/searches/" + id);
    newer.then().statusCode(200);
    for (String stale : List.of(seen, "\"bogus\"", "W/" + newer.header("ETag"), "bogus")) {
      ifMatch(stale)
          .body("{\"name\": \"ba\", \"search\": {}}")
          .put("/v1/searches/" + id)
          .then()
          .statusCode(412)
          .contentType("application/problem+json")
          .body("parameter", equalTo("If-Match"));
      ifMatch(stale).delete("/v1/searches/" + id).then().statusCode(412);
    }
    given().get("/v1/searches/" + id).then().body("name", equalTo("hai"));
    ifMatch("\"x\", " + newer.header("ETag"))
        .body("{\"name\": \"bốn\", \"search\": {}}")
        .put("/v1/searches/" + id)
        .then()
        .statusCode(200);
    ifMatch("*").delete("/v1/searches/" + id).then().statusCode(204);
  }

  @Test
  void of_two_who_change_the_same_version_at_once_one_succeeds() throws Exception {
    for (int round = 0; round < 10; round++) {
      Response made = post("{\"name\": \"gốc\", \"search\": {}}");
      String id = made.path("id");
      String seen = made.header("ETag");
      CyclicBarrier barrier = new CyclicBarrier(2);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<Future<Integer>> answers = new ArrayList<>();
        for (String name : List.of("một", "hai")) {
          answers.add(
              threads.submit(
                  () -> {
                    barrier.await();
                    return ifMatch(seen)
                        .body("{\"name\": \"" + name + "\", \"search\": {}}")
                        .put("/v1/searches/" + id)
                        .statusCode();
                  }));
        }
        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
            .containsExactlyInAnyOrder(200, 412);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"search\": {}}; name; must be given",
        "{\"name\": 5, \"search\": {}}; name; be a string",
        "{\"name\": \" \", \"search\": {}}; name; is empty",
        "{\"name\": \"a\\u0000b\", \"search\": {}}; name; control character",
        "{\"name\": \"a\"}; search; must be given",
        "{\"name\": \"a\", \"search\": \"nga\"}; search; an object",
        "{\"name\": \"a\", \"search\": null}; search; an object",
        "{\"name\": \"a\", \"search\": {}, \"owner\": 1}; owner; no field 'owner'",
        "{\"name\": \"a\", \"search\": {\"contry\": \"RU\"}}; contry; no parameter 'contry'",
        "{\"name\": \"a\", \"search\": {\"country\": \"Wakanda\"}}; country; no country",
        "{\"name\": \"a\", \"search\": {\"official\": \"castro\"}}; official; several people",
        "{\"name\": \"a\", \"search\": {\"q\": \"?!\"}}; q; no letter or digit",
        "{\"name\": \"a\", \"search\": {\"q\": [\"a\", \"b\"]}}; q; given 2 times",
        "{\"name\": \"a\", \"search\": {\"q\": {\"match\": 1}}}; q; must be a string",
        "{\"name\": \"a\", \"search\": {\"size\": 0}}; size; from 1 to 100",
        "{\"name\": \"a\", \"search\": {\"from\": \"2025-02-30\"}}; from; calendar day",
        "{\"name\": \"a\", \"search\": {\"profile\": \"best\"}}; profile; best",
        "{\"name\": \"a\", \"search\": {\"cursor\": \"x\"}}; cursor; without a cursor",
        "{\"name\": \"a\", \"name\": \"b\", \"search\": {}}; body; repeats the field 'name'",
        "[]; body; one JSON object",
        "{\"name\": ; body; cannot be read"
      })
  void what_cannot_be_saved_is_named(String body, String parameter, String reason) {
    refused(post(body), parameter, reason);
    String id = post("{\"name\": \"a\", \"search\": {}}").path("id");
    refused(put(id, body), parameter, reason);
  }

  @Test
  void what_is_too_long_is_refused_with_the_limit() {
    refused(
        post("{\"name\": \"" + "a".repeat(201) + "\", \"search\": {}}"), "name", "limit is 200");
    refused(
        post("{\"name\": \"a\", \"search\": {\"source\": \"" + "a".repeat(70_000) + "\"}}"),
        "search",
        "limit is 65536");
    refused(
        post("{\"name\": \"a\", \"search\": {\"q\": \"" + "a ".repeat(2_000) + "\"}}"),
        "q",
        "limit is 2000");
    refused(post("[".repeat(100_000)), "body", "nested too deeply");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "..%2Fsigning-key", "tokens", "%00", "a%20b", "T%C3%B4"})
  void an_id_that_is_not_there_is_404_everywhere(String id) {
    for (String path : List.of("/v1/searches/" + id, "/v1/searches/" + id + "/new")) {
      given()
          .urlEncodingEnabled(false)
          .get(path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("parameter", equalTo("id"));
    }
    given().urlEncodingEnabled(false).delete("/v1/searches/" + id).then().statusCode(404);
  }

  @Test
  void an_id_as_long_as_an_address_may_be_is_not_there_either() {
    given().get("/v1/searches/" + "a".repeat(8_000)).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "size; 0; from 1 to 100",
        "size; 101; from 1 to 100",
        "size; mười; whole number",
        "size; ''; whole number",
        "cursor; ''; none that this service handed out",
        "cursor; abc; none that this service handed out",
        "page; 1; no parameter 'page'"
      })
  void a_bad_parameter_of_the_list_is_named(String name, String value, String reason) {
    refused(given().queryParam(name, value).get("/v1/searches"), name, reason);
  }

  @Test
  void what_the_service_remembers_beside_searches_is_no_search() {
    post("{\"name\": \"một\", \"search\": {}}").then().statusCode(201);
    given()
        .get("/v1/searches?size=100")
        .then()
        .body("searches.id", not(hasItems("tokens")))
        .body("searches.id[0]", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]+"));
  }

  private static Response post(String body) {
    return given().contentType("application/json").body(body).post("/v1/searches");
  }

  private static Response put(String id, String body) {
    return given().contentType("application/json").body(body).put("/v1/searches/" + id);
  }

  private static io.restassured.specification.RequestSpecification ifMatch(String tag) {
    return given().contentType("application/json").header("If-Match", tag);
  }

  private static ValidatableResponse refused(Response answer, String parameter, String reason) {
    return answer
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(parameter))
        .body("detail", containsString(reason))
        .body(not(containsString("Exception")));
  }
}
