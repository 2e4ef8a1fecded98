package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** Every operator of the query language, from the query to the hits and their marks. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class QueryOperatorsTest {
  @Inject Service service;

  @BeforeEach
  void articles() {
    service.collection(
        QueryOperatorsTest.class,
        """
        {"id":"storm","title":"Bão đổ bộ Philippines","body":"Mưa lớn. Bão mạnh gây lũ quét.","published":"2026-01-05"}
        {"id":"sea","title":"Thời tiết hôm nay","body":"Cơn bão suy yếu trên biển Việt Nam.","published":"2026-01-04"}
        {"id":"press","title":"Báo chí Nga","body":"Tổng thống Vladimir Putin trả lời phỏng vấn.","published":"2026-01-03"}
        {"id":"talks","title":"Hội đàm tại Mátxcơva","body":"Ông Tô Lâm, ông Vladimir Putin, đại diện Nga và Mỹ có mặt.","published":"2026-01-02"}
        {"id":"un","title":"Liên hợp quốc họp","body":"Phiên họp tại Mỹ.","published":"2026-01-01"}
        {"id":"korea","title":"Hàn Quốc bầu cử","body":"Cử tri đi bầu sớm.","published":"2025-12-31"}
        {"id":"minister","title":"Ngoại trưởng Nga thăm Lào","published":"2019-05-05"}
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "title:bão > storm",
        "title:bao > storm press",
        "title:\"đổ bộ\" > storm",
        "title:“đổ bộ” > storm",
        "tiêu đề:bão > storm",
        "bão -title:bão > sea",
        "title:(bão | báo) > storm press",
        "title:LHQ > un",
        "title:putin > ",
        "country:Nga > press talks minister",
        "country:russia > press talks minister",
        "country:RU -country:Mỹ > press minister",
        "-country:US bão > storm sea",
        "-country:(US | RU | PH | VN) > korea",
        "country:\"Hàn Quốc\" > korea",
        "nước:\"Hàn Quốc\" | title:LHQ > korea un",
        "country:(KR | PH) > korea storm",
        "official:putin > press talks",
        "official:vladimir-putin > press talks",
        "official:\"Tổng thống Putin\" > press talks",
        "official:\"Tô Lâm\" country:Nga > talks",
        "(country:Nga official:putin) -country:US > press",
        "bão HOẶC \"hội đàm\" > storm sea talks",
        "bao OR hoi > storm sea press talks",
        "bão AND lũ > storm",
        "bão NOT lũ > sea",
        "bão VÀ KHÔNG lũ > sea",
        "country:Nga và không country:Mỹ > press minister",
        "country:PH hoặc country:KR > storm korea"
      })
  void every_operator_finds_what_it_says(String query, String ids) {
    List<String> expected =
        ids == null || ids.isBlank() ? List.of() : List.of(ids.strip().split(" ", -1));
    assertThat(Service.found(query)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({"prefer", "ignore", "strict"})
  void values_must_be_there_in_every_accent_mode(String accents) {
    Map<String, String> search = Map.of("q", "country:\"Hàn Quốc\"", "accents", accents);
    assertThat(Service.found(search)).containsExactly("korea");
    assertThat(Service.found(Map.of("q", "bão country:\"Hàn Quốc\"", "accents", accents)))
        .isEmpty();
    assertThat(Service.found(Map.of("q", "bão country:PH", "accents", accents)))
        .containsExactly("storm");
  }

  @Test
  void the_marks_of_a_name_do_not_decide_how_the_words_match() {
    Service.search(Map.of("q", "bau official:\"Tô Lâm\" | bau country:\"Hàn Quốc\""))
        .body("query.matched", equalTo("folded"))
        .body("query.fallback", equalTo(false))
        .body("hits.id", equalTo(List.of("korea")));
    Service.search(Map.of("q", "title:bầu country:KR")).body("query.matched", equalTo("typed"));
  }

  @Test
  void without_a_match_as_typed_the_words_fold_and_the_values_stay() {
    Service.search(Map.of("q", "hội đám country:Nga"))
        .body("query.fallback", equalTo(true))
        .body("hits.id", equalTo(List.of("talks")));
    Service.search(Map.of("q", "title:bào -country:RU"))
        .body("query.fallback", equalTo(true))
        .body("hits.id", equalTo(List.of("storm")));
  }

  @Test
  void operators_go_with_filters() {
    assertThat(Service.found(Map.of("q", "country:Nga", "country", "US"))).containsExactly("talks");
    JsonPath answer =
        Service.search(Map.of("q", "official:putin", "country", "US")).extract().jsonPath();
    assertThat(answer.getInt("facets.country.buckets.find { it.value == 'RU' }.count"))
        .isEqualTo(Service.found(Map.of("q", "official:putin", "country", "RU")).size())
        .isEqualTo(2);
    assertThat(Service.found(Map.of("q", "country:Nga", "from", "2026-01-03", "sort", "oldest")))
        .containsExactly("press");
  }

  @Test
  void inferred_officials_count_when_asked_for() {
    String query = "official:Lavrov";
    assertThat(Service.found(query)).isEmpty();
    assertThat(Service.found(Map.of("q", query, "inferred", "true"))).containsExactly("minister");
  }

  @Test
  void a_name_of_several_or_of_none_is_refused_as_in_the_filters() {
    for (String[] name :
        new String[][] {
          {"country", "Congo"},
          {"country", "Atlantis"},
          {"official", "Nguyễn"},
          {"official", "Bush"}
        }) {
      String filter =
          given().queryParam(name[0], name[1]).get("/v1/search").then().extract().path("detail");
      assertThat(filter).as(name[1]).contains("'" + name[1] + "'");
      for (String query : List.of(name[0] + ":" + name[1], "bão -(" + name[0] + ":" + name[1])) {
        given()
            .queryParam("q", query)
            .get("/v1/search")
            .then()
            .statusCode(400)
            .contentType("application/problem+json")
            .body("parameter", equalTo("q"))
            .body("detail", equalTo(filter));
      }
    }
  }

  @Test
  void somebody_whom_nobody_knows_is_noted() {
    Service.search(Map.of("q", "official:\"Trần Văn Không Có\""))
        .body("total.value", equalTo(0))
        .body("notes", hasItem(containsString("no list knows the official")));
  }

  @Test
  void words_of_the_title_are_marked_there_alone_and_values_nowhere() {
    JsonPath storm = Service.search(Map.of("q", "title:bão lũ")).extract().jsonPath();
    assertThat(storm.getString("hits[0].highlights.title[0]"))
        .isEqualTo("<mark>Bão</mark> đổ bộ Philippines");
    assertThat(storm.getString("hits[0].highlights.body[0]"))
        .contains("Bão mạnh gây <mark>lũ</mark> quét");
    JsonPath russia =
        Service.search(Map.of("q", "country:Nga official:putin")).extract().jsonPath();
    assertThat(russia.getString("hits.highlights")).doesNotContain("<mark>");
  }

  @Test
  void words_of_the_title_score_there_alone_and_values_never() {
    JsonPath storm =
        Service.search(Map.of("q", "title:bão title:đổ lũ", "explain", "true"))
            .extract()
            .jsonPath();
    assertThat(sum(storm, 0)).isCloseTo(storm.getDouble("hits[0].score"), Offset.offset(1e-4));
    JsonPath title =
        Service.search(Map.of("q", "title:bão", "explain", "true")).extract().jsonPath();
    assertThat(title.<String>getList("hits[0].explain.part"))
        .isNotEmpty()
        .noneMatch(part -> part.endsWith(".body") || part.endsWith(".summary"));
    JsonPath synonym =
        Service.search(Map.of("q", "LHQ title:LHQ", "explain", "true")).extract().jsonPath();
    assertThat(sum(synonym, 0)).isCloseTo(synonym.getDouble("hits[0].score"), Offset.offset(1e-4));
    JsonPath with =
        Service.search(Map.of("q", "bão country:PH", "explain", "true")).extract().jsonPath();
    JsonPath without =
        Service.search(Map.of("q", "bão", "country", "PH", "explain", "true")).extract().jsonPath();
    assertThat(with.<Number>getList("hits.score")).isEqualTo(without.getList("hits.score"));
    assertThat(
            Service.search(Map.of("q", "country:Nga"))
                .extract()
                .jsonPath()
                .<Number>getList("hits.score"))
        .hasSize(3)
        .allMatch(score -> score.doubleValue() == 0);
  }

  @Test
  void help_drops_what_has_a_prefix_and_operators_that_are_words() {
    follow("bão country:KR", List.of("country:KR", "bão"));
    follow("vàng AND title:bão", List.of("vàng"));
    follow("bão NOT (mưa | biển | chí)", List.of("bão", "NOT (mưa | biển | chí)"));
  }

  @Test
  void spelling_is_offered_for_words_and_not_for_names() {
    JsonPath answer =
        Service.search(Map.of("q", "title:philipines country:PH")).extract().jsonPath();
    assertThat(answer.getString("suggestions[0].text")).isEqualTo("title:philippines country:PH");
    assertThat(answer.getInt("suggestions[0].total"))
        .isEqualTo(Service.found(answer.getString("suggestions[0].text")).size())
        .isEqualTo(1);
  }

  @Test
  void limits_are_named() {
    refused("country:VN ".repeat(101), "100 names");
    refused("title:(" + "a ".repeat(251), "250 words");
    refused("(".repeat(21) + "title:a", "deeper than 20");
    refused("title:" + "a".repeat(2_000), "the limit is 2000");
    Service.search(Map.of("q", "official:putin ".repeat(100))).body("total.value", equalTo(2));
  }

  private static void refused(String query, String limit) {
    given()
        .queryParam("q", query)
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("q"))
        .body("detail", containsString(limit));
  }

  private static void follow(String query, List<String> dropped) {
    JsonPath answer = Service.search(Map.of("q", query)).extract().jsonPath();
    assertThat(answer.getInt("total.value")).isZero();
    List<Map<String, Object>> help = answer.getList("help");
    assertThat(help.stream().filter(one -> one.get("action").equals("drop_word")))
        .extracting(one -> one.get("value"))
        .containsExactlyInAnyOrderElementsOf(dropped);
    for (Map<String, Object> one : help) {
      if (one.get("action").equals("drop_word")) {
        assertThat(Service.found((String) one.get("text"))).hasSize((int) one.get("total"));
      }
    }
  }

  private static double sum(JsonPath answer, int hit) {
    return answer.<Number>getList("hits[" + hit + "].explain.score").stream()
        .mapToDouble(Number::doubleValue)
        .sum();
  }
}
