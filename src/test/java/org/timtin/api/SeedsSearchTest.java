package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** The five documents that the product was asked for, from the raw files to the answers. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class SeedsSearchTest {
  private static final Path SEEDS =
      Path.of(System.getProperty("timtin.shared", "../shared")).resolve("seeds");

  @Inject Service service;

  @BeforeEach
  void seeds() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(SEEDS),
        "skipped: the folder " + SEEDS + " with the five documents is absent");
    if (!service.freshFor(SeedsSearchTest.class)) {
      return;
    }
    try (Stream<Path> files = Files.list(SEEDS)) {
      for (Path file : files.sorted().toList()) {
        given()
            .contentType("text/plain")
            .body(Files.readAllBytes(file))
            .post("/v1/articles")
            .then()
            .body("indexed", equalTo(1));
      }
    }
  }

  @Test
  void words_typed_without_diacritics_find_the_four_articles_on_russia_and_china_marked() {
    JsonPath answer =
        Service.search(Map.of("q", "quan he Nga Trung", "interval", "month")).extract().jsonPath();
    assertThat(answer.getInt("total.value")).isGreaterThanOrEqualTo(4);
    List<List<String>> countries = answer.getList("hits.countries");
    assertThat(countries.subList(0, 4)).allSatisfy(codes -> assertThat(codes).contains("RU", "CN"));
    List<String> fragments = answer.getList("hits.highlights.body.flatten()");
    assertThat(fragments)
        .anySatisfy(text -> assertThat(text).contains("<mark>quan</mark> <mark>hệ</mark>"))
        .noneMatch(text -> text.contains("</mark>\u0300") || text.contains("</mark>\u0323"));
  }

  @Test
  void facets_hold_the_officials_and_the_months() {
    JsonPath answer = Service.search(Map.of("interval", "month")).extract().jsonPath();
    List<String> officials = answer.getList("facets.official.buckets.label");
    assertThat(officials)
        .contains(
            "Vladimir Putin",
            "Tập Cận Bình",
            "Tô Lâm",
            "Lý Cường",
            "Dmitry Medvedev",
            "Boris Gryzlov",
            "Hàn Chính")
        .doesNotContain("Hồ Chí Minh");
    Service.search(Map.of("interval", "month"))
        .body(
            "facets.published.buckets.value",
            contains("2025-10-01", "2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"))
        .body("facets.published.buckets.count", contains(1, 2, 0, 0, 1))
        .body("facets.published.missing", equalTo(1));
  }

  @Test
  void an_official_is_found_by_another_spelling_of_the_name() {
    Service.search(Map.of("official", "Han Zheng"))
        .body("total.value", equalTo(1))
        .body("hits[0].title", containsString("Trung Quốc muốn thiết thực hơn"))
        .body("hits[0].officials.label", org.hamcrest.Matchers.hasItem("Hàn Chính"));
  }
}
