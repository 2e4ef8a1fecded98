package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class ComparisonTest {
  private static final String PERIODS = "2025-10..2025-12,2026-01..2026-03";

  @Inject Service service;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void periods_are_compared_by_share_and_not_by_number(int shards) {
    collection(shards);
    JsonPath answer = Service.search(Map.of("compare", PERIODS, "size", "1")).extract().jsonPath();
    assertThat(answer.getMap("compare.first"))
        .isEqualTo(Map.of("from", "2025-10-01", "to", "2025-12-31"));
    assertThat(answer.getMap("compare.country.volumes"))
        .isEqualTo(Map.of("first", 100, "second", 200));
    // Everywhere in both: twice as many articles, and no change.
    assertValue(answer, "VN", 100, 200, 1.0, 1.0, false);
    assertValue(answer, "RU", 40, 20, 0.4, 0.1, true);
    assertValue(answer, "US", 10, 20, 0.1, 0.1, false);
    assertValue(answer, "LA", 0, 2, 0.0, 0.01, false);
    assertValue(answer, "CU", 0, 30, 0.0, 0.15, true);
    assertThat(answer.getList("compare.country.values.value"))
        .containsExactly("VN", "RU", "CU", "US", "LA");
    assertThat(answer.getFloat("compare.country.values.find { it.value == 'RU' }.ratio"))
        .isEqualTo(0.25f);
    assertThat(answer.getFloat("compare.country.values.find { it.value == 'RU' }.change"))
        .isEqualTo(-0.3f);
    assertThat(answer.<Object>get("compare.country.values.find { it.value == 'CU' }.ratio"))
        .isNull();
    assertThat(answer.getBoolean("compare.country.exact")).isTrue();
    assertThat(answer.getList("compare.official.values.label")).containsExactly("Tô Lâm");
  }

  @Test
  void counts_are_totals_of_the_search_with_the_value_and_the_period() {
    collection(1);
    for (Map<String, Object> search :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("country", "RU"),
            Map.of("q", "hai", "country.not", "LA"),
            Map.of("official", "Tô Lâm", "from", "2025-12-01", "to", "2026-01-31"),
            Map.of("country", List.of("RU", "VN"), "country.all", "true"))) {
      Map<String, Object> compared = new HashMap<>(search);
      compared.put("compare", PERIODS);
      JsonPath answer = Service.search(compared).extract().jsonPath();
      for (Map<String, Object> value :
          answer.<Map<String, Object>>getList("compare.country.values")) {
        Map<String, Object> click = new HashMap<>(search);
        click.put(
            "country",
            search.containsKey("country.all")
                ? List.of("RU", "VN", value.get("value"))
                : value.get("value"));
        click.put("from", "2026-01-01");
        click.put("to", "2026-03-31");
        Service.search(click)
            .body("total.value", equalTo(((Map<?, ?>) value.get("second")).get("count")));
      }
      assertThat(answer.getList("compare.country.values")).isNotEmpty();
    }
  }

  @Test
  void the_length_of_the_lists_is_the_facets_and_what_is_selected_is_always_there() {
    collection(1);
    Service.search(
            Map.of("compare", PERIODS, "country.size", "2", "country", "JP", "facets", "none"))
        .body("compare.country.values.value", contains("VN", "RU", "JP"))
        .body("compare.country.values.selected", contains(false, false, true))
        .body("compare.country.values[2].p", equalTo(1.0f));
    Service.search(Map.of("compare", PERIODS, "country.min_count", "40"))
        .body("compare.country.values.value", contains("VN", "RU"));
    Service.search(Map.of()).body("compare", nullValue());
  }

  @Test
  void a_period_without_articles_has_no_shares_and_nothing_changes() {
    collection(1);
    Service.search(Map.of("compare", "2001,2026"))
        .body("compare.country.volumes.first", equalTo(0))
        .body("compare.country.values[0].first.share", nullValue())
        .body("compare.country.values[0].change", nullValue())
        .body("compare.country.values.significant.any()", equalTo(false));
  }

  /** 100 articles in one quarter and 200 in the next; twice as many say nothing by themselves. */
  private void collection(int shards) {
    if (shards == 1 ? !service.freshFor(ComparisonTest.class) : false) {
      return;
    }
    if (shards > 1) {
      service.freshIndex(shards);
    }
    StringBuilder ndjson = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      ndjson.append(
          article(
              "a" + i, "2025-1%d-1%d".formatted(i % 3, i % 10), i < 40, i % 10 == 0, false, false));
    }
    for (int i = 0; i < 200; i++) {
      ndjson.append(
          article(
              "b" + i,
              "2026-0%d-2%d".formatted(1 + i % 3, i % 9),
              i < 20,
              i % 10 == 0,
              i < 2,
              i >= 170));
    }
    // In neither period.
    ndjson.append(article("c", "2026-04-01", true, true, true, true));
    ndjson.append("{\"id\":\"d\",\"title\":\"hai\",\"countries\":[\"RU\"]}\n");
    Service.index(ndjson.toString());
  }

  private static String article(
      String id, String day, boolean ru, boolean us, boolean la, boolean cu) {
    return ("{\"id\":\"%s\",\"title\":\"%s\",\"published\":\"%s\",\"officials\":[%s],"
            + "\"countries\":[\"VN\"%s%s%s%s]}\n")
        .formatted(
            id,
            us ? "hai" : "một",
            day,
            us ? "\"Tô Lâm\"" : "",
            ru ? ",\"RU\"" : "",
            us ? ",\"US\"" : "",
            la ? ",\"LA\"" : "",
            cu ? ",\"CU\"" : "");
  }

  private static void assertValue(
      JsonPath answer,
      String value,
      int first,
      int second,
      double firstShare,
      double secondShare,
      boolean significant) {
    String path = "compare.country.values.find { it.value == '" + value + "' }";
    assertThat(answer.getInt(path + ".first.count")).as(value).isEqualTo(first);
    assertThat(answer.getInt(path + ".second.count")).as(value).isEqualTo(second);
    assertThat(answer.getFloat(path + ".first.share")).as(value).isEqualTo((float) firstShare);
    assertThat(answer.getFloat(path + ".second.share")).as(value).isEqualTo((float) secondShare);
    assertThat(answer.getBoolean(path + ".significant")).as(value).isEqualTo(significant);
  }
}
