package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** Days are days in Hanoi: each article is in its right bucket, and found by the bucket's days. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class DatesTest {
  /** Articles, and the day in Hanoi that each belongs to. */
  private static final Map<String, String> DAYS =
      Map.ofEntries(
          // Hanoi is seven hours ahead: its midnight is 17:00 of the day before.
          Map.entry("2024-02-28T16:59:59.999Z", "2024-02-28"),
          Map.entry("2024-02-28T17:00:00Z", "2024-02-29"),
          Map.entry("2024-02-29", "2024-02-29"),
          Map.entry("2024-02-29T00:00:00Z", "2024-02-29"),
          Map.entry("2024-02-28T23:59:59Z", "2024-02-29"),
          Map.entry("2024-02-29T23:59:59+07:00", "2024-02-29"),
          Map.entry("2024-03-01T00:00:00+07:00", "2024-03-01"),
          Map.entry("2024-02-29T16:59:59Z", "2024-02-29"),
          Map.entry("2024-02-29T17:00:00Z", "2024-03-01"),
          Map.entry("2024-12-31T23:59:59+07:00", "2024-12-31"),
          Map.entry("2024-12-31T17:00:00Z", "2025-01-01"),
          Map.entry("2025-01-01T00:00:00Z", "2025-01-01"),
          Map.entry("2025-01-01T06:59:59+14:00", "2024-12-31"));

  @Inject Service service;

  @BeforeEach
  void articles() {
    String ndjson =
        DAYS.keySet().stream()
            .map(
                published ->
                    "{\"id\":\""
                        + published
                        + "\",\"title\":\"x\",\"published\":\""
                        + published
                        + "\"}\n")
            .collect(Collectors.joining());
    service.collection(
        DatesTest.class,
        ndjson
            + "{\"id\":\"none\",\"title\":\"không ngày\"}\n"
            // Offsets were others then; a day is a day.
            + "{\"id\":\"1946\",\"title\":\"xưa\",\"published\":\"1946-12-19\"}\n"
            + "{\"id\":\"1975\",\"title\":\"xưa\",\"published\":\"1975-06-13\"}\n");
  }

  @Test
  void every_article_is_in_the_bucket_of_its_day_in_hanoi() {
    JsonPath answer =
        Service.search(Map.of("interval", "day", "from", "2024-01-01", "published.scope", "all"))
            .extract()
            .jsonPath();
    List<Map<String, Object>> buckets = answer.getList("facets.published.buckets");
    Map<String, Long> expected =
        DAYS.values().stream().collect(Collectors.groupingBy(day -> day, Collectors.counting()));
    for (Map<String, Object> bucket : buckets) {
      assertThat(((Number) bucket.get("count")).longValue())
          .as("%s", bucket)
          .isEqualTo(expected.getOrDefault(bucket.get("value"), 0L));
    }
    assertThat(buckets).hasSize(309);
    assertThat(answer.getString("facets.published.first")).isEqualTo("2024-02-28");
    assertThat(answer.getString("facets.published.last")).isEqualTo("2025-01-01");
    assertThat(answer.getString("facets.published.scope")).isEqualTo("all");
  }

  @Test
  void a_day_finds_the_articles_of_its_bucket() {
    for (String day : DAYS.values()) {
      List<String> expected =
          DAYS.entrySet().stream()
              .filter(article -> article.getValue().equals(day))
              .map(Map.Entry::getKey)
              .toList();
      assertThat(Service.found(Map.of("from", day, "to", day, "size", "50")))
          .as(day)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    Service.search(Map.of("from", "1946-12-19", "to", "1946-12-19"))
        .body("hits.id", contains("1946"));
    Service.search(Map.of("from", "1975-06-13", "to", "1975-06-13"))
        .body("hits.id", contains("1975"));
  }

  @Test
  void an_article_without_a_date_is_in_no_bucket_and_can_be_asked_for() {
    Service.search(Map.of("interval", "year"))
        .body("facets.published.missing", equalTo(1))
        .body("facets.published.buckets.size()", equalTo(80))
        .body("facets.published.buckets.count.sum()", equalTo(15));
    Service.search(Map.of("published.missing", "true")).body("hits.id", contains("none"));
    Service.search(Map.of("published.missing", "true", "from", "2025-01-01"))
        .body(
            "hits.id", containsInAnyOrder("none", "2024-12-31T17:00:00Z", "2025-01-01T00:00:00Z"));
  }

  @Test
  void days_over_decades_become_months_and_the_answer_says_so() {
    Service.search(Map.of("interval", "day"))
        .body("facets.published.interval", equalTo("month"))
        .body("facets.published.buckets.size()", equalTo(938))
        .body(
            "notes",
            contains(
                "interval=day would give 28504 buckets; the limit is 4000, so the interval is"
                    + " month"));
  }

  @Test
  void the_automatic_interval_is_the_finest_with_at_most_sixty_buckets() {
    Service.search(Map.of("from", "2024-02-01", "to", "2024-03-31", "published.scope", "all"))
        .body("facets.published.interval", equalTo("day"))
        .body("facets.published.buckets.count", contains(1, 6, 2));
    Service.search(Map.of("from", "2024-01-01", "published.scope", "all"))
        .body("facets.published.interval", equalTo("week"))
        .body("facets.published.buckets.size()", equalTo(45));
  }
}
