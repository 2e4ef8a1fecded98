package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** How hits are ordered, and that they can say why. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class RankingTest {
  @Inject Service service;

  @BeforeEach
  void collection() {
    service.collection(
        RankingTest.class,
        """
        {"id":"to-lam","title":"Tin vắn","body":"Tổng Bí thư Tô Lâm tiếp khách tại Hà Nội sáng nay."}
        {"id":"bowl","title":"Tin vắn","body":"Kiểu tô lâm là tô màu lá."}
        {"id":"pair","title":"Tin vắn","body":"Quan hệ hai nước đi vào chiều sâu, nhiều thoả thuận được ký."}
        {"id":"apart","title":"Tin vắn","body":"Cơ quan báo chí nói có hệ thống mới; nước nào cũng hai ý."}
        {"id":"plain","title":"Tin vắn","body":"Ban nhạc Quan He biểu diễn."}
        """);
  }

  @Test
  void a_query_that_names_an_official_ranks_articles_about_him_first() {
    assertThat(Service.found("to lam")).startsWith("to-lam");
    JsonPath first = explained("to lam");
    assertThat(parts(first)).containsKey("entities.officials.to-lam");
  }

  @Test
  void the_profile_words_knows_no_people() {
    JsonPath answer =
        Service.search(Map.of("q", "to lam", "profile", "words", "explain", "true"))
            .body("profile", startsWith("words@"))
            .extract()
            .jsonPath();
    assertThat(answer.getList("hits.id", String.class)).startsWith("bowl");
    assertThat(parts(answer).keySet())
        .noneMatch(part -> part.startsWith("entities.") || part.startsWith("bigrams."));
  }

  @Test
  void neighbouring_words_rank_before_scattered_ones() {
    assertThat(Service.found("quan hệ hai nước")).containsExactly("pair", "apart");
  }

  @Test
  void the_parts_of_an_explanation_add_up_to_the_score() {
    for (String query : List.of("to lam", "quan hệ hai nước", "quan he", "\"quan hệ\" nước")) {
      JsonPath answer = explained(query);
      double sum = parts(answer).values().stream().mapToDouble(Float::doubleValue).sum();
      assertThat(sum).as(query).isCloseTo(answer.getDouble("hits[0].score"), within(1e-3));
    }
  }

  @Test
  void nobody_who_does_not_ask_gets_an_explanation() {
    Service.search(Map.of("q", "to lam")).body("hits[0].explain", equalTo(null));
  }

  @Test
  void a_query_without_diacritics_ranks_the_form_as_typed_first() {
    assertThat(Service.found("quan he")).startsWith("plain");
    assertThat(parts(explained("quan he"))).containsKey("typed_form");
  }

  @Test
  void an_unknown_profile_is_refused_with_the_known_ones() {
    given()
        .queryParams(Map.of("q", "putin", "profile", "best"))
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("profile"))
        .body("detail", containsString("known: default, words"));
  }

  private static JsonPath explained(String query) {
    return Service.search(Map.of("q", query, "explain", "true")).extract().jsonPath();
  }

  private static Map<String, Float> parts(JsonPath answer) {
    List<Map<String, Object>> parts = answer.getList("hits[0].explain");
    return parts.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                part -> part.get("part").toString(),
                part -> ((Number) part.get("score")).floatValue()));
  }
}
