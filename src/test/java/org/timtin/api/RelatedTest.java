package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** What to read after an article. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class RelatedTest {
  /** More than any machine needs for one article, and less than a million characters would take. */
  private static final long PATIENCE_MS = 20_000;

  /** Weights are rounded to four decimals. */
  private static final double ROUNDING = 0.001;

  private static final String ARTICLES =
      """
      {"id":"dam","title":"Nhà máy thủy điện Hòa Bình xả lũ","body":"Sáng nay nhà máy thủy điện Hòa Bình mở hai cửa xả đáy để xả lũ xuống sông Đà. Ban chỉ huy phòng chống thiên tai yêu cầu các xã ven sông di dời dân. Mực nước hồ chứa đang lên rất nhanh sau ba ngày mưa lớn ở vùng Tây Bắc.","published":"2025-08-01","source":"Báo A"}
      {"id":"dam-copy","title":"Nhà máy thủy điện Hòa Bình xả lũ","body":"Sáng nay nhà máy thủy điện Hòa Bình mở hai cửa xả đáy để xả lũ xuống sông Đà. Ban chỉ huy phòng chống thiên tai yêu cầu các xã ven sông di dời dân. Mực nước hồ chứa đang lên rất nhanh sau ba ngày mưa lớn ở vùng Tây Bắc. (TTXVN)","published":"2025-08-01","source":"Báo B"}
      {"id":"flood","title":"Hạ du sông Đà ngập sau khi thủy điện xả lũ","body":"Nhiều ruộng lúa ở hạ du sông Đà chìm trong nước. Người dân nói thủy điện xả lũ mà báo quá muộn. Chính quyền đã đưa hơn trăm hộ đến nơi cao.","published":"2020-08-02","source":"Báo A"}
      {"id":"flood-copy","title":"Hạ du sông Đà ngập sau khi thủy điện xả lũ","body":"Nhiều ruộng lúa ở hạ du sông Đà chìm trong nước. Người dân nói thủy điện xả lũ mà báo quá muộn. Chính quyền đã đưa hơn trăm hộ đến nơi an toàn.","published":"2020-08-02","source":"Báo B"}
      {"id":"rain","title":"Tây Bắc mưa lớn ba ngày","body":"Mưa lớn kéo dài ở vùng Tây Bắc làm sạt lở nhiều tuyến đường.","published":"2025-07-31","source":"Báo B"}
      {"id":"talks","title":"Tổng thống Nga Vladimir Putin hội đàm với Chủ tịch Trung Quốc Tập Cận Bình","body":"Hai nhà lãnh đạo bàn về năng lượng.","published":"2025-09-01","source":"Báo A"}
      {"id":"gas","title":"Đường ống khí đốt mới nối Nga và Trung Quốc","body":"Ông Vladimir Putin cho biết đường ống khí đốt sẽ chạy qua Mông Cổ. Tổng thống Nga Vladimir Putin nói như vậy.","published":"2025-09-03","source":"Báo B"}
      {"id":"bank","title":"Lãi suất tiết kiệm giảm","body":"Các ngân hàng đồng loạt hạ lãi suất huy động từ đầu tháng.","published":"2025-09-02","source":"Báo A"}
      {"id":"football","title":"Đội tuyển thắng ba bàn","body":"Trận đấu diễn ra trên sân Mỹ Đình tối qua.","published":"2025-09-02","source":"Báo A"}
      {"id":"school","title":"Học sinh trở lại trường sau hè","body":"Năm học mới bắt đầu với nhiều thay đổi về sách giáo khoa.","published":"2025-09-05","source":"Báo C"}
      {"id":"rice","title":"Giá gạo xuất khẩu tăng","body":"Thương lái thu mua với giá cao nhất trong hai năm.","published":"2025-06-05","source":"Báo C"}
      {"id":"chess","title":"Giải cờ vua trẻ khai mạc","published":"2024-01-01"}
      {"id":"chess-undated","title":"Giải cờ vua trẻ kết thúc"}
      {"id":"chess-new","title":"Giải cờ vua trẻ kết thúc","published":"2025-02-02"}
      {"id":"chess-old","title":"Giải cờ vua trẻ kết thúc","published":"2019-02-02"}
      {"id":"both","title":"Gặp gỡ cuối tuần","officials":["Người Hiếm","Người Thường"],"countries":["LA"],"published":"2025-01-01"}
      {"id":"rare","title":"Chuyện thứ nhất","officials":["Người Hiếm"],"published":"2025-01-01"}
      {"id":"usual-1","title":"Điều khác","officials":["Người Thường"],"published":"2025-01-02"}
      {"id":"usual-2","title":"Kể thêm","officials":["Người Thường"],"published":"2025-01-03"}
      {"id":"usual-3","title":"Nói tiếp","officials":["Người Thường"],"published":"2025-01-04"}
      {"id":"place","title":"Viêng Chăn","countries":["LA"],"published":"2025-01-05"}
      {"id":"syllable","title":"Lũ","published":"2025-01-05"}
      {"id":"alone","title":"Zyzzyva","source":"Báo C"}
      """;

  @Inject Service service;

  @BeforeEach
  void collection() {
    // Tests write articles, too, and each begins with a client that names an encoding.
    Service.awaitReady();
    if (service.freshFor(RelatedTest.class)) {
      Service.index(ARTICLES);
      service.awaitSettled();
    }
  }

  @Test
  void articles_on_the_same_matter_come_first_however_old_they_are() {
    assertThat(ids("dam")).startsWith("flood").contains("rain").doesNotContain("football", "bank");
    assertThat(ids("flood").getFirst()).isIn("dam", "dam-copy");
    assertThat(ids("rain").getFirst()).isIn("dam", "dam-copy");
    assertThat(ids("talks")).containsExactly("gas");
    assertThat(ids("gas")).containsExactly("talks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alone", "syllable", "place", "bank"})
  void what_shares_no_words_side_by_side_and_nobody_has_nothing_related(String id) {
    assertThat(ids(id)).isEmpty();
  }

  @Test
  void the_article_and_its_near_copies_are_left_out_and_others_are_shown_once() {
    for (String id : List.of("dam", "dam-copy")) {
      JsonPath answer = related(id);
      List<String> ids = answer.getList("related.id");
      assertThat(ids).doesNotContain("dam", "dam-copy").doesNotHaveDuplicates();
      assertThat(ids.stream().filter(one -> one.startsWith("flood"))).hasSize(1);
      assertThat(answer.getMap("related[0].story")).isEqualTo(Map.of("id", "flood", "size", 2));
      assertThat(answer.getMap("related.find { it.id == 'rain' }")).doesNotContainKey("story");
    }
  }

  @Test
  void each_says_what_it_shares_in_the_words_of_the_article() {
    JsonPath dam = related("dam");
    assertThat(dam.<String>getList("related[0].shared.words.text"))
        .anyMatch(words -> words.contains("thủy điện"))
        .anyMatch(words -> words.contains("xả lũ"))
        .hasSizeLessThanOrEqualTo(5);
    assertThat(dam.<String>getList("related.find { it.id == 'rain' }.shared.words.text"))
        .anyMatch(words -> words.contains("vùng Tây Bắc"));
    JsonPath talks = related("talks");
    assertThat(talks.getList("related[0].shared.officials.value"))
        .containsExactly("vladimir-putin");
    assertThat(talks.getList("related[0].shared.officials.label"))
        .containsExactly("Vladimir Putin");
    assertThat(talks.getList("related[0].shared.countries.value"))
        .containsExactlyInAnyOrder("RU", "CN");
    assertThat(talks.getList("related[0].shared.countries.label"))
        .containsExactlyInAnyOrder("Nga", "Trung Quốc");
    assertThat(talks.getList("related[0].shared.words.text")).doesNotContain("Vladimir Putin");
  }

  @Test
  void the_score_is_the_sum_of_the_weights_of_what_is_shared() {
    JsonPath both = related("both");
    for (int i = 0; i < both.getList("related").size(); i++) {
      String hit = "related[" + i + "]";
      assertThat(weights(both, hit)).isCloseTo(both.getDouble(hit + ".score"), within(ROUNDING));
    }
    JsonPath dam = related("dam");
    assertThat(weights(dam, "related[0]"))
        .isPositive()
        .isLessThanOrEqualTo(dam.getDouble("related[0].score") + ROUNDING);
    assertThat(dam.<Float>getList("related.score"))
        .allSatisfy(score -> assertThat(score).isBetween(0.1f, 1f))
        .isSortedAccordingTo((one, other) -> Float.compare(other, one));
  }

  @Test
  void an_official_weighs_more_the_fewer_articles_name_him() {
    JsonPath both = related("both");
    assertThat(both.getList("related.id")).containsExactly("rare", "usual-3", "usual-2", "usual-1");
    assertThat(both.getDouble("related[0].shared.officials[0].weight"))
        .isGreaterThan(both.getDouble("related[1].shared.officials[0].weight"));
  }

  @Test
  void what_shares_as_much_comes_newest_first_and_without_a_date_last() {
    JsonPath chess = related("chess");
    assertThat(chess.getList("related.id"))
        .containsExactly("chess-new", "chess-old", "chess-undated");
    assertThat(chess.getList("related.score").stream().distinct()).hasSize(1);
    assertThat(chess.getList("related.published"))
        .containsExactly("2025-02-02", "2019-02-02", null);
    assertThat(ids("chess-undated")).contains("chess", "chess-new", "chess-old");
  }

  @Test
  void filters_say_where_to_look() {
    JsonPath other = related("dam", Map.of("source", "Báo B"));
    assertThat(other.getList("related.id")).startsWith("flood-copy").contains("rain");
    assertThat(other.getMap("related[0]")).doesNotContainKey("story");
    assertThat(related("dam", Map.of("from", "2025-01-01")).getList("related.id"))
        .containsExactly("rain");
    assertThat(related("chess", Map.of("published.missing", "true")).getList("related.id"))
        .containsExactly("chess-undated");
    assertThat(related("talks", Map.of("country", "VN")).getList("related")).isEmpty();
    assertThat(related("chess", Map.of("size", "1")).getList("related.id"))
        .containsExactly("chess-new");
  }

  @Test
  void the_answer_says_of_which_index_it_is() {
    for (String id : List.of("dam", "alone")) {
      get(id, Map.of())
          .statusCode(200)
          .body("id", equalTo(id))
          .body("index", matchesPattern("articles-\\d{6}"))
          .header("ETag", matchesPattern("W/.*"));
    }
  }

  @Test
  void an_article_of_a_million_characters_is_answered() {
    Service.index(
        "{\"id\":\"long\",\"title\":\"Thủy điện xả lũ\",\"body\":\""
            + "sông Đà dâng cao ".repeat(60_000)
            + "\"}");
    try {
      ValidatableResponse answer = get("long", Map.of()).statusCode(200);
      answer.time(lessThan(PATIENCE_MS));
      assertThat(answer.extract().jsonPath().<String>getList("related.id"))
          .isNotEmpty()
          .first()
          .satisfies(id -> assertThat(id).startsWith("flood"));
    } finally {
      given().delete("/v1/articles/long").then().statusCode(204);
    }
  }

  @Test
  void an_article_that_names_a_thousand_people_is_answered() {
    String people =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "\"Người Thử " + i + "\"")
            .collect(Collectors.joining(","));
    Service.index(
        "{\"id\":\"list\",\"title\":\"Danh sách\",\"officials\":["
            + people
            + "]}\n"
            + "{\"id\":\"last\",\"title\":\"Tin\",\"officials\":[\"Người Thử 999\"]}");
    try {
      assertThat(ids("list")).containsExactly("last");
      assertThat(related("last").getList("related[0].shared.officials.label"))
          .containsExactly("Người Thử 999");
    } finally {
      given().delete("/v1/articles/list").then().statusCode(204);
      given().delete("/v1/articles/last").then().statusCode(204);
    }
  }

  @Test
  void an_article_has_related_ones_as_soon_as_it_is_written_and_is_gone_when_deleted() {
    Service.index(
        "{\"id\":\"new\",\"title\":\"Giải cờ vua trẻ hoãn lại\",\"published\":\"2025-03-03\"}");
    assertThat(ids("new")).startsWith("chess-new");
    assertThat(ids("chess")).startsWith("new", "chess-new");
    given().delete("/v1/articles/new").then().statusCode(204);
    get("new", Map.of()).statusCode(404);
    assertThat(ids("chess")).startsWith("chess-new");
  }

  @Test
  void an_article_that_is_written_again_and_again_has_the_same_related_ones() {
    List<String> before = ids("rain");
    assertThat(before).isNotEmpty();
    try {
      for (int i = 0; i < 3; i++) {
        Service.index(
            "{\"id\":\"again\",\"title\":\"Tây Bắc mưa lớn ba ngày\",\"body\":\"Mưa lớn kéo dài, lần"
                + " thứ mấy không ai đếm nữa, bản tin cứ sửa mãi từng chữ cho tới "
                + i
                + " giờ đêm mới xong.\"}");
      }
      assertThat(ids("again")).startsWith("rain").contains("dam");
    } finally {
      given().delete("/v1/articles/again").then().statusCode(204);
    }
    assertThat(ids("rain")).isEqualTo(before);
  }

  @Test
  void an_unknown_article_is_not_found() {
    get("không-có", Map.of())
        .statusCode(404)
        .contentType("application/problem+json")
        .body("parameter", equalTo("id"))
        .body("detail", containsString("không-có"));
    given().delete("/v1/articles/dam/related").then().statusCode(405);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "size; 0; it must be from 1 to 20",
        "size; 21; it must be from 1 to 20",
        "size; ba; whole number",
        "country; Wakanda; no country",
        "official; castro; can be several people",
        "source; ''; source is empty",
        "from; 2025-02-30; calendar day",
        "to; hôm nay; calendar day",
        "inferred; yes; true or false",
        "country.all; 1; true or false",
        "q; a; no parameter 'q'",
        "page; 2; no parameter 'page'"
      })
  void a_bad_parameter_is_named_with_what_it_should_be(String name, String value, String reason) {
    get("dam", Map.of(name, value))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(name))
        .body("detail", containsString(reason));
  }

  private static double weights(JsonPath answer, String hit) {
    return List.of("officials", "countries", "words").stream()
        .flatMap(kind -> answer.<Number>getList(hit + ".shared." + kind + ".weight").stream())
        .mapToDouble(Number::doubleValue)
        .sum();
  }

  private static List<String> ids(String id) {
    return related(id).getList("related.id");
  }

  private static JsonPath related(String id) {
    return related(id, Map.of());
  }

  private static JsonPath related(String id, Map<String, String> parameters) {
    return get(id, parameters).log().ifValidationFails().statusCode(200).extract().jsonPath();
  }

  private static ValidatableResponse get(String id, Map<String, String> parameters) {
    return given()
        .pathParam("id", id)
        .queryParams(parameters)
        .get("/v1/articles/{id}/related")
        .then();
  }
}
