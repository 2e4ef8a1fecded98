package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** A hit shows the sentence that speaks of a country or an official. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class WhyTest {
  @Inject Service service;

  @BeforeEach
  void articles() {
    service.collection(
        WhyTest.class,
        """
        {"id":"sentence","title":"Tin chiều","body":"Trời mưa. Tại TP. Hồ Chí Minh, TS. An gặp Tổng Bí thư Tô Lâm. Ông Tô Lâm cảm ơn.","published":"2026-01-05"}
        {"id":"sure","title":"Ông Putin nói gì","body":"Đây là câu đầu. Tổng thống Nga Vladimir Putin phát biểu.","published":"2026-01-06"}
        {"id":"given","title":"Không nhắc đến ai","countries":["CN"],"officials":["Tô Lâm"],"published":"2026-01-07"}
        {"id":"inferred","title":"Tin tối","body":"Gió nhẹ. Ngoại trưởng Nga thăm Lào.","published":"2019-05-05"}
        {"id":"decomposed","title":"%s","body":"🤝 Sáng nay 🤝 %s","published":"2026-01-09"}
        {"id":"long","title":"Tin dài","body":"%s Thủ tướng Lào Sonexay Siphandone %s.","published":"2026-01-10"}
        """
            .formatted(
                Normalizer.normalize("Điện mừng", Normalizer.Form.NFD),
                Normalizer.normalize(
                    "Thủ tướng Lào Sonexay Siphandone đến Huế.", Normalizer.Form.NFD),
                "Hội nghị bàn về nhiều việc, ".repeat(40),
                "và các bộ trưởng cùng dự, ".repeat(40)));
  }

  @Test
  void the_sentence_of_the_stored_text_is_shown_and_abbreviations_do_not_end_it() {
    why("sentence", "official:Tô Lâm")
        .body("why[0].facet", equalTo("official"))
        .body("why[0].value", equalTo("to-lam"))
        .body("why[0].label", equalTo("Tô Lâm"))
        .body("why[0].kind", equalTo("official"))
        .body("why[0].field", equalTo("body"))
        .body("why[0].surface", equalTo("Tô Lâm"))
        .body("why[0].confidence", equalTo("certain"))
        .body("why[0].rule", equalTo("office"))
        .body("why[0].truncated", equalTo(false))
        .body("why[0].sentence", equalTo("Tại TP. Hồ Chí Minh, TS. An gặp Tổng Bí thư Tô Lâm."));
  }

  @Test
  void the_surest_mention_is_shown_and_names_codes_and_aliases_are_taken() {
    for (String name : List.of("Putin", "vladimir-putin", "Vladimir Putin", "ông Putin")) {
      why("sure", "official:" + name)
          .body("why[0].sentence", equalTo("Tổng thống Nga Vladimir Putin phát biểu."));
    }
    for (String name : List.of("RU", "Nga", "Russia")) {
      why("sure", "country:" + name)
          .body("why[0].kind", equalTo("country"))
          .body("why[0].label", equalTo("Nga"))
          .body("why[0].surface", equalTo("Nga"));
    }
  }

  @Test
  void several_can_be_asked_for_and_what_an_article_has_not_is_left_out() {
    Service.search(
            Map.of("why", List.of("official:Putin", "country:RU", "country:CU"), "q", "phát biểu"))
        .body("hits[0].why.value", contains("vladimir-putin", "RU"));
    List<List<Object>> none =
        Service.search(Map.of("why", "country:CU")).extract().path("hits.why");
    assertThat(none).hasSize(6).allSatisfy(why -> assertThat(why).isEmpty());
    List<List<Object>> notAsked = Service.search(Map.of()).extract().path("hits.why");
    assertThat(notAsked).hasSize(6).containsOnlyNulls();
  }

  @Test
  void a_value_that_only_came_with_the_article_says_so() {
    why("given", "official:Tô Lâm")
        .body("why", hasSize(1))
        .body("why[0].kind", equalTo("given"))
        .body("why[0].label", equalTo("Tô Lâm"))
        .body("why[0].sentence", equalTo(null));
  }

  @Test
  void an_inferred_holder_is_explained_only_where_inferred_ones_count() {
    why("inferred", "official:Lavrov").body("why", empty());
    Service.search(Map.of("why", "official:Lavrov", "inferred", "true", "official", "Lavrov"))
        .body("hits[0].why[0].kind", equalTo("inferred"))
        .body("hits[0].why[0].rule", equalTo("office-holder"))
        .body("hits[0].why[0].confidence", equalTo("possible"))
        .body("hits[0].why[0].surface", equalTo("Ngoại trưởng Nga"))
        .body("hits[0].why[0].sentence", equalTo("Ngoại trưởng Nga thăm Lào."));
  }

  @Test
  void offsets_cut_the_surface_out_of_the_sentence_and_a_long_sentence_is_cut_around_it() {
    for (String id : List.of("decomposed", "long", "sentence")) {
      String wanted = id.equals("sentence") ? "official:Tô Lâm" : "official:Sonexay Siphandone";
      JsonPath hit = why(id, wanted).extract().jsonPath().setRootPath("hits[0]");
      String sentence = hit.getString("why[0].sentence");
      int start = hit.getInt("why[0].start") - hit.getInt("why[0].sentence_start");
      int end = hit.getInt("why[0].end") - hit.getInt("why[0].sentence_start");
      assertThat(sentence.substring(start, end)).isEqualTo(hit.getString("why[0].surface"));
      assertThat(sentence.length()).isLessThanOrEqualTo(400);
      String body = given().get("/v1/articles/" + id).path("body");
      assertThat(body.substring(hit.getInt("why[0].sentence_start"))).startsWith(sentence);
      assertThat(hit.getBoolean("why[0].truncated")).isEqualTo(id.equals("long"));
    }
  }

  @Test
  void a_stored_article_cuts_every_surface_out_of_its_own_text() {
    for (String id : List.of("sentence", "sure", "inferred", "decomposed", "long")) {
      JsonPath article =
          given().get("/v1/articles/" + id).then().statusCode(200).extract().jsonPath();
      List<Map<String, Object>> mentions = article.getList("mentions");
      assertThat(mentions)
          .isNotEmpty()
          .allSatisfy(
              mention -> {
                assertThat(mention)
                    .containsOnlyKeys(
                        "kind", "key", "surface", "field", "start", "end", "rule", "confidence");
                String text = article.getString(String.valueOf(mention.get("field")));
                assertThat(text.substring((int) mention.get("start"), (int) mention.get("end")))
                    .isEqualTo(mention.get("surface"));
              });
    }
    given()
        .get("/v1/articles/inferred")
        .then()
        .body("mentions.kind", contains("inferred", "country", "country"))
        .body("mentions.key", contains("sergei-lavrov", "RU", "LA"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Tô Lâm; country: or official:",
        "source:Báo; country: or official:",
        "official:; country: or official:",
        "country:Wakanda; no country",
        "country:Congo; CD (CHDC Congo), CG (Cộng hòa Congo)",
        "official:castro; can be several people",
        "official:Nguyễn Văn Không Ai; no list knows"
      })
  void what_cannot_be_explained_is_a_bad_request(String why, String reason) {
    given()
        .queryParam("why", why)
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("why"))
        .body("detail", containsString(reason));
  }

  private static ValidatableResponse why(String id, String wanted) {
    // The only hit of its day.
    String day = given().get("/v1/articles/" + id).path("published");
    return Service.search(Map.of("why", wanted, "from", day, "to", day)).rootPath("hits[0]");
  }
}
