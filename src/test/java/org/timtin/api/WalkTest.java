package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Answer;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.search.walk.Cursor;
import org.timtin.state.SignedTokens;
import org.timtin.state.TokenType;

/** Walks by cursor: every match once, as the articles were at the start. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class WalkTest {
  private static final int ARTICLES = 30;
  private static final Map<String, String> STORMS = Map.of("q", "bão", "sort", "oldest");

  @Inject Service service;
  @Inject SignedTokens tokens;

  @BeforeEach
  void articles() {
    service.freshIndex();
    Service.index(
        IntStream.range(0, ARTICLES)
            .mapToObj(
                i ->
                    "{\"id\":\"%02d\",\"title\":\"Bão số %d\",\"countries\":[\"VN\"],\"published\":\"2026-01-%02d\"}"
                        .formatted(i, i, 1 + i % 28))
            .collect(Collectors.joining("\n")));
  }

  private static Map<String, Object> with(Map<String, ?> search, String name, Object value) {
    Map<String, Object> changed = new java.util.HashMap<>(search);
    changed.put(name, value);
    return changed;
  }

  @Test
  void every_match_is_shown_once_in_order_whatever_is_written_and_deleted_meanwhile() {
    List<String> all = Service.found(with(STORMS, "size", 100));
    Answer first = Walked.begun(with(STORMS, "size", 7));

    given().delete("/v1/articles/29").then().statusCode(204);
    given().delete("/v1/articles/" + all.get(1)).then().statusCode(204);
    Service.index(
        """
        {"id":"new","title":"Bão mới","published":"2026-01-15"}
        {"id":"05","title":"Không còn gì","published":"2026-01-06"}
        """);

    assertThat(Walked.rest(STORMS, first, () -> 7)).isEqualTo(all);
    assertThat(Service.found(with(STORMS, "size", 100))).hasSize(ARTICLES - 2).contains("new");
  }

  @Test
  void facets_come_once_and_the_total_stays_that_of_the_beginning() {
    Answer first = Walked.begun(with(STORMS, "size", 10));
    assertThat(first.number("facets.country.buckets.0.count")).isEqualTo(ARTICLES);
    Service.index("{\"id\":\"new\",\"title\":\"Bão mới\"}");
    Answer second = Walked.page(with(STORMS, "size", 10), first.text("next"));
    assertThat(second.number("total.value")).isEqualTo(ARTICLES);
    assertThat(second.text("total.relation")).isEqualTo("eq");
    assertThat(List.of("facets", "suggestions", "help", "notes")).noneMatch(second::has);
    assertThat(second.text("query.matched")).isEqualTo("typed");
  }

  @Test
  void the_last_page_has_no_next_and_pages_by_number_have_none() {
    Answer whole = Walked.begun(with(STORMS, "size", ARTICLES));
    assertThat(whole.texts("hits", "id")).hasSize(ARTICLES);
    assertThat(List.of("next", "next_expires")).noneMatch(whole::has);
    Service.search(STORMS).body("next", nullValue()).body("facets", notNullValue());
    Service.search(Map.of("q", "lũ", "cursor", "*"))
        .body("total.value", equalTo(0))
        .body("next", nullValue());
  }

  @Test
  void a_cursor_tells_until_when_it_can_be_used_and_gives_its_page_again() {
    Instant before = Instant.now();
    Answer first = Walked.begun(with(STORMS, "size", 10));
    assertThat(Instant.parse(first.text("next_expires")))
        .isBetween(before.plusSeconds(300), Instant.now().plusSeconds(300));
    List<String> second =
        Walked.page(with(STORMS, "size", 10), first.text("next")).texts("hits", "id");
    // The last page, too.
    Walked.rest(STORMS, first, () -> 10);
    assertThat(Walked.page(with(STORMS, "size", 10), first.text("next")).texts("hits", "id"))
        .isEqualTo(second);
  }

  @Test
  void size_and_what_a_hit_shows_may_change_on_the_way() {
    Answer first = Walked.begun(with(STORMS, "size", 3));
    Answer second =
        Walked.page(
            Map.of(
                "q",
                "bão",
                "sort",
                "oldest",
                "size",
                20,
                "highlight",
                "offsets",
                "interval",
                "day"),
            first.text("next"));
    assertThat(second.texts("hits", "id")).hasSize(20);
    assertThat(second.objects("hits").getFirst())
        .containsKey("offsets")
        .doesNotContainKey("highlights");
    Answer third =
        Walked.page(
            Map.of("q", "bão", "sort", "oldest", "size", 50, "why", "country:VN"),
            second.text("next"));
    assertThat(third.texts("hits", "id")).hasSize(ARTICLES - 23);
    assertThat(third.objects("hits.0.why")).hasSize(1);
  }

  @Test
  void a_deleted_article_is_still_shown_with_what_matched_in_it() {
    Answer first = Walked.begun(with(STORMS, "size", 1));
    IntStream.range(0, ARTICLES)
        .forEach(i -> given().delete("/v1/articles/%02d".formatted(i)).then().statusCode(204));
    // More hits than come with their texts: those are read by themselves.
    Answer second = Walked.page(with(STORMS, "size", 29), first.text("next"));
    assertThat(second.at("hits"))
        .hasSize(29)
        .allSatisfy(
            hit ->
                assertThat(hit.at("/highlights/title"))
                    .singleElement()
                    .asString()
                    .contains("<mark>Bão</mark>"));
  }

  @Test
  void what_the_words_mean_does_not_change_in_the_middle_of_a_walk() {
    // Nowhere as typed, so matched without diacritics.
    Map<String, Object> search = Map.of("q", "bạo", "sort", "oldest", "size", 10);
    Answer first = Walked.begun(search);
    assertThat(first.flag("query.fallback")).isTrue();
    Service.index("{\"id\":\"typed\",\"title\":\"Bạo loạn\"}");
    Service.search(search).body("total.value", equalTo(1));
    Answer second = Walked.page(search, first.text("next"));
    assertThat(second.flag("query.fallback")).isTrue();
    assertThat(Walked.rest(search, first, () -> 10)).hasSize(ARTICLES).doesNotContain("typed");
  }

  @Test
  void keystrokes_that_were_repaired_stay_repaired() {
    Map<String, Object> search = Map.of("q", "baox", "sort", "oldest", "size", 10);
    Answer first = Walked.begun(search);
    assertThat(first.text("query.repaired.0.as")).isEqualTo("bão");
    Service.index("{\"id\":\"typed\",\"title\":\"Baox\"}");
    Service.search(search).body("query.repaired", nullValue());
    assertThat(Walked.rest(search, first, () -> 10)).hasSize(ARTICLES).doesNotContain("typed");
  }

  @Test
  void a_walk_by_relevance_is_the_one_big_sort() {
    Map<String, Object> search = Map.of("q", "bão số 1 | bão", "size", 4);
    List<String> all = Service.found(with(search, "size", 100));
    assertThat(Walked.ids(search, () -> 4)).isEqualTo(all);
  }

  @Test
  void a_walk_goes_by_post_as_well() {
    String next =
        post("{\"q\":\"bão\",\"size\":20,\"cursor\":\"*\"}")
            .statusCode(200)
            .body("hits", hasSize(20))
            .extract()
            .path("next");
    post("{\"q\":\"bão\",\"size\":20,\"cursor\":\"" + next + "\"}")
        .statusCode(200)
        .body("hits", hasSize(10))
        .body("next", nullValue());
  }

  private static io.restassured.response.ValidatableResponse post(String body) {
    return given()
        .contentType("application/json")
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/v1/search")
        .then();
  }

  @ParameterizedTest
  @CsvSource({
    "q, lũ",
    "sort, newest",
    "country, VN",
    "accents, ignore",
    "from, 2026-01-01",
    "profile, words",
    "inferred, true"
  })
  void a_cursor_of_another_search_is_refused(String name, String value) {
    String next = Walked.begun(with(STORMS, "size", 10)).text("next");
    given()
        .queryParams(with(with(STORMS, name, value), "cursor", next))
        .get("/v1/search")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo("cursor"))
        .body("detail", containsString("belongs to another search"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "**", "AAAA", "../../etc/passwd", "\u0000", "bão", "%2A"})
  void what_is_no_cursor_is_refused(String cursor) {
    refused(cursor, "none that this service gave out");
  }

  @Test
  void a_cursor_that_was_tampered_with_is_refused() {
    String next = Walked.begun(with(STORMS, "size", 10)).text("next");
    char last = next.charAt(next.length() / 2);
    refused(next.replace(last, last == 'A' ? 'B' : 'A'), "none that this service gave out");
    refused(next + "A", "none that this service gave out");
    refused(next.substring(1), "none that this service gave out");
    refused("A".repeat(20_000), "none that this service gave out");
  }

  @Test
  void the_token_of_an_export_is_no_cursor() {
    String resume =
        Walked.lines(Walked.export(STORMS)).stream()
            .filter(line -> line.has("resume"))
            .map(line -> line.at("/resume/token").asText())
            .findFirst()
            .orElse("");
    // So small an export has no place to go on from.
    assertThat(resume).isEmpty();
    String next = Walked.begun(with(STORMS, "size", 10)).text("next");
    given()
        .queryParams(with(STORMS, "resume", next))
        .get("/v1/export")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("resume"))
        .body("detail", containsString("that of a search"));
  }

  private static void refused(String cursor, String reason) {
    given()
        .queryParams(with(STORMS, "cursor", cursor))
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("cursor"))
        .body("detail", containsString(reason));
  }

  @Test
  void an_empty_cursor_and_one_beside_a_page_are_refused() {
    refused("", "cursor is empty");
    given()
        .queryParams(Map.of("cursor", "*", "page", 1))
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("page"));
    given()
        .queryParams(Map.of("cursor", "*", "collapse", "story"))
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("collapse"));
    given()
        .queryParam("cursor", "*", "*")
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("cursor"));
  }

  @Test
  void what_cannot_be_searched_opens_nothing_and_says_so() {
    given()
        .queryParams(Map.of("q", "\"\"", "cursor", "*"))
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("q"));
  }

  @Test
  void a_walk_whose_ranking_profile_changed_is_gone() {
    String next = Walked.begun(with(STORMS, "size", 10)).text("next");
    TokenType<Cursor> type = new TokenType<>("walk", Cursor.class);
    Cursor now = tokens.open(type, next).orElseThrow();
    Cursor.Reading old =
        new Cursor.Reading(now.reading().asked(), false, List.of(), "default@000000");
    Cursor before =
        new Cursor(
            now.purpose(),
            now.point(),
            now.after(),
            now.shown(),
            now.total(),
            now.search(),
            "what the engine was asked under the old profile",
            old,
            now.expires());
    given()
        .queryParams(with(STORMS, "cursor", tokens.seal(type, before)))
        .get("/v1/search")
        .then()
        .statusCode(410)
        .body("parameter", equalTo("cursor"))
        .body("detail", containsString("changed from default@000000 to default@"));
  }

  @Test
  void a_walk_over_an_index_that_was_rebuilt_is_gone() {
    String next = Walked.begun(with(STORMS, "size", 10)).text("next");
    given().post("/v1/admin/rebuild").then().statusCode(202);
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofMinutes(1))
        .until(() -> given().get("/v1/admin/rebuild").path("phase").equals("DONE"));
    given()
        .queryParams(with(STORMS, "cursor", next))
        .get("/v1/search")
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("parameter", equalTo("cursor"))
        .body("detail", containsString("the index was rebuilt"))
        .body("detail", containsString("begin the walk again"));
  }
}
