package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class SuggestTest {
  private static final String ARTICLES =
      """
      {"id":"1","title":"Chủ tịch Trung Quốc Tập Cận Bình thăm Nga","body":"Tại Moskva.","published":"2026-01-05","source":"Báo A"}
      {"id":"2","title":"Tổng thống Nga Vladimir Putin gặp Chủ tịch Trung Quốc Tập Cận Bình","published":"2026-01-06","source":"Báo B"}
      {"id":"3","title":"Quan hệ Nga - Trung Quốc: Chủ tịch Tập Cận Bình phát biểu","published":"2026-02-01","source":"Báo A"}
      {"id":"4","title":"Thủ tướng Phạm Bình Minh chưa từng là thủ tướng","officials":["Phạm Bình Minh"],"published":"2026-01-01","source":"Báo A"}
      {"id":"5","title":"Hải quan họp báo về hàng giả","published":"2026-03-01","source":"Báo A"}
      {"id":"6","title":"Bão số 5 vào Biển Đông","published":"2026-01-01"}
      {"id":"7","title":"Báo chí viết về bão","published":"2026-01-02"}
      {"id":"8","title":"Bao giờ tăng lương lên 10.000 đồng?","published":"2026-01-03"}
      {"id":"9","title":"Một giải pháp <b>mới</b> & \\"hay\\"","published":"2026-01-03"}
      {"id":"10","title":"Bão số 5 vào Biển Đông!","published":"2026-01-04"}
      {"id":"11","body":"Chiều 20/6, tại Phủ Chủ tịch diễn ra lễ đón trọng thể. Sau đó là hội đàm.","published":"2026-01-04"}
      {"id":"12","title":"Ông Trần Bá Thử, ông Lê Bà Thử và ông Ngô Ba Thử","officials":["Trần Bá Thử","Lê Bà Thử","Ngô Ba Thử"],"published":"2026-01-04"}
      {"id":"13","title":"Lại ông Lê Bà Thử","officials":["Lê Bà Thử","Ngô Ba Thử"],"published":"2026-01-04"}
      {"id":"14","title":"Ông Ngô Ba Thử thăm Việt Nam","officials":["Ngô Ba Thử"],"countries":["VN"],"published":"2026-01-04"}
      {"id":"15","title":"🔥 Nóng trong ngày","published":"2026-01-07"}
      {"id":"16","title":"Quân đội và hệ thống: hen gặp lại quan","published":"2026-03-02"}
      """;

  @Inject Service service;

  @BeforeEach
  void collection() {
    service.collection(SuggestTest.class, ARTICLES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          b           | ngo-ba-thu
          binh        | tap-can-binh
          BÌNH        | tap-can-binh
          can b       | tap-can-binh
          tap can binh| tap-can-binh
          tập cận bì  | tap-can-binh
          xi jin      | tap-can-binh
          jinping xi  | tap-can-binh
          puti        | vladimir-putin
          Pu-t        | vladimir-putin
          vla pu      | vladimir-putin
          vladimir p  | vladimir-putin
          binh m      | pham-binh-minh
          bá          | tran-ba-thu
          bà          | le-ba-thu
          ba          | ngo-ba-thu
          thử         | ngo-ba-thu
          trump       |
          taapj caanj | tap-can-binh
          tap65       | tap-can-binh
          vladi put   |
          """)
  void the_first_official_for_what_was_typed(String typed, String key) {
    assertFirst(typed, "officials.value", key);
    // The same letters, taken apart.
    assertFirst(Normalizer.normalize(typed, Normalizer.Form.NFD), "officials.value", key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          n          | RU
          nga        | RU
          NGA        | RU
          lien bang n| RU
          russ       | RU
          moscow     | RU
          mát-xc     | RU
          matxco     | RU
          kreml      | RU
          trung      | CN
          trung q    | CN
          chin       | CN
          việt       | VN
          viet n     | VN
          VN         | VN
          ha noi     | VN
          pháp       |
          """)
  void the_first_country_for_what_was_typed(String typed, String code) {
    assertFirst(typed, "countries.value", code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quan h           | 3
          quan he nga tr   | 3
          hải q            | 5
          bão              | 10
          báo              | 5
          bao              | 8
          bao gi           | 8
          số 5 và          | 10
          10.000           | 8
          10.0             | 8
          10000            | 8
          🔥               | 15
          chieu 20/6 tai p | 11
          phủ chủ          | 11
          hội đà           |
          quan hej         | 3
          không có từ này  |
          """)
  void the_first_headline_for_what_was_typed(String typed, String id) {
    assertFirst(typed, "headlines.id", id);
  }

  @Test
  void an_alias_says_which_name_was_typed() {
    JsonPath answer = suggest(Map.of("q", "xi jin"));
    assertThat(answer.getString("officials[0].label")).isEqualTo("Tập Cận Bình");
    assertThat(answer.getString("officials[0].html")).isEqualTo("Tập Cận Bình");
    assertThat(answer.getString("officials[0].alias.html"))
        .isEqualTo("<mark>Xi</mark> <mark>Jin</mark>ping");
    assertThat(answer.getList("officials[0].alias.marks.start")).containsExactly(0, 3);
    assertThat(suggest(Map.of("q", "mosc")).getString("countries[0].alias.name"))
        .isEqualTo("Moscow");
    assertThat(suggest(Map.of("q", "binh")).getMap("officials[0]")).doesNotContainKey("alias");
  }

  @Test
  void titles_are_escaped_and_what_was_typed_is_marked() {
    JsonPath answer = suggest(Map.of("q", "giai phap mo"));
    assertThat(answer.getString("headlines[0].html"))
        .isEqualTo(
            "Một <mark>giải</mark> <mark>pháp</mark> &lt;b&gt;<mark>mớ</mark>i&lt;/b&gt; &amp;"
                + " &quot;hay&quot;");
    assertThat(answer.getList("headlines[0].marks.end")).containsExactly(8, 13, 19);
  }

  @Test
  void marks_that_were_typed_order_and_exclude_nothing() {
    assertThat(suggest(Map.of("q", "bá")).getList("officials.value"))
        .containsExactly("tran-ba-thu", "ngo-ba-thu", "le-ba-thu");
    assertThat(suggest(Map.of("q", "bá")).getList("officials.matched"))
        .containsExactly("typed", "folded", "folded");
    assertThat(suggest(Map.of("q", "báo")).getList("headlines.id"))
        .containsExactly("5", "7", "10", "8");
  }

  @Test
  void a_title_is_shown_once() {
    assertThat(suggest(Map.of("q", "bien dong")).getList("headlines.id")).containsExactly("10");
  }

  @Test
  void keystrokes_that_find_nothing_are_read_as_what_they_were_meant_for() {
    JsonPath answer = suggest(Map.of("q", "taapj caanj bif"));
    assertThat(answer.getString("text")).isEqualTo("taapj caanj bif");
    assertThat(answer.getList("repaired.as")).containsExactly("tập", "cận", "bì");
    assertThat(answer.getString("officials[0].html"))
        .isEqualTo("<mark>Tập</mark> <mark>Cận</mark> <mark>Bì</mark>nh");
  }

  @Test
  void filters_narrow_the_counts_and_the_headlines() {
    assertThat(suggest(Map.of("q", "binh")).getInt("officials[0].count")).isEqualTo(3);
    Map<String, String> filtered = Map.of("q", "binh", "source", "Báo A", "from", "2026-02-01");
    assertThat(suggest(filtered).getInt("officials[0].count")).isEqualTo(1);
    assertThat(suggest(filtered).getList("headlines.id")).containsExactly("3");
    assertThat(suggest(Map.of("q", "pu", "country", "VN")).getList("officials")).isEmpty();
    // Its own facet's selection is what a click replaces.
    assertThat(suggest(Map.of("q", "nga", "country", "VN")).getInt("countries[0].count"))
        .isEqualTo(3);
  }

  @Test
  void the_answer_says_of_which_index_it_is_whether_something_is_suggested_or_not() {
    for (String typed : List.of("can b", "xyzzyplugh", "?!")) {
      JsonPath answer = suggest(Map.of("q", typed));
      assertThat(answer.getString("index")).matches("articles-\\d{6}");
      assertThat(answer.getInt("took_ms")).isNotNegative();
    }
  }

  @Test
  void no_more_than_asked_for_of_each_kind() {
    JsonPath answer = suggest(Map.of("q", "t", "size", "2"));
    assertThat(answer.getList("officials")).hasSize(2);
    assertThat(answer.getList("headlines")).hasSize(2);
    assertThat(suggest(Map.of("q", "b")).getList("headlines")).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?!…",
        "\"\"",
        "-",
        "\u0301",
        "\u0000\u0001\u001f",
        "\u200b\u200d",
        "%",
        "🏳️‍🌈🏳️‍🌈",
        "((((",
        "-|-",
        "*",
        "\\",
        "/",
        "]"
      })
  void what_no_name_or_title_has_is_an_empty_answer(String typed) {
    JsonPath answer = suggest(Map.of("q", typed));
    assertThat(answer.getList("officials")).isEmpty();
    assertThat(answer.getList("countries")).isEmpty();
    assertThat(answer.getList("headlines")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b ", "đ", "ế-", "1/", ".*", "a&b", "~a", "<1-9>", "#", "a\"b", "я"})
  void two_hundred_characters_of_anything_are_answered(String part) {
    String typed = part.repeat(200 / part.length());
    suggest(Map.of("q", typed));
    suggest(Map.of("q", typed.substring(0, Math.min(typed.length(), 12))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "size; 0; it must be from 1 to 20",
        "size; 21; it must be from 1 to 20",
        "size; 1000; it must be from 1 to 20",
        "size; năm; whole number",
        "size; '' ; whole number",
        "country; Wakanda; no country",
        "country; ''; country is empty",
        "official; castro; can be several people",
        "official; ''; official is empty",
        "source; ''; source is empty",
        "from; 2025-02-30; calendar day",
        "to; hôm nay; calendar day",
        "inferred; yes; true or false",
        "country.all; 1; true or false",
        "official.all; 1; true or false",
        "source.all; 1; true or false",
        "page; 2; no parameter 'page'",
        "sort; newest; no parameter 'sort'",
        "bogus; 1; no parameter 'bogus'"
      })
  void a_bad_parameter_is_named_with_what_it_should_be(String name, String value, String reason) {
    given()
        .queryParam("q", "b")
        .queryParam(name, value)
        .get("/v1/suggest")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(name))
        .body("detail", containsString(reason));
  }

  @Test
  void the_text_is_needed_once_and_no_longer_than_a_headline() {
    refused("/v1/suggest", "q is missing");
    refused("/v1/suggest?q=a&q=b", "q is given 2 times");
    refused("/v1/suggest?q=" + "a".repeat(201), "q has 201 characters; the limit is 200");
    given()
        .get("/v1/suggest?q=a&from=2026-01-02&to=2026-01-01")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("from"));
    given().get("/v1/suggest?q=a&size=2&size=3").then().statusCode(400);
    given().get("/v1/suggest?q=a&from=2026-01-02&from=2026-01-01").then().statusCode(400);
  }

  private static void refused(String path, String reason) {
    given()
        .get(path)
        .then()
        .statusCode(400)
        .body("parameter", equalTo("q"))
        .body("detail", containsString(reason));
  }

  private static void assertFirst(String typed, String path, String value) {
    List<String> found = suggest(Map.of("q", typed)).getList(path);
    if (value == null) {
      assertThat(found).as(typed).isEmpty();
    } else {
      assertThat(found).as(typed).startsWith(value);
    }
  }

  private static JsonPath suggest(Map<String, String> parameters) {
    return given()
        .queryParams(parameters)
        .get("/v1/suggest")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
