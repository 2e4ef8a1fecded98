package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** What each way to ask for a facet does, one by one. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class FacetsTest {
  @Inject Service service;

  @BeforeEach
  void articles() {
    service.collection(
        FacetsTest.class,
        """
        {"id":"1","title":"một","countries":["VN","US"],"source":"Đài B"}
        {"id":"2","title":"hai","countries":["VN","RU"],"source":"Ông C"}
        {"id":"3","title":"ba","countries":["VN","RU"],"source":"Ánh A"}
        {"id":"4","title":"bốn","countries":["US"],"source":"Đài B"}
        {"id":"5","title":"năm","countries":["CN"],"source":"Dân D"}
        {"id":"6","title":"sáu","source":"Ăn E"}
        {"id":"7","title":"bảy","source":"âm f"}
        """);
  }

  @Test
  void an_excluded_value_leaves_its_articles_out_and_shows_what_there_is_of_it() {
    Service.search(Map.of("country.not", "Mỹ"))
        .body("total.value", equalTo(5))
        .body("hits.id", not(contains("1")))
        .body("facets.country.buckets.find { it.value == 'VN' }.count", equalTo(2))
        .body("facets.country.buckets.find { it.value == 'US' }.count", equalTo(2))
        .body("facets.country.buckets.find { it.value == 'US' }.excluded", equalTo(true))
        .body("facets.country.buckets.find { it.value == 'VN' }", not(hasKey("excluded")));
    Service.search(Map.of("country.not", List.of("US", "RU")))
        .body("hits.id", containsInAnyOrder("5", "6", "7"));
    Service.search(Map.of("country", "VN", "country.not", "RU")).body("hits.id", contains("1"));
    Service.search(Map.of("source.not", List.of("Đài B", "Dân D", "Ăn E", "âm f")))
        .body("hits.id", containsInAnyOrder("2", "3"));
  }

  @Test
  void having_no_value_is_one_more_alternative() {
    Service.search(Map.of("country.missing", "true")).body("hits.id", containsInAnyOrder("6", "7"));
    Service.search(Map.of("country.missing", "true", "country", "CN"))
        .body("hits.id", containsInAnyOrder("5", "6", "7"))
        .body("facets.country.missing", equalTo(2));
    // Nothing has a value and has none.
    Service.search(Map.of("country.missing", "true", "country", "CN", "country.all", "true"))
        .body("total.value", equalTo(0));
    Service.search(Map.of("published.missing", "true")).body("total.value", equalTo(7));
  }

  @Test
  void only_the_facets_that_are_asked_for_are_counted() {
    Service.search(Map.of("facets", "none")).body("facets", equalTo(Map.of()));
    Service.search(Map.of("facets", "source, country"))
        .body("facets.keySet()", containsInAnyOrder("country", "source"));
    Service.search(Map.of("facets", List.of("published", "story")))
        .body("facets.keySet()", containsInAnyOrder("published", "story"));
    Service.search(Map.of())
        .body("facets.keySet()", containsInAnyOrder("country", "official", "source", "published"));
    given()
        .contentType("application/json")
        .body("{\"facets\": [\"country\"], \"country.size\": 1, \"country.not\": [\"VN\"]}")
        .post("/v1/search")
        .then()
        .statusCode(200)
        .body("facets.country.buckets.value", contains("VN", "CN"));
  }

  @Test
  void names_are_in_the_order_of_a_vietnamese_dictionary() {
    Service.search(Map.of("source.order", "name"))
        .body(
            "facets.source.buckets.label",
            contains("Ánh A", "Ăn E", "âm f", "Dân D", "Đài B", "Ông C"));
    // The first by name, though others are more frequent.
    Service.search(Map.of("source.order", "name", "source.size", "2"))
        .body("facets.source.buckets.label", contains("Ánh A", "Ăn E"))
        .body("facets.source.other", equalTo(5));
    // China's label is Trung Quốc.
    Service.search(Map.of("country.order", "name"))
        .body("facets.country.buckets.value", contains("US", "RU", "CN", "VN"));
  }

  @Test
  void rare_values_are_left_out_on_request_but_never_what_is_selected() {
    Service.search(Map.of("country.min_count", "2"))
        .body("facets.country.buckets.value", contains("VN", "RU", "US"))
        .body("facets.country.other", equalTo(1));
    Service.search(Map.of("country.min_count", "2", "country", List.of("CN", "JP")))
        .body("facets.country.buckets.value", contains("VN", "RU", "US", "CN", "JP"))
        .body("facets.country.buckets.count", contains(3, 2, 2, 1, 0));
    Service.search(Map.of("country.size", "0", "country", "CN"))
        .body("facets.country.buckets.value", contains("CN"))
        .body("facets.country.other", equalTo(7));
  }

  @Test
  void a_facet_is_counted_among_the_hits_on_request() {
    Service.search(Map.of("country", "RU"))
        .body("facets.country.buckets.find { it.value == 'US' }.count", equalTo(2))
        .body("facets.country.scope", nullValue());
    Service.search(Map.of("country", "RU", "country.scope", "all"))
        .body("facets.country.buckets.value", contains("RU", "VN"))
        .body("facets.country.buckets.count", contains(2, 2))
        .body("facets.country.scope", equalTo("all"));
  }

  @Test
  void what_stands_in_the_way_of_a_hit_is_told_for_exclusions_too() {
    var help =
        Service.search(Map.of("q", "bốn", "country.not", List.of("US"), "source.missing", "false"))
            .extract()
            .jsonPath();
    assertThat(help.<Map<String, Object>>getList("help"))
        .contains(
            Map.of("action", "drop_filter", "parameter", "country.not", "value", "US", "total", 1));
  }
}
