package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.search.highlight.Fragmenter;

@QuarkusTest
@WithTestResource(TestEngine.class)
class HighlightTest {
  private static final String FILLER =
      "Đoạn này nói chuyện khác hẳn, dài dòng và không có gì hay. ";
  private static final String TEA =
      "Tại TP. Cần Thơ, hội chợ trà mở cửa hôm qua. "
          + FILLER.repeat(8)
          + "Hội chợ trà sen năm nay đón nhiều khách, theo ban tổ chức. "
          + FILLER.repeat(8)
          + "Hội viên uống trà.";

  /**
   * Its last words are behind the million characters that the engine would analyze to mark them.
   */
  private static final String LONG = FILLER.repeat(18_000) + "Cuối bài mới có chữ hiếm hoi.";

  @Inject Service service;

  @BeforeEach
  void articles() {
    String many =
        IntStream.range(0, 25)
            .mapToObj(
                i ->
                    "{\"id\":\"m%d\",\"title\":\"Tin giá cà phê\",\"body\":\"Giá cà phê phiên %d tăng.\"}"
                        .formatted(i, i))
            .collect(Collectors.joining("\n"));
    service.collection(
        HighlightTest.class,
        """
        {"id":"tea","title":"Hội chợ trà sen","body":"%s"}
        {"id":"tags","title":"Thẻ <mark>lạ</mark> & \\"dấu\\" 🇻🇳","body":"Bài viết có <mark>thẻ</mark> lạ\\ue000 và dấu\\u007f lạ. <script>lạ</script>"}
        {"id":"wall","title":"Tường chữ","body":"%s-gạch-%s"}
        {"id":"long","title":"Dài","body":"%s"}
        """
                .formatted(TEA, "x".repeat(15_000), "y".repeat(15_000), LONG)
            + many);
  }

  @Test
  void the_best_fragment_is_first_and_begins_with_its_sentence() {
    List<String> fragments = body(Map.of("q", "hội chợ trà sen"));
    assertThat(fragments).hasSize(3);
    assertThat(fragments.get(0))
        .startsWith(
            "<mark>Hội</mark> <mark>chợ</mark> <mark>trà</mark> <mark>sen</mark> năm nay đón nhiều"
                + " khách, theo ban tổ chức.");
    assertThat(fragments.get(1)).startsWith("Tại TP. Cần Thơ, <mark>hội</mark> <mark>chợ</mark>");
    assertThat(fragments.get(2)).endsWith("<mark>Hội</mark> viên uống <mark>trà</mark>.");
  }

  @Test
  void offsets_are_those_of_the_stored_text() {
    JsonPath answer =
        Service.search(Map.of("q", "\"trà sen\" khách", "highlight", "offsets"))
            .body("hits[0]", not(hasKey("highlights")))
            .body("hits[0].offsets.title.fragments[0].start", equalTo(0))
            .body("hits[0].offsets.title.fragments[0].end", equalTo("Hội chợ trà sen".length()))
            .body("hits[0].offsets.body.complete", equalTo(true))
            .extract()
            .jsonPath();
    String stored = given().get("/v1/articles/tea").jsonPath().getString("body");
    assertThat(parts(answer, "hits[0].offsets.body.marks", stored))
        .containsExactly("trà sen", "khách");
    assertThat(parts(answer, "hits[0].offsets.title.marks", "Hội chợ trà sen"))
        .containsExactly("trà sen");
    assertThat(parts(answer, "hits[0].offsets.body.fragments", stored))
        .allSatisfy(part -> assertThat(part).contains("Hội chợ trà sen năm nay"));
  }

  @Test
  void none_switches_highlights_off() {
    Service.search(Map.of("q", "trà sen", "highlight", "none"))
        .body("total.value", equalTo(1))
        .body("hits[0]", not(hasKey("highlights")))
        .body("hits[0]", not(hasKey("offsets")));
  }

