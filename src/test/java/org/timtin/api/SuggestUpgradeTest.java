package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.index.ArticleIndex;

/**
 * Suggestions on an index that an earlier version wrote, which knew headlines only to show them.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class SuggestUpgradeTest {
  private static final String ARRIVED = "2026-01-01T00:00:00.000000001Z";

  @Inject Service service;
  @Inject ElasticsearchClient client;
  @Inject ArticleIndex index;

  @BeforeEach
  void asAnEarlierVersionLeftIt() throws Exception {
    service.indexOf(
        definition -> {
          definition.withObject("/mappings/properties/headline").remove("fields");
          definition.withObject("/mappings/_meta").put("documents", 2);
        });
    write(
        Map.of(
            "id",
            "untitled",
            "headline",
            "Lễ đón trọng thể.",
            "body",
            "Lễ đón trọng thể.",
            "arrived",
            ARRIVED));
    write(Map.of("id", "titled", "title", "Lễ đón đoàn khách", "arrived", ARRIVED));
    index.ensure();
  }

  @Test
  void titles_are_suggested_and_after_a_rebuild_first_sentences_too() {
    assertThat(headlines()).containsExactly("titled");
    given().post("/v1/admin/rebuild").then().statusCode(202);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> given().get("/v1/admin/rebuild").path("phase").equals("DONE"));
    assertThat(headlines()).containsExactlyInAnyOrder("titled", "untitled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/suggest?q=a&inferred=true", "/v1/articles/titled/related"})
  void inferred_officials_and_related_articles_need_the_rebuild(String path) {
    given()
        .get(path)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString("./timtin rebuild"));
  }

  private static List<String> headlines() {
    return given()
        .queryParam("q", "le don")
        .get("/v1/suggest")
        .then()
        .statusCode(200)
        .extract()
        .path("headlines.id");
  }

  private void write(Map<String, String> document) throws Exception {
    client.index(
        write ->
            write
                .index(ArticleIndex.ALIAS)
                .id(document.get("id"))
                .document(document)
                .refresh(Refresh.True));
  }
}
