package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchCommandTest {
  private static final String ANSWER =
      """
      {"total": {"value": 1204, "relation": "gte"}, "took_ms": 9,
       "hits": [
        {"id": "a", "title": "Quan hệ \\u001b[31mNga & Trung", "published": "2025-11-14",
         "url": "https://bao.vn/a", "source": "Báo", "countries": ["RU", "LA"],
         "officials": [{"value": "vladimir-putin", "label": "Vladimir Putin"}],
         "highlights": {"body": ["&lt;b&gt; về <mark>quan hệ</mark> Nga &amp; Trung"]}},
        {"id": "b", "title": "", "summary": "Ông Nam nói tại lễ ký kết sáng nay. Rồi ông về."}],
       "facets": {
        "country": {"buckets": [
          {"value": "RU", "label": "Liên bang Nga", "count": 1200, "selected": true},
          {"value": "CN", "label": "Trung Quốc", "count": 4, "selected": false},
          {"value": "JP", "label": "Nhật Bản", "count": 3, "selected": false, "excluded": true}],
         "other": 12, "missing": 1},
        "published": {"interval": "month", "buckets": [{"value": "2025-10-01", "count": 1}]}},
       "next": "abc"}
      """;

  private FakeService service;

  @BeforeEach
  void start() throws IOException {
    service = new FakeService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private Surroundings surroundings(boolean terminal) {
    return new Surroundings(Map.of("TIMTIN_URL", service.url() + "/", "COLUMNS", "60"), terminal);
  }

  @Test
  void hits_and_facets_are_printed_for_people() {
    service.thenAnswers(200, ANSWER);
    Run run = Run.of(surroundings(false), "search", "quan", "hệ");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            at least 1,204 articles in 9 ms

            Quan hệ [31mNga & Trung
                2025-11-14 · Báo · Liên bang Nga, Lào · Vladimir Putin
                <b> về *quan hệ* Nga & Trung
                https://bao.vn/a

            Ông Nam nói tại lễ ký kết sáng nay.

            country, missing 1, other 12
            * Liên bang Nga 1,200   - Nhật Bản          3
              Trung Quốc        4

            published by month
              2025-10-01 1
            """);
  }

  @Test
  void what_is_offered_where_little_is_found_is_printed_with_its_counts() {
    service.thenAnswers(
        200,
        """
        {"total": {"value": 0, "relation": "eq"}, "took_ms": 9, "hits": [],
         "suggestions": [{"text": "\\"Tổng thống\\" Trump", "total": 1204, "kind": "spelling"}],
         "help": [
          {"action": "drop_word", "value": "Trum", "text": "\\"Tổng thốg\\"", "total": 12},
          {"action": "drop_filter", "parameter": "country", "value": "US", "total": 4},
          {"action": "drop_filter", "parameter": "country.not", "value": "RU", "total": 4},
          {"action": "drop_filter", "parameter": "source", "total": 3},
          {"action": "drop_filter", "parameter": "published", "value": "2026-01-01/..", "total": 2},
          {"action": "ignore_accents", "total": 1}]}
        """);
    assertThat(Run.of(surroundings(false), "search", "x").out())
        .startsWith(
            """
            0 articles in 9 ms
            did you mean: "Tổng thống" Trump (1,204)
            without Trum: "Tổng thốg" (12)
            without --country US (4)
            without --not-country RU (4)
            without --source (3)
            without --from and --to (2)
            with --accents ignore (1)
            """);
  }

  @Test
  void on_a_terminal_what_matched_is_bold_unless_colour_is_not_wanted() {
    service.thenAnswers(200, ANSWER).thenAnswers(200, ANSWER);
    assertThat(Run.of(surroundings(true), "search", "x").out())
        .contains("về \u001b[1mquan hệ\u001b[22m Nga", "\u001b[1mQuan hệ [31mNga");
    Surroundings plain =
        new Surroundings(Map.of("TIMTIN_URL", service.url(), "NO_COLOR", "1"), true);
    assertThat(Run.of(plain, "search", "x").out()).doesNotContain("\u001b").contains("*quan hệ*");
  }

  @Test
  void every_option_reaches_the_service() {
    service.thenAnswers(200, ANSWER);
    Run.of(
        surroundings(false),
        "search",
        "hội đàm",
        "--country",
        "RU",
        "--country",
        "CN",
        "--official",
        "Tô Lâm",
        "--source",
        "Báo",
        "--not-country",
        "US",
        "--not-official",
        "An",
        "--not-source",
        "Đài",
        "--from",
        "2025-01-01",
        "--to",
        "2025-12-31",
        "--sort",
        "newest",
        "--size",
        "5",
        "--interval",
        "month");
    assertThat(service.requests().getFirst().uri())
        .isEqualTo(
            "/v1/search?q=h%E1%BB%99i+%C4%91%C3%A0m&country=RU&country=CN&official=T%C3%B4+L%C3%A2m"
                + "&source=B%C3%A1o&country.not=US&official.not=An&source.not=%C4%90%C3%A0i&from=2025-01-01&to=2025-12-31&sort=newest&interval=month&size=5");
  }

  @Test
  void inferred_officials_and_reasons_are_asked_for_and_shown() {
    service.thenAnswers(
        200,
        """
        {"total": {"value": 1, "relation": "eq"}, "took_ms": 9,
         "notes": ["no list knows the official 'x'"],
         "hits": [{"id": "a", "title": "Tin",
          "officials": [{"value": "a", "label": "An"}, {"value": "b", "label": "Bình", "inferred": true}],
          "why": [
           {"facet": "official", "value": "a", "label": "An", "kind": "official",
            "sentence": "Ông An\\u001b nói.", "truncated": true, "surface": "An"},
           {"facet": "official", "value": "b", "label": "Bình", "kind": "inferred",
            "sentence": "Ngoại trưởng Nga nói.", "truncated": false, "surface": "Ngoại trưởng Nga"},
           {"facet": "country", "value": "CN", "label": "Trung Quốc", "kind": "given"}]}],
         "facets": {}}
        """);
    Run run =
        Run.of(
            surroundings(false),
            "search",
            "--inferred",
            "--why",
            "official:An",
            "--why=country:CN");
    assertThat(service.requests().getFirst().uri())
        .isEqualTo("/v1/search?inferred=true&why=official%3AAn&why=country%3ACN");
    assertThat(run.out())
        .isEqualTo(
            """
            1 article in 9 ms
            note: no list knows the official 'x'

            Tin
                An, Bình (inferred)
                An: Ông An nói. …
                Bình (inferred from Ngoại trưởng Nga): Ngoại trưởng Nga nói.
                Trung Quốc: given with the article
            """);
  }

  @Test
  void a_later_page_is_asked_for_by_its_number() {
    service.thenAnswers(200, ANSWER);
    assertThat(Run.of(surroundings(false), "search", "x", "--page", "2").status()).isZero();
    assertThat(service.requests().getFirst().uri()).isEqualTo("/v1/search?q=x&page=2");
  }

  @Test
  void json_is_printed_as_it_came() {
    service.thenAnswers(200, ANSWER);
    assertThat(Run.of(surroundings(false), "search", "--json").out()).isEqualTo(ANSWER);
  }

  @Test
  void a_problem_is_one_line() {
    service.thenAnswers(400, "{\"status\": 400, \"detail\": \"from is after\\nto\"}");
    Run run = Run.of(surroundings(false), "search", "x");
    assertThat(run.err()).isEqualTo("timtin: from is after to\n");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void what_is_no_timtin_is_told() {
    service.thenAnswers(200, "<html>").thenAnswers(502, "<html>");
    assertThat(Run.of(surroundings(false), "search").err())
        .isEqualTo("timtin: what answers there is not timtin\n");
    assertThat(Run.of(surroundings(false), "search").err())
        .isEqualTo("timtin: the service answered with status 502\n");
  }

  @Test
  void no_service_is_one_sentence() {
    service.close();
    assertThat(Run.of(surroundings(false), "search", "x").err())
        .endsWith("; start it with ./timtin start\n");
  }
}
