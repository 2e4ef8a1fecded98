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
          {"value": "CN", "label": "Trung Quốc", "count": 4, "selected": false}],
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
            * Liên bang Nga 1,200     Trung Quốc        4

            published by month
              2025-10-01 1
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
                + "&source=B%C3%A1o&from=2025-01-01&to=2025-12-31&sort=newest&interval=month&size=5");
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
