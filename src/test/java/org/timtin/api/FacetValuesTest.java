package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class FacetValuesTest {
  @Inject Service service;

  @BeforeEach
  void articles() {
    service.collection(
        FacetValuesTest.class,
        """
        {"id":"1","title":"hội đàm một","countries":["CN","VN"],"officials":["Tập Cận Bình","Tô Lâm"],"source":"Báo Nhân Dân"}
        {"id":"2","title":"hội đàm hai","countries":["CN","US"],"officials":["Tập Cận Bình","Donald Trump"],"source":"Báo Tin Tức"}
        {"id":"3","title":"ba","countries":["GB"],"officials":["Nguyễn Thử Bình","Donald Trump"],"source":"Dân Trí"}
        {"id":"4","title":"bốn","countries":["JP"],"officials":["Lê Đức Ứng"],"source":"VOV (Đài)"}
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Any word of the name, without diacritics, with them, in any case.
        "official; tap; Tập Cận Bình",
        "official; binh; Tập Cận Bình, Nguyễn Thử Bình",
        "official; BÌNH; Tập Cận Bình, Nguyễn Thử Bình",
        "official; bi; Tập Cận Bình, Nguyễn Thử Bình",
        "official; can; Tập Cận Bình",
        // Not in the middle of a word.
        "official; inh; ''",
        // Every typed word begins a word.
        "official; tap b; Tập Cận Bình",
        "official; binh tap; Tập Cận Bình",
        "official; tap can binh; Tập Cận Bình",
        "official; nguyen binh thu; Nguyễn Thử Bình",
        "official; tap lam; ''",
        // Aliases that the list knows.
        "official; xi; Tập Cận Bình",
        "official; jinping; Tập Cận Bình",
        // People whom no list knows, by the name in the articles.
        "official; ung; Lê Đức Ứng",
        "official; duc u; Lê Đức Ứng",
        // Countries by other names and in English.
        "country; trung; Trung Quốc",
        "country; chi; Trung Quốc",
        "country; kingdom; Anh",
        "country; vn; Việt Nam",
        "country; wak; ''",
        "source; dan; Báo Nhân Dân, Dân Trí",
        "source; đài; VOV (Đài)",
        "source; bao t; Báo Tin Tức",
      })
  void a_value_is_found_by_the_beginning_of_any_word(String facet, String prefix, String labels) {
    List<String> found = values(facet, Map.of("prefix", prefix)).getList("values.buckets.label");
    assertThat(String.join(", ", found)).isEqualTo(labels);
  }

  @Test
  void values_are_counted_as_the_search_counts_them() {
    Map<String, Object> search =
        Map.of("q", "hội đàm", "official", "Tô Lâm", "country.not", "US", "prefix", "d");
    JsonPath answer = values("official", search);
    assertThat(answer.getList("values.buckets.value")).isEmpty();
    Map<String, Object> binh = new HashMap<>(search);
    binh.put("prefix", "bi");
    JsonPath found = values("official", binh);
    // Without the facet's own selection, under the words and the exclusion.
    assertThat(found.getList("values.buckets.value")).containsExactly("tap-can-binh");
    assertThat(found.getList("values.buckets.count")).containsExactly(1);
    binh.remove("prefix");
    binh.put("official", "tap-can-binh");
    Service.search(binh).body("total.value", equalTo(1));
  }

  @Test
  void what_is_selected_or_excluded_is_listed_where_it_fits() {
    JsonPath answer =
        values(
            "official",
            Map.of(
                "prefix", "t",
                "official", List.of("to-lam", "donald-trump"),
                "official.not", "tap-can-binh",
                "q", "ba"));
    assertThat(answer.<Map<String, Object>>getList("values.buckets"))
        .containsExactlyInAnyOrder(
            Map.of("value", "donald-trump", "label", "Donald Trump", "count", 1, "selected", true),
            Map.of("value", "to-lam", "label", "Tô Lâm", "count", 0, "selected", true),
            Map.of(
                "value",
                "tap-can-binh",
                "label",
                "Tập Cận Bình",
                "count",
                0,
                "selected",
                false,
                "excluded",
                true),
            // The other one that fits by a word.
            Map.of(
                "value",
                "nguyen-thu-binh",
                "label",
                "Nguyễn Thử Bình",
                "count",
                1,
                "selected",
                false));
  }

  @Test
  void pages_list_every_value_once_in_either_order() {
    for (String order : List.of("count", "name")) {
      JsonPath whole = values("official", Map.of("official.order", order));
      List<String> all = whole.getList("values.buckets.value");
      assertThat(all).hasSize(5);
      List<String> paged = new ArrayList<>();
      for (int page = 1; page <= 3; page++) {
        JsonPath part =
            values(
                "official",
                Map.of(
                    "official.order", order,
                    "official.size", "2",
                    "values.page", Integer.toString(page),
                    // Of hits, not of values.
                    "page", "7",
                    "size", "1"));
        paged.addAll(part.getList("values.buckets.value"));
        long listed = part.<Integer>getList("values.buckets.count").stream().mapToInt(c -> c).sum();
        assertThat(part.getLong("values.other")).isEqualTo(7 - listed);
      }
      assertThat(paged).isEqualTo(all);
    }
  }

  @Test
  void words_that_are_nowhere_as_typed_are_matched_without_diacritics_as_in_the_search() {
    JsonPath answer = values("country", Map.of("q", "hôi đàm"));
    assertThat(answer.getBoolean("query.fallback")).isTrue();
    assertThat(answer.getList("values.buckets.value")).containsExactly("CN", "US", "VN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.*", "(", "a|b", "\"", "a&b", "~a", "[^x]", "@", "tap<1-9>", "\\", "#"})
  void nothing_that_is_typed_is_a_pattern(String prefix) {
    for (String facet : List.of("country", "official", "source", "story")) {
      int status = given().queryParam("prefix", prefix).get("/v1/facets/" + facet).statusCode();
      assertThat(status).as(facet).isIn(200, 400);
      if (facet.equals("story")) {
        assertThat(status).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "official; prefix; ?!; no letter or digit",
        "official; values.page; 0; the first page is 1",
        "official; values.page; 500; beyond the first 10000",
        "official; values.page; x; whole number",
        "official; official.size; 1001; from 0 to 1000",
        "official; contry; RU; no parameter 'contry'",
        "published; facet; ; it must be one of country, official",
        "people; facet; ; it must be one of country, official",
      })
  void bad_input_is_named(String facet, String parameter, String value, String reason) {
    var request = given();
    if (!parameter.equals("facet")) {
      request = request.queryParam(parameter, value);
    }
    request
        .get("/v1/facets/" + facet)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(parameter))
        .body("detail", containsString(reason));
  }

  @Test
  void a_prefix_of_any_length_is_answered_or_refused_with_the_limit() {
    given().queryParam("prefix", "a ".repeat(50)).get("/v1/facets/official").then().statusCode(200);
    given()
        .queryParam("prefix", "a".repeat(101))
        .get("/v1/facets/official")
        .then()
        .statusCode(400)
        .body("detail", containsString("the limit is 100"));
    given()
        .queryParam("prefix", "a", "b")
        .get("/v1/facets/official")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("prefix"));
  }

  private static JsonPath values(String facet, Map<String, ?> parameters) {
    return given()
        .queryParams(parameters)
        .get("/v1/facets/" + facet)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
