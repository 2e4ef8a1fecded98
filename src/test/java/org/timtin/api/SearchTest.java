package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class SearchTest {
  @Inject Service service;

  @BeforeEach
  void articles() {
    service.collection(
        SearchTest.class,
        """
        {"id":"bao","title":"Bão số 9 đổ bộ vào Philippines","body":"Cơn bão mạnh khiến nhiều chuyến bay bị hủy.","published":"2025-09-20","source":"Báo A"}
        {"id":"bao-chi","title":"Luật Báo chí có hiệu lực","body":"Quốc hội thông qua luật; phóng viên Việt Nam đưa tin.","published":"2025-09-21","source":"Báo A"}
        {"id":"bao-plain","title":"Bao Bi Viet mo nha may","body":"Bai viet khong dau.","published":"2025-09-22","source":"Báo B"}
        {"id":"nga-trung","title":"Quan hệ Nga - Trung bước sang giai đoạn mới","body":"Tổng thống Nga Vladimir Putin và Chủ tịch Trung Quốc Tập Cận Bình hội đàm tại Moskva. Hai bên khẳng định quan hệ <đối tác> & hợp tác.","published":"2026-01-05T23:30:00+07:00"}
        {"id":"hoa-binh","title":"Đàm phán hoà bình","body":"Các bên ký hiệp định hoà bình tại Thuỵ Sĩ.","published":"2026-03-01"}
        {"id":"undated","title":"","body":"Phó Thủ tướng Trung Quốc Han Zheng điện đàm với phía Nga. Câu thứ hai của bài."}
        {"id":"nfd","title":"%s","body":"Thủ tướng Lào Sonexay Siphandone thăm Việt Nam.","published":"2026-03-02"}
        """
            .formatted(Normalizer.normalize("Việt Nam và Lào ký hiệp định", Normalizer.Form.NFD)));
  }

  @Test
  void a_word_with_diacritics_matches_only_its_own_form() {
    assertThat(Service.found("bão")).containsExactly("bao");
    assertThat(Service.found("báo chí")).containsExactly("bao-chi");
  }

  @Test
  void a_word_without_diacritics_matches_every_form_and_ranks_the_typed_one_first() {
    assertThat(Service.found("bao"))
        .containsExactlyInAnyOrder("bao", "bao-chi", "bao-plain")
        .startsWith("bao-plain");
    Service.search(Map.of("q", "bao"))
        .body("query.matched", equalTo("folded"))
        .body("hits[0].matched", equalTo("typed"))
        .body("hits[1].matched", equalTo("folded"));
  }

  @Test
  void words_that_match_nowhere_as_typed_are_matched_without_diacritics_and_the_answer_says_so() {
    Service.search(Map.of("q", "bạo chỉ"))
        .body("query.fallback", equalTo(true))
        .body("query.matched", equalTo("folded"))
        .body("hits.id", contains("bao-chi"))
        .body("hits[0].matched", equalTo("folded"));
  }

  @Test
  void filters_do_not_decide_what_the_words_mean() {
    // "bão" is found as typed, though not under this filter: the answer is none, not every "bao".
    Service.search(Map.of("q", "bão", "source", "Báo B"))
        .body("total.value", equalTo(0))
        .body("query.fallback", equalTo(false));
  }

  @Test
  void accents_can_be_ignored_or_taken_strictly() {
    assertThat(Service.found(Map.of("q", "bão", "accents", "ignore"))).hasSize(3);
    assertThat(Service.found(Map.of("q", "bao", "accents", "strict"))).containsExactly("bao-plain");
  }

  @Test
  void tone_placement_and_decomposed_text_make_no_difference() {
    assertThat(Service.found("hòa bình")).containsExactly("hoa-binh");
    assertThat(Service.found("thụy sĩ")).containsExactly("hoa-binh");
    assertThat(Service.found(Normalizer.normalize("hiệp định", Normalizer.Form.NFD)))
        .containsExactlyInAnyOrder("hoa-binh", "nfd");
    Service.search(Map.of("q", "hiệp định Lào"))
        .body(
            "hits[0].highlights.title[0]",
            equalTo("Việt Nam và <mark>Lào</mark> ký <mark>hiệp</mark> <mark>định</mark>"));
  }

  @Test
  void up_to_four_words_are_all_required() {
    assertThat(Service.found("hiệp định Lào Nga")).isEmpty();
  }

  @Test
  void phrases_exclusions_alternatives_and_parentheses_are_understood() {
    assertThat(Service.found("\"chủ tịch trung quốc\"")).containsExactly("nga-trung");
    assertThat(Service.found("\"trung quốc chủ tịch\"")).isEmpty();
    assertThat(Service.found("hiệp định -Lào")).containsExactly("hoa-binh");
    assertThat(Service.found("\"luật báo chí\" | \"thuỵ sĩ\""))
        .containsExactlyInAnyOrder("bao-chi", "hoa-binh");
    assertThat(Service.found("hiệp định (Lào | Moskva)")).containsExactly("nfd");
  }

  @Test
  void highlights_mark_whole_syllables_of_every_form_and_escape_the_text() {
    Service.search(Map.of("q", "quan he"))
        .body(
            "hits[0].highlights.title[0]",
            equalTo("<mark>Quan</mark> <mark>hệ</mark> Nga - Trung bước sang giai đoạn mới"));
    String body =
        Service.search(Map.of("q", "\"khẳng định quan hệ\""))
            .extract()
            .path("hits[0].highlights.body[0]");
    assertThat(body).contains("<mark>khẳng định quan hệ</mark> &lt;đối tác&gt; &amp; hợp tác");
  }

  @Test
  void an_article_without_a_title_is_shown_by_its_first_sentence() {
    Service.search(Map.of("official", "Han Zheng"))
        .body("hits.id", contains("undated"))
        .body("hits[0].title", equalTo("Phó Thủ tướng Trung Quốc Han Zheng điện đàm với phía Nga."))
        .body("hits[0].untitled", equalTo(true))
        .body("hits[0].published", nullValue())
        .body("hits[0].officials[0].value", equalTo("han-chinh"))
        .body("hits[0].officials[0].label", equalTo("Hàn Chính"));
  }

  @Test
  void filters_take_names_codes_and_aliases() {
    assertThat(Service.found(Map.of("country", "Nga"))).containsExactly("nga-trung", "undated");
    assertThat(Service.found(Map.of("country", "ru"))).containsExactly("nga-trung", "undated");
    assertThat(Service.found(Map.of("official", "putin"))).containsExactly("nga-trung");
    assertThat(Service.found(Map.of("official", "Xi Jinping"))).containsExactly("nga-trung");
    assertThat(Service.found(Map.of("source", List.of("Báo A", "Báo B")))).hasSize(3);
  }

  @Test
  void values_of_one_facet_are_alternatives_unless_asked_for_together() {
    assertThat(Service.found(Map.of("country", List.of("RU", "LA")))).hasSize(3);
    assertThat(Service.found(Map.of("country", List.of("RU", "LA"), "country.all", "true")))
        .isEmpty();
    assertThat(Service.found(Map.of("country", List.of("VN", "LA"), "country.all", "true")))
        .containsExactly("nfd");
  }

  @Test
  void days_are_days_in_hanoi() {
    // 23:30 in Hanoi is still the 5th there, and 16:30 of the 5th in UTC.
    assertThat(Service.found(Map.of("from", "2026-01-05", "to", "2026-01-05")))
        .containsExactly("nga-trung");
    assertThat(Service.found(Map.of("from", "2026-01-06", "to", "2026-02-28"))).isEmpty();
  }

  @Test
  void the_histogram_shows_empty_months_between_the_first_and_the_last() {
    Service.search(Map.of("interval", "month"))
        .body("facets.published.interval", equalTo("month"))
        .body("facets.published.first", equalTo("2025-09-20"))
        .body("facets.published.last", equalTo("2026-03-02"))
        .body(
            "facets.published.buckets.value",
            contains(
                "2025-09-01",
                "2025-10-01",
                "2025-11-01",
                "2025-12-01",
                "2026-01-01",
                "2026-02-01",
                "2026-03-01"))
        .body("facets.published.buckets.count", contains(3, 0, 0, 0, 1, 0, 2))
        .body("facets.published.missing", equalTo(1));
  }

  @Test
  void hits_sort_by_date_with_undated_ones_last() {
    assertThat(Service.found(Map.of("sort", "newest")))
        .containsExactly("nfd", "hoa-binh", "nga-trung", "bao-plain", "bao-chi", "bao", "undated");
    assertThat(Service.found(Map.of("sort", "oldest")))
        .startsWith("bao", "bao-chi")
        .endsWith("undated");
  }

  @Test
  void pages_follow_each_other_without_gap_or_double() {
    List<String> first = Service.found(Map.of("size", "3", "page", "1"));
    List<String> second = Service.found(Map.of("size", "3", "page", "2"));
    List<String> third = Service.found(Map.of("size", "3", "page", "3"));
    assertThat(first).hasSize(3).doesNotContainAnyElementsOf(second);
    assertThat(second).hasSize(3).doesNotContainAnyElementsOf(third);
    assertThat(third).hasSize(1);
  }

  @Test
  void a_selected_value_is_listed_even_at_zero() {
    Service.search(Map.of("q", "bão", "country", "CU"))
        .body("total.value", equalTo(0))
        .body("facets.country.buckets.find { it.value == 'CU' }.count", equalTo(0))
        .body("facets.country.buckets.find { it.value == 'CU' }.label", equalTo("Cuba"))
        .body("facets.country.buckets.find { it.value == 'CU' }.selected", equalTo(true))
        .body("facets.country.buckets.find { it.value == 'PH' }.count", equalTo(1));
  }

  @Test
  void the_body_takes_the_same_parameters() {
    io.restassured.RestAssured.given()
        .contentType("application/json")
        .body("{\"q\": \"hiệp định\", \"country\": [\"LA\"], \"size\": 5}")
        .post("/v1/search")
        .then()
        .statusCode(200)
        .body("hits.id", contains("nfd"))
        .body("hits", hasSize(1))
        .body("hits[0].countries", containsInAnyOrder("VN", "LA"));
  }
}
