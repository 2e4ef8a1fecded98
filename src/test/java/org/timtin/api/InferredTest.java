package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.index.ArticleIndex;

/** Holders of offices without a name: apart by default, counted when asked for. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class InferredTest {
  private static final String LAVROV = "sergei-lavrov";

  @Inject Service service;
  @Inject ElasticsearchClient client;
  @Inject ArticleIndex index;

  @BeforeEach
  void articles() {
    service.freshIndex();
    Service.index(
        """
        {"id":"inferred","title":"Ngoại trưởng Nga thăm Lào","published":"2019-05-05"}
        {"id":"named","title":"Ngoại trưởng Nga Sergei Lavrov thăm Lào","published":"2019-05-06"}
        {"id":"both","title":"Ngoại trưởng Nga thăm Lào","body":"Tổng thống Pháp Emmanuel Macron gửi thư.","published":"2019-05-07"}
        {"id":"nobody","title":"Mưa lớn ở miền Trung","published":"2019-05-08"}
        """);
  }

  @Test
  void by_default_only_people_whom_the_text_names_count() {
    Service.search(Map.of("official", LAVROV)).body("hits.id", contains("named"));
    Service.search(Map.of("sort", "oldest"))
        .body(bucket(LAVROV) + ".count", equalTo(1))
        .body("facets.official.missing", equalTo(2))
        .body("hits[0].officials", empty())
        .body("hits[1].officials[0].value", equalTo(LAVROV))
        .body("hits[1].officials[0].inferred", equalTo(null));
  }

  @Test
  void when_asked_for_they_count_once_in_the_facet_and_in_the_filter() {
    Map<String, String> inferred = Map.of("inferred", "true", "sort", "oldest");
    Service.search(inferred)
        .body("total.value", equalTo(4))
        .body(bucket(LAVROV) + ".count", equalTo(3))
        .body(bucket(LAVROV) + ".label", equalTo("Sergei Lavrov"))
        .body(bucket("emmanuel-macron") + ".count", equalTo(1))
        .body("facets.official.missing", equalTo(1));
    assertThat(Service.found(Map.of("inferred", "true", "official", LAVROV, "sort", "oldest")))
        .containsExactly("inferred", "named", "both");
    assertThat(
            Service.found(
                Map.of(
                    "inferred",
                    "true",
                    "official",
                    List.of("Lavrov", "Macron"),
                    "official.all",
                    "true")))
        .containsExactly("both");
  }

  @Test
  void hits_mark_them_after_those_who_are_named() {
    Service.search(Map.of("inferred", "true", "sort", "oldest"))
        .body("hits[0].officials.value", contains(LAVROV))
        .body("hits[0].officials[0].inferred", equalTo(true))
        .body("hits[0].officials[0].label", equalTo("Sergei Lavrov"))
        .body("hits[1].officials[0].inferred", equalTo(null))
        .body("hits[2].officials.value", contains("emmanuel-macron", LAVROV))
        .body("hits[2].officials.inferred", contains(null, true));
  }

  @Test
  void the_body_of_a_post_can_ask_for_them() {
    given()
        .contentType("application/json")
        .body("{\"inferred\": true, \"official\": [\"Lavrov\"]}")
        .post("/v1/search")
        .then()
        .statusCode(200)
        .body("total.value", equalTo(3));
    given()
        .queryParam("inferred", "yes")
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("inferred"));
  }

  @Test
  void pairs_beyond_the_listed_values_include_them() {
    String given =
        IntStream.range(0, 35)
            .mapToObj(i -> "\"Người Thử " + (char) ('A' + i / 26) + (char) ('A' + i % 26) + '"')
            .collect(Collectors.joining(","));
    Service.index(
        "{\"id\":\"many\",\"title\":\"Ngoại trưởng Nga nói nhiều\",\"published\":\"2019-06-01\",\"officials\":["
            + given
            + "]}");
    Service.search(Map.of("q", "\"nói nhiều\""))
        .body("facets.official.buckets.size()", equalTo(30))
        .body("facets.official.other", equalTo(5));
    Service.search(Map.of("q", "\"nói nhiều\"", "inferred", "true"))
        .body("facets.official.buckets.size()", equalTo(30))
        .body("facets.official.other", equalTo(6));
    Service.search(Map.of("q", "\"nói nhiều\"", "inferred", "true", "official", LAVROV))
        .body(bucket(LAVROV) + ".count", equalTo(1));
  }

  @Test
  void an_article_shows_them_apart() {
    given()
        .get("/v1/articles/both")
        .then()
        .statusCode(200)
        .body("officials.value", contains("emmanuel-macron"))
        .body("inferred.value", contains(LAVROV))
        .body("inferred.label", contains("Sergei Lavrov"));
  }

  @Test
  void an_index_of_an_earlier_version_is_not_counted_wrongly_but_named_and_mended_by_a_rebuild()
      throws Exception {
    asAnEarlierVersionLeftIt();
    index.ensure();
    assertThat(index.isOutdated()).isTrue();
    given()
        .queryParam("inferred", "true")
        .get("/v1/search")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString("./timtin rebuild"));
    Service.search(Map.of("official", LAVROV)).body("total.value", equalTo(1));
    Service.index(
        "{\"id\":\"new\",\"title\":\"Ngoại trưởng Nga thăm Cuba\",\"published\":\"2019-05-09\"}");
    given().post("/v1/admin/rebuild").then().statusCode(202);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> given().get("/v1/admin/rebuild").path("phase").equals("DONE"));
    assertThat(index.isOutdated()).isFalse();
    Service.search(Map.of("inferred", "true", "official", LAVROV))
        .body("total.value", equalTo(2))
        .body("hits.id", hasItem("new"))
        .body("hits.id", not(hasItem("nobody")));
  }

  /** An index without the field and its generation, and an article as it was written then. */
  private void asAnEarlierVersionLeftIt() throws Exception {
    service.indexOf(
        definition -> {
          definition.withObject("/mappings").remove("_meta");
          definition.withObject("/mappings/properties").remove("officials_all");
        });
    client.index(
        write ->
            write
                .index(ArticleIndex.ALIAS)
                .id("old")
                .document(
                    Map.of(
                        "id",
                        "old",
                        "title",
                        "Ngoại trưởng Nga Sergei Lavrov",
                        "officials",
                        List.of(LAVROV),
                        "official_labels",
                        List.of(LAVROV + "\tSergei Lavrov"),
                        "arrived",
                        "2020-01-01T00:00:00Z"))
                .refresh(co.elastic.clients.elasticsearch._types.Refresh.True));
  }

  private static String bucket(String key) {
    return "facets.official.buckets.find { it.value == '" + key + "' }";
  }
}
