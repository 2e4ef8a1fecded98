package org.timtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.engine.TestEngine;
import org.timtin.index.IngestSummary;

@QuarkusTest
@WithTestResource(TestEngine.class)
class SampleArticlesTest {
  private static final Path FOLDER = Path.of("src/main/resources/sample");

  @Inject Service service;
  @Inject SampleArticles sample;

  @BeforeEach
  void empty() {
    service.freshIndex();
  }

  @Test
  void the_list_of_the_collection_is_what_the_folder_holds() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("contents.txt"))
              .sorted()
              .toList();
      assertThat(SampleArticles.names()).isEqualTo(there).hasSizeGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void all_of_it_is_taken_and_taken_once() {
    IngestSummary first = sample.load();
    assertThat(first.indexed()).isEqualTo(SampleArticles.names().size());
    assertThat(first.refused()).isEmpty();
    assertThat(sample.load().unchanged()).isEqualTo(first.indexed());
    Service.search(Map.of("interval", "year"))
        .body(
            "facets.published.buckets.value",
            org.hamcrest.Matchers.contains("2024-01-01", "2025-01-01", "2026-01-01"))
        .body("facets.published.missing", org.hamcrest.Matchers.equalTo(6))
        .body("facets.country.buckets.size()", org.hamcrest.Matchers.greaterThanOrEqualTo(15))
        .body("facets.official.buckets.size()", org.hamcrest.Matchers.equalTo(30));
  }
}
