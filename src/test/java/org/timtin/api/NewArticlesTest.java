package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.index.ArticleIndex;

@QuarkusTest
@WithTestResource(TestEngine.class)
class NewArticlesTest {
  @Inject Service service;
  @Inject ElasticsearchClient client;

  @BeforeEach
  void empty() {
    service.freshIndex();
  }

  @Test
  void what_arrives_after_the_first_question_is_shown_once_in_order_with_what_matched() {
    Service.index("{\"id\":\"old\",\"title\":\"Hội đàm cũ\"}");
    Alerts alerts = Alerts.of(Map.of("q", "hội đàm"));
    Service.index("{\"id\":\"z\",\"title\":\"Hội đàm một\"}");
    Service.index("{\"id\":\"other\",\"title\":\"Thể thao\"}");
    Service.index("{\"id\":\"a\",\"title\":\"Hội đàm hai\",\"published\":\"2020-01-01\"}");
    alerts.readToNow();
    assertThat(alerts.ids()).containsExactly("z", "a");
    alerts.readToNow();
    assertThat(alerts.ids()).hasSize(2);
    Response again = Alerts.ask(alerts.search(), Map.of("since", "1970-01-02"));
    again
        .then()
        .body("hits.id", equalTo(List.of("old", "z", "a")))
        .body("hits[1].title", equalTo("Hội đàm một"))
        .body("hits[1].matched", equalTo("typed"))
        .body("hits[1].highlights.title[0]", containsString("<mark>Hội</mark>"))
        .body("query.text", equalTo("hội đàm"))
        .body("total.value", equalTo(3))
        .body("more", equalTo(false));
  }

  @Test
  void an_update_is_no_arrival_and_what_is_deleted_and_sent_again_is_one() {
    Service.index("{\"id\":\"a\",\"title\":\"Hội đàm\"}\n{\"id\":\"b\",\"title\":\"Thể thao\"}");
    Alerts alerts = Alerts.of(Map.of("q", "hội đàm"));
    Service.index("{\"id\":\"a\",\"title\":\"Hội đàm sửa\"}");
    // Matches only now, and yet arrived before.
    Service.index("{\"id\":\"b\",\"title\":\"Hội đàm thể thao\"}");
    alerts.readToNow();
    assertThat(alerts.ids()).isEmpty();
    given().delete("/v1/articles/a").then().statusCode(204);
    Service.index("{\"id\":\"a\",\"title\":\"Hội đàm lại\"}");
    alerts.readToNow();
    assertThat(alerts.ids()).containsExactly("a");
  }

  @Test
  void what_is_changed_or_deleted_before_it_is_read_is_shown_as_it_is() {
    Alerts alerts = Alerts.of(Map.of("q", "hội đàm"));
    Service.index(
        """
        {"id":"a","title":"Hội đàm"}
        {"id":"b","title":"Hội đàm"}
        {"id":"c","title":"Thể thao"}
        """);
    given().delete("/v1/articles/a").then().statusCode(204);
    Service.index("{\"id\":\"b\",\"title\":\"Bóng đá\"}\n{\"id\":\"c\",\"title\":\"Hội đàm\"}");
    alerts.readToNow();
    assertThat(alerts.ids()).containsExactly("c");
  }

