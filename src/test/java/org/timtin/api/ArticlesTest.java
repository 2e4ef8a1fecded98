package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class ArticlesTest {
  @Inject Service service;
  @Inject ElasticsearchClient client;

  @BeforeEach
  void empty() {
    service.freshIndex();
  }

  @Test
  void a_broken_line_does_not_harm_the_others() {
    Service.post(
            """
            {"id":"1","title":"Một"}
            {"id":"2","title":"Hai"}
            {"id":"3","title":
            {"id":"4","title":"Bốn"}
            {"id":"5","title":"Năm"}
            """)
        .then()
        .statusCode(200)
        .body("indexed", equalTo(4))
        .body("refused", hasSize(1))
        .body("refused[0].line", equalTo(3));
    assertThat(Service.found(Map.of())).containsExactlyInAnyOrder("1", "2", "4", "5");
  }

  @Test
  void the_answer_says_how_long_annotating_took_and_it_is_a_part_of_the_whole() {
    // Long enough for the one to take milliseconds on any machine.
    String body = "Tổng thống Nga Vladimir Putin hội đàm với ông Tập Cận Bình. ".repeat(4_000);
    var answer = Service.post("{\"id\":\"1\",\"title\":\"Một\",\"body\":\"" + body + "\"}");
    int annotating = answer.path("annotating_ms");
    int took = answer.path("took_ms");
    assertThat(annotating).isPositive();
    assertThat(took).isGreaterThanOrEqualTo(annotating);
  }

  @Test
  void each_refusal_names_field_and_reason() {
    Service.post(
            """
            {"id":"ok","title":"Được"}
            {"id":"field","titel":"Sai tên trường"}
            {"id":"date","title":"Ngày sai","published":"2025-02-30"}
            {"id":"type","title":["không","phải","chuỗi"]}
            {"id":"empty"}
            """)
        .then()
        .statusCode(200)
        .body("indexed", equalTo(1))
        .body("refused.line", contains(2, 3, 4, 5))
        .body("refused.id", contains("field", "date", "type", "empty"))
        .body("refused[0].field", equalTo("titel"))
        .body("refused[1].field", equalTo("published"))
        .body("refused[1].reason", containsString("2025-02-30"))
        .body("refused[2].field", equalTo("title"));
  }

  @Test
  void a_request_of_which_nothing_is_taken_is_an_error() {
    given()
        .contentType("application/json")
        .body("")
        .post("/v1/articles")
        .then()
        .statusCode(400)
        .body("detail", containsString("empty"));
    given().contentType("text/plain").body("").post("/v1/articles").then().statusCode(400);
    given()
        .contentType("application/json")
        .body("{\"id\":\"x\",\"title\":\"a\",\"published\":\"2025-02-30\"}")
        .post("/v1/articles")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo("published"))
        .body("detail", containsString("2025-02-30"))
        .body("refused[0].id", equalTo("x"));
  }

  @Test
  void an_article_of_five_megabytes_is_refused_and_its_neighbours_are_taken() {
    String large = "{\"id\":\"large\",\"body\":\"" + "chữ ".repeat(1_000_000) + "\"}";
    Service.post("{\"id\":\"a\",\"title\":\"a\"}\n" + large + "\n{\"id\":\"b\",\"title\":\"b\"}\n")
        .then()
        .statusCode(200)
        .body("indexed", equalTo(2))
        .body("refused[0].line", equalTo(2))
        .body("refused[0].reason", containsString("4,194,304"));
    given()
        .contentType("application/json")
        .body(large)
        .post("/v1/articles")
        .then()
        .statusCode(413)
        .body("detail", containsString("4,194,304"));
  }

  @Test
  void a_body_of_a_million_characters_is_searched_and_highlighted() {
    String body = "Đoạn văn dài. ".repeat(70_000) + "Kết thúc bằng hiệp ước.";
    Service.index("{\"id\":\"long\",\"body\":\"" + body + "\"}");
    Service.search(Map.of("q", "hiệp ước"))
        .body("hits.id", contains("long"))
        .body("hits[0].highlights.body[0]", containsString("<mark>hiệp</mark> <mark>ước</mark>"));
  }

  @Test
  void bytes_that_are_not_utf8_are_refused_with_their_position() {
    byte[] latin = " date 2025-01-02 Tin v\u00e0 b\u00e0i".getBytes(StandardCharsets.ISO_8859_1);
    given()
        .contentType("text/plain")
        .body(latin)
        .post("/v1/articles")
        .then()
        .statusCode(400)
        .body("detail", containsString("22"));
  }

  @Test
  void a_named_charset_is_read() {
    byte[] bytes =
        "Bộ trưởng đến thăm nước Pháp"
            .replaceAll("[ộưởăế]", "e")
            .getBytes(Charset.forName("windows-1258"));
    given()
        .contentType("text/plain")
        .queryParam("charset", "windows-1258")
        .body(bytes)
        .post("/v1/articles")
        .then()
        .statusCode(200)
        .body("indexed", equalTo(1));
    assertThat(Service.found("Pháp")).hasSize(1);
    given()
        .contentType("text/plain")
        .queryParam("charset", "tcvn-nope")
        .body("a b c")
        .post("/v1/articles")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("charset"));
  }

  @Test
  void sending_the_same_articles_again_changes_nothing() {
    String articles =
        """
        {"id":"1","title":"Một","published":"2025-01-01"}
        {"title":"Không có mã","body":"Nội dung","url":"https://example.org/a?utm_source=x"}
        """;
    Service.index(articles);
    String arrived = given().get("/v1/articles/1").then().extract().path("arrived");
    Service.post(articles)
        .then()
        .body("indexed", equalTo(0))
        .body("updated", equalTo(0))
        .body("unchanged", equalTo(2));
    Service.post("{\"id\":\"1\",\"title\":\"Một, sửa\",\"published\":\"2025-01-01\"}")
        .then()
        .body("updated", equalTo(1));
    given()
        .get("/v1/articles/1")
        .then()
        .body("title", equalTo("Một, sửa"))
        .body("arrived", equalTo(arrived));
  }

  @Test
  void the_last_of_two_versions_in_one_request_wins() {
    Service.post("{\"id\":\"1\",\"title\":\"cũ\"}\n{\"id\":\"1\",\"title\":\"mới\"}\n")
        .then()
        .body("indexed", equalTo(1))
        .body("updated", equalTo(1));
    given().get("/v1/articles/1").then().body("title", equalTo("mới"));
  }

  @Test
  void an_article_that_cannot_be_looked_up_is_not_taken_for_absent() throws IOException {
    Service.index("{\"id\":\"a\",\"title\":\"một\"}");
    client.indices().close(close -> close.index("articles-000001"));
    try {
      given().delete("/v1/articles/a").then().statusCode(503);
    } finally {
      client.indices().open(open -> open.index("articles-000001"));
    }
    given().delete("/v1/articles/a").then().statusCode(204);
  }

  @Test
  void an_article_is_put_read_replaced_and_deleted() {
    String body =
        "{\"title\":\"Tổng thống Pháp Emmanuel Macron thăm Việt Nam\",\"published\":\"2025-05-25\"}";
    given()
        .contentType("application/json")
        .body(body)
        .put("/v1/articles/macron")
        .then()
        .statusCode(201);
    given()
        .contentType("application/json")
        .body(body)
        .put("/v1/articles/macron")
        .then()
        .statusCode(200);
    given()
        .get("/v1/articles/macron")
        .then()
        .statusCode(200)
        .body("countries", contains("FR", "VN"))
        .body("officials.value", contains("emmanuel-macron"))
        .body("mentions.size()", greaterThan(2))
        .body("mentions.find { it.key == 'emmanuel-macron' }.surface", equalTo("Emmanuel Macron"))
        .body("mentions.find { it.key == 'emmanuel-macron' }.start", equalTo(16));
    given()
        .contentType("application/json")
        .body("{\"id\":\"other\",\"title\":\"a\"}")
        .put("/v1/articles/macron")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("id"));
    given().delete("/v1/articles/macron").then().statusCode(204);
    given().delete("/v1/articles/macron").then().statusCode(404);
    given()
        .get("/v1/articles/macron")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    assertThat(Service.found(Map.of())).isEmpty();
  }

  @Test
  void given_countries_and_officials_are_kept() {
    Service.index(
        "{\"id\":\"given\",\"title\":\"Bài không nêu tên\",\"countries\":[\"cu\"],\"officials\":[\"Miguel Díaz-Canel\"]}");
    given()
        .get("/v1/articles/given")
        .then()
        .body("countries", contains("CU"))
        .body("officials.value", contains("miguel-diaz-canel"));
  }

  @Test
  void raw_text_loses_its_leftovers_and_keeps_its_day() {
    given()
        .contentType("text/plain; charset=UTF-8")
        .body(
            """
             date 2025-03-04 Chiều 3/3, Thủ tướng tiếp Đại sứ Cuba.

            ![]() |
            | Ảnh: TTXVN |
            Hai bên nhất trí tăng cường hợp tác./.

            Bài khác về Brazil và Argentina.
            """)
        .post("/v1/articles")
        .then()
        .statusCode(200);
    String id = Service.found("nhất trí").getFirst();
    String body =
        given()
            .get("/v1/articles/" + id)
            .then()
            .body("published", equalTo("2025-03-04"))
            .body("countries", contains("CU"))
            .extract()
            .path("body");
    assertThat(body).contains("nhất trí").doesNotContain("Ảnh").doesNotContain("Brazil");
  }

  @Test
  void many_writers_of_the_same_articles_lose_nothing() throws Exception {
    List<Callable<Integer>> writers =
        IntStream.range(0, 6)
            .<Callable<Integer>>mapToObj(
                writer ->
                    () -> {
                      StringBuilder articles = new StringBuilder();
                      for (int i = 0; i < 100; i++) {
                        articles.append(
                            "{\"id\":\"%d\",\"title\":\"bản của %d\"}\n".formatted(i, writer));
                      }
                      var answer =
                          Service.post(articles.toString()).then().statusCode(200).extract();
                      return answer.<Integer>path("indexed")
                          + answer.<Integer>path("updated")
                          + answer.<Integer>path("unchanged");
                    })
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<Integer> taken : threads.invokeAll(writers)) {
        assertThat(taken.get()).isEqualTo(100);
      }
    }
    Service.search(Map.of()).body("total.value", equalTo(100));
  }

  @Test
  void a_put_takes_one_article_and_nothing_behind_it() {
    given()
        .contentType("application/json")
        .body("{\"title\":\"một\"}\n{\"title\":\"hai\"}")
        .put("/v1/articles/a")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("body"));
    given().get("/v1/articles/a").then().statusCode(404);
  }

  @Test
  void an_id_longer_than_any_article_has_is_not_found() {
    String id = "a".repeat(8_000);
    given().get("/v1/articles/" + id).then().statusCode(404).body("parameter", equalTo("id"));
    given().delete("/v1/articles/" + id).then().statusCode(404);
    given().get("/v1/articles/" + id + "/related").then().statusCode(404);
  }

  @Test
  void an_id_that_no_address_can_name_is_refused() {
    Service.post("{\"id\":\"..\",\"title\":\"một\"}")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("id"));
  }
}