  @Test
  void a_body_of_a_million_characters_is_answered_with_its_best_place() {
    assertThat(LONG).hasSizeGreaterThan(1_000_000);
    assertThat(body(Map.of("q", "hiếm hoi")))
        .containsExactly("Cuối bài mới có chữ <mark>hiếm</mark> <mark>hoi</mark>.");
    JsonPath answer =
        Service.search(Map.of("q", "hiếm", "highlight", "offsets")).extract().jsonPath();
    assertThat(parts(answer, "hits[0].offsets.body.marks", LONG)).containsExactly("hiếm");
    // A word that is there tens of thousands of times.
    assertThat(body(Map.of("q", "nói chuyện"))).hasSize(3);
  }

  @Test
  void an_unknown_form_is_refused_with_the_known_ones() {
    given()
        .queryParam("highlight", "xml")
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("highlight"))
        .body("detail", containsString("html, offsets, none"));
  }

  @Test
  void marks_that_an_article_brings_along_are_text() {
    JsonPath answer = Service.search(Map.of("q", "lạ")).extract().jsonPath();
    assertThat(answer.getString("hits[0].highlights.title[0]"))
        .isEqualTo("Thẻ &lt;mark&gt;<mark>lạ</mark>&lt;/mark&gt; &amp; &quot;dấu&quot; 🇻🇳");
    assertThat(answer.getString("hits[0].highlights.body[0]"))
        .isEqualTo(
            "Bài viết có &lt;mark&gt;thẻ&lt;/mark&gt; <mark>lạ</mark>\ue000 và dấu  <mark>lạ</mark>."
                + " &lt;script&gt;<mark>lạ</mark>&lt;/script&gt;");
  }

  @Test
  void a_text_without_a_space_is_cut_all_the_same() {
    assertThat(body(Map.of("q", "gạch")))
        .singleElement()
        .isEqualTo("x".repeat(59) + "-<mark>gạch</mark>-" + "y".repeat(Fragmenter.LONGEST - 65));
  }

  @Test
  void a_text_in_which_nothing_matched_shows_its_beginning() {
    assertThat(body(Map.of("q", "tường chữ")))
        .singleElement()
        .satisfies(text -> assertThat(text).isEqualTo("x".repeat(Fragmenter.LONGEST)));
    Service.search(Map.of("q", "tường chữ", "highlight", "offsets"))
        .body("hits[0].offsets.body.marks", equalTo(List.of()))
        .body("hits[0].offsets.body.fragments[0].end", equalTo(Fragmenter.LONGEST));
  }

  @Test
  void every_hit_of_a_large_page_is_highlighted() {
    JsonPath answer = Service.search(Map.of("q", "giá cà phê", "size", "100")).extract().jsonPath();
    assertThat(answer.getList("hits.id")).hasSize(25);
    List<List<String>> bodies = answer.getList("hits.highlights.body");
    List<String> ids = answer.getList("hits.id");
    for (int i = 0; i < ids.size(); i++) {
      assertThat(bodies.get(i))
          .containsExactly(
              "<mark>Giá</mark> <mark>cà</mark> <mark>phê</mark> phiên %s tăng."
                  .formatted(ids.get(i).substring(1)));
    }
  }

  @Test
  void long_and_hostile_queries_are_answered_with_highlights() {
    String words = IntStream.range(0, 190).mapToObj(i -> "từ" + i).collect(Collectors.joining(" "));
    Service.search(Map.of("q", "(" + words + ") | \"trà sen\""))
        .body("hits[0].highlights.title[0]", equalTo("Hội chợ <mark>trà sen</mark>"));
    Service.search(Map.of("q", "trà ".repeat(200)))
        .body("hits[0].highlights.title[0]", equalTo("Hội chợ <mark>trà</mark> sen"));
    Service.search(Map.of("q", "*trà* \"".repeat(60)))
        .body("hits.highlights.title.flatten()", everyItem(containsString("trà")));
  }

  private static List<String> body(Map<String, String> query) {
    return Service.search(query).extract().path("hits[0].highlights.body");
  }

  private static List<String> parts(JsonPath answer, String path, String text) {
    return answer.<Map<String, Integer>>getList(path).stream()
        .map(range -> text.substring(range.get("start"), range.get("end")))
        .toList();
  }
}