  @Test
  void a_rebuild_brings_nothing_new_and_loses_nothing() {
    Alerts alerts = Alerts.of(Map.of());
    Service.index("{\"id\":\"a\",\"title\":\"một\"}\n{\"id\":\"b\",\"title\":\"hai\"}");
    alerts.poll(1);
    given().post("/v1/admin/rebuild").then().statusCode(202);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> given().get("/v1/admin/rebuild").path("phase").equals("DONE"));
    Service.index("{\"id\":\"c\",\"title\":\"ba\"}");
    alerts.readToNow();
    assertThat(alerts.ids()).containsExactly("a", "b", "c");
  }

  @Test
  void articles_of_the_same_nanosecond_are_told_apart_by_id_also_across_answers() throws Exception {
    String search = Alerts.saved(Map.of("highlight", "none"));
    // Nothing that this service stamps is equal; two instances can be.
    List<String> moments =
        List.of(
            "2026-03-01T00:00:00.000000001Z",
            "2026-03-01T00:00:01Z",
            "2026-03-01T00:00:01.000000001Z");
    List<String> expected = new ArrayList<>();
    for (String moment : moments) {
      for (String id : List.of("A", "a", "b", "ă", "đ")) {
        expected.add(moment.substring(18) + id);
        client.index(
            put ->
                put.index(ArticleIndex.ALIAS)
                    .id(moment.substring(18) + id)
                    .document(
                        Map.of(
                            "id", moment.substring(18) + id, "title", "bài", "arrived", moment)));
      }
    }
    for (int size = 1; size <= 6; size++) {
      List<String> shown = new ArrayList<>();
      Response answer = Alerts.ask(search, Map.of("since", "2026-02-28", "size", size));
      shown.addAll(answer.<List<String>>path("hits.id"));
      int left = answer.<Integer>path("total.value") - shown.size();
      while (answer.<Boolean>path("more")) {
        answer = Alerts.ask(search, Map.of("cursor", answer.<String>path("next"), "size", size));
        assertThat(answer.<Integer>path("total.value")).isEqualTo(left);
        List<String> ids = answer.path("hits.id");
        shown.addAll(ids);
        left -= ids.size();
      }
      assertThat(shown).isEqualTo(expected);
    }
    Alerts.ask(search, Map.of("since", "2026-03-01T00:00:01Z"))
        .then()
        .body("total.value", equalTo(10));
    Alerts.ask(search, Map.of("since", "2026-03-01T07:00:01.000000001+07:00"))
        .then()
        .body("total.value", equalTo(5));
  }

  @Test
  void a_changed_search_goes_on_where_its_cursor_is() {
    Alerts alerts = Alerts.of(Map.of("q", "một"));
    Service.index("{\"id\":\"a\",\"title\":\"một\"}\n{\"id\":\"b\",\"title\":\"hai\"}");
    alerts.readToNow();
    given()
        .contentType("application/json")
        .body(Map.of("name", "khác", "search", Map.of("q", "hai")))
        .put("/v1/searches/" + alerts.search())
        .then()
        .statusCode(200);
    Service.index("{\"id\":\"c\",\"title\":\"một\"}\n{\"id\":\"d\",\"title\":\"hai\"}");
    alerts.readToNow();
    assertThat(alerts.ids()).containsExactly("a", "d");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "size; 0; from 1 to 100",
        "size; 101; from 1 to 100",
        "size; -1; from 1 to 100",
        "size; 1e1; whole number",
        "size; 99999999999; whole number",
        "since; hôm qua; a moment such as",
        "since; ''; a moment such as",
        "since; 2026-02-30; a moment such as",
        "since; 2026-02-28T08:00:00; a moment such as",
        "since; 2026-02-28T08:00:00 07:00; %2B",
        "since; 9999-01-01; in the future",
        "since; 1969-12-31; before 1970",
        "since; +999999999-12-31T00:00:00Z; in the future",
        "cursor; ''; none that this service handed out",
        "cursor; abc; none that this service handed out",
        "cursor; không; none that this service handed out",
        "q; nga; no parameter 'q'"
      })
  void a_bad_parameter_is_named(String name, String value, String reason) {
    refused(Alerts.saved(Map.of()), Map.of(name, value), name, reason);
  }

  @Test
  void a_cursor_that_is_not_this_searchs_is_refused_and_says_why() {
    Alerts alerts = Alerts.of(Map.of());
    String cursor = alerts.cursor();
    refused(Alerts.saved(Map.of()), Map.of("cursor", cursor), "cursor", "belongs to another saved");
    String tampered = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);
    refused(alerts.search(), Map.of("cursor", tampered), "cursor", "none that this service");
    refused(
        alerts.search(), Map.of("cursor", "A".repeat(20_000)), "cursor", "none that this service");
    Alerts.saved(Map.of());
    String ofList = given().get("/v1/searches?size=1").path("next");
    refused(alerts.search(), Map.of("cursor", ofList), "cursor", "none that this service");
    refused(alerts.search(), Map.of("cursor", cursor, "since", "2026-01-01"), "since", "together");
    given()
        .queryParam("cursor", cursor, cursor)
        .get("/v1/searches/" + alerts.search() + "/new")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("cursor"), "detail", containsString("2 times"));
  }

  @Test
  void a_deleted_searchs_cursors_end_with_it() {
    Alerts alerts = Alerts.of(Map.of());
    given().delete("/v1/searches/" + alerts.search()).then().statusCode(204);
    given()
        .queryParam("cursor", alerts.cursor())
        .get("/v1/searches/" + alerts.search() + "/new")
        .then()
        .statusCode(404);
  }

  @Test
  void the_answer_to_a_first_question_is_empty_and_says_from_when_on_there_is_more() {
    Service.index("{\"id\":\"a\",\"title\":\"một\"}");
    Instant before = Instant.now();
    String id = Alerts.saved(Map.of());
    await()
        .atMost(Alerts.PATIENCE)
        .until(
            () -> {
              Response answer = Alerts.ask(id, Map.of());
              answer.then().body("hits.size()", equalTo(0)).body("total.value", equalTo(0));
              return Instant.parse(answer.path("until")).isAfter(before);
            });
  }

  private static void refused(
      String search, Map<String, ?> parameters, String parameter, String reason) {
    given()
        .queryParams(parameters)
        .get("/v1/searches/" + search + "/new")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(parameter))
        .body("detail", containsString(reason));
  }
}
