package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** Names in filters: one person, several candidates, or nobody, and always a clear answer. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class OfficialNamesTest {
  @Inject Service service;

  @BeforeEach
  void articles() {
    service.collection(
        OfficialNamesTest.class,
        """
        {"id":"tap","title":"Chủ tịch Trung Quốc Tập Cận Bình phát biểu","published":"2026-01-05"}
        {"id":"found","title":"Bộ trưởng Y tế Lỗ Thái Khương làm việc","published":"2026-01-06"}
        {"id":"shadowed","title":"Không nhắc đến ai","officials":["Castro"],"published":"2026-01-07"}
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xi",
        "Tập",
        "ông Tập",
        "Ông Tập Cận Bình",
        "Chủ tịch Trung Quốc Tập Cận Bình",
        "XI JINPING",
        "tap-can-binh"
      })
  void a_part_of_a_name_or_a_name_with_titles_is_the_one_person_it_can_mean(String name) {
    Service.search(Map.of("official", name)).body("hits.id", contains("tap"));
  }

  @ParameterizedTest
  @CsvSource({
    "official, Nguyễn, more",
    "official, ông Park, park-geun-hye (Park Geun-hye)",
    "official, ông Bình, nguyen-hoa-binh (Nguyễn Hòa Bình)",
    "country, Congo, 'CD (CHDC Congo), CG (Cộng hòa Congo)'",
    "country, công-gô, 'CD (CHDC Congo), CG (Cộng hòa Congo)'",
    "official, ..., no name"
  })
  void what_can_be_several_is_a_bad_request_that_lists_them(
      String parameter, String name, String candidates) {
    given()
        .queryParam(parameter, name)
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo(parameter))
        .body("detail", containsString(candidates));
  }

  @Test
  void somebody_whom_only_articles_know_is_found_by_name_and_with_titles() {
    for (String name : new String[] {"Lỗ Thái Khương", "ông Lỗ Thái Khương", "lo-thai-khuong"}) {
      Service.search(Map.of("official", name))
          .body("hits.id", contains("found"))
          .body("notes", equalTo(null));
    }
  }

  @Test
  void a_name_that_nobody_knows_is_noted() {
    Service.search(Map.of("official", "Lỗ Thái Không"))
        .body("total.value", equalTo(0))
        .body("notes[0]", containsString("no list knows the official 'lo-thai-khong'"))
        .body("facets.official.buckets.find { it.selected }.count", equalTo(0));
  }

  @Test
  void a_listed_value_means_itself_even_if_it_is_also_a_name_of_others() {
    Service.search(Map.of())
        .body("facets.official.buckets.find { it.value == 'castro' }.count", equalTo(1));
    Service.search(Map.of("official", "castro"))
        .body("hits.id", contains("shadowed"))
        .body("notes[0]", containsString("fidel-castro (Fidel Castro)"));
    given().queryParam("official", "Castro").get("/v1/search").then().statusCode(400);
  }
}
