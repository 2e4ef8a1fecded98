package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** What is offered where little is found, and that following it finds what it says. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class LittleFoundTest {
  private static final long SEED = 20_260_205L;
  private static final int SEARCHES = 80;

  private static final List<String> TITLES =
      List.of(
          "Việt Nam và Lào ký hiệp định",
          "Quan hệ Việt Nam - Nga bước sang giai đoạn mới",
          "Thủ tướng Việt Nam thăm Đức",
          "Thủ tướng Đức hội đàm với Tổng thống Trump",
          "Tổng thống Trump nói về quan hệ với Trung Quốc",
          "Bão số 9 đổ bộ vào Philippines",
          "Luật Báo chí có hiệu lực",
          "Đàm phán hoà bình được nối lại",
          "Người dân được sơ tán trước bão",
          "Giá vàng trong nước tăng mạnh");
  private static final List<String> COUNTRIES = List.of("VN", "RU", "CN", "US", "LA", "CU");
  private static final List<String> SOURCES = List.of("Báo A", "Báo B", "Báo C");
  private static final List<String> WORDS =
      List.of(
          "bão",
          "báo",
          "bao",
          "Trump",
          "Việt",
          "viet",
          "\"quan hệ\"",
          "\"thủ tướng\"",
          "hiệp",
          "-Nga",
          "Đức",
          "duc",
          "Lào",
          "khủng",
          "lũ",
          "(Lào | Nga)",
          "title:bão",
          "country:VN",
          "-country:RU",
          "official:putin",
          "vàng",
          "hòa");

  @Inject Service service;

  @BeforeEach
  void articles() {
    service.collection(LittleFoundTest.class, collection());
  }

  private static String collection() {
    Random random = new Random(SEED);
    StringBuilder ndjson = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      ndjson
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"title\":\"")
          .append(TITLES.get(i % TITLES.size()))
          .append("\",\"countries\":[\"")
          .append(one(random, COUNTRIES.subList(0, 4)))
          .append("\"],\"source\":\"")
          .append(one(random, SOURCES.subList(0, 2)))
          .append("\",\"published\":\"2026-01-")
          .append(String.format(java.util.Locale.ROOT, "%02d", 1 + random.nextInt(28)))
          .append("\"}\n");
    }
    return ndjson.toString();
  }

  private static <T> T one(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static JsonPath answer(Map<String, ?> search) {
    return Service.search(search).extract().jsonPath();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Viẹt Nam; Việt Nam; diacritics",
        "thủ tượng; thủ tướng; diacritics",
        "Trum; Trump; spelling",
        "Trumpp; Trump; spelling",
        "TRUMPP; TRUMP; spelling",
        "philipine; philippines; spelling",
        "tổng thống Trumpp; tổng thống Trump; spelling",
        "quan hẹ; quan hệ; diacritics",
        "\"Tổng thốg\" Trum; \"Tổng thống\" Trump; spelling",
        "\"thủ tượng\" -Lào; \"thủ tướng\" -Lào; diacritics",
        "ngươi dân đươc; người dân được; diacritics",
        "philipines; philippines; spelling",
      })
  void a_misspelt_word_is_offered_as_it_should_be(String typed, String meant, String kind) {
    JsonPath answer = answer(Map.of("q", typed));
    assertThat(answer.getString("suggestions[0].text")).isEqualTo(meant);
    assertThat(answer.getString("suggestions[0].kind")).isEqualTo(kind);
    assertThat(answer.getLong("suggestions[0].total"))
        .isPositive()
        .isEqualTo(answer(Map.of("q", meant)).getLong("total.value"));
  }

  @ParameterizedTest
  @CsvSource({"quan he, quan hệ", "nguoi dan duoc, người dân được", "Thu tuong, Thủ tướng"})
  void words_taken_strictly_get_their_diacritics_back(String typed, String meant) {
    JsonPath answer = answer(Map.of("q", typed, "accents", "strict"));
    assertThat(answer.getLong("total.value")).isZero();
    assertThat(answer.getString("suggestions[0].text")).isEqualTo(meant);
    assertThat(answer.getString("suggestions[0].kind")).isEqualTo("diacritics");
    assertThat(answer.getLong("help.find { it.action == 'ignore_accents' }.total"))
        .isEqualTo(answer(Map.of("q", typed)).getLong("total.value"));
  }

  @Test
  void suggestions_count_under_the_same_filters_and_find_more() {
    JsonPath answer = answer(Map.of("q", "Viẹt Nam", "country", "RU"));
    assertThat(answer.getString("suggestions[0].text")).isEqualTo("Việt Nam");
    assertThat(answer.getLong("suggestions[0].total"))
        .isEqualTo(answer(Map.of("q", "Việt Nam", "country", "RU")).getLong("total.value"))
        .isLessThan(answer(Map.of("q", "Việt Nam")).getLong("total.value"));
    Service.search(Map.of("q", "Viẹt Nam", "country", "CU")).body("suggestions", nullValue());
  }

  @Test
  void where_enough_is_found_nothing_is_offered() {
    Service.search(Map.of("q", "quan he"))
        .body("suggestions", nullValue())
        .body("help", nullValue());
    Service.search(Map.of()).body("suggestions", nullValue()).body("help", nullValue());
  }

  @Test
  void nothing_is_offered_for_words_that_nothing_is_like() {
    Service.search(Map.of("q", "xyzzyplugh"))
        .body("total.value", equalTo(0))
        .body("suggestions", nullValue())
        .body("help", nullValue());
    Service.search(Map.of("q", "-bão -Nga -Lào -Đức", "country", "CU"))
        .body("help.findAll { it.action == 'drop_filter' }", hasSize(1))
        .body("suggestions", nullValue());
  }

  @Test
  void help_names_what_to_change_most_hits_first() {
    JsonPath answer =
        answer(
            Map.of(
                "q", "hiệp định vàng", "country", "CU", "from", "2030-01-01", "source", "Báo A"));
    assertThat(answer.getList("help")).isNull();
    answer = answer(Map.of("q", "\"hiệp định\" vàng"));
    assertThat(answer.getList("help.action")).containsExactly("drop_word", "drop_word");
    assertThat(answer.getList("help.value")).containsExactlyInAnyOrder("\"hiệp định\"", "vàng");
    assertThat(answer.getList("help.text")).containsExactlyInAnyOrder("\"hiệp định\"", "vàng");
    answer = answer(Map.of("q", "bão", "country", "CU"));
    assertThat(answer.getList("help.action")).containsExactly("drop_filter");
    assertThat(answer.getString("help[0].parameter")).isEqualTo("country");
    assertThat(answer.getString("help[0].value")).isEqualTo("CU");
    answer = answer(Map.of("q", "bão", "from", "2030-01-01"));
    assertThat(answer.getString("help[0].parameter")).isEqualTo("published");
    assertThat(answer.getString("help[0].value")).isEqualTo("2030-01-01/..");
  }

  @Test
  void alternatives_are_dropped_as_one_and_values_asked_for_together_each() {
    JsonPath any = answer(Map.of("q", "bão", "country", List.of("CU", "LA")));
    assertThat(any.getList("help")).hasSize(1);
    assertThat(any.getString("help[0].value")).isNull();
    JsonPath all =
        answer(Map.of("q", "hiệp", "country", List.of("VN", "CU"), "country.all", "true"));
    assertThat(all.getList("help.value")).contains("CU").doesNotContain("VN");
  }

  @Test
  void following_help_finds_exactly_what_it_says() {
    Random random = new Random(SEED + 1);
    Map<String, Integer> followed = new HashMap<>();
    int empty = 0;
    for (int i = 0; i < SEARCHES; i++) {
      Map<String, Object> search = search(random);
      JsonPath answer = answer(search);
      if (answer.getLong("total.value") > 0) {
        assertThat(answer.getList("help")).as("help beside hits of %s", search).isNull();
        continue;
      }
      empty++;
      List<Map<String, Object>> help = answer.getList("help");
      for (Map<String, Object> one : help == null ? List.<Map<String, Object>>of() : help) {
        assertThat(answer(changed(search, one)).getLong("total.value"))
            .as("%s of %s", one, search)
            .isEqualTo(((Number) one.get("total")).longValue())
            .isPositive();
        followed.merge((String) one.get("action"), 1, Integer::sum);
      }
      List<Map<String, Object>> suggestions = answer.getList("suggestions");
      for (Map<String, Object> one :
          suggestions == null ? List.<Map<String, Object>>of() : suggestions) {
        Map<String, Object> changed = new HashMap<>(search);
        changed.put("q", one.get("text"));
        assertThat(answer(changed).getLong("total.value"))
            .as("%s of %s", one, search)
            .isEqualTo(((Number) one.get("total")).longValue());
      }
    }
    // Were the searches degenerate, the property would hold of nothing.
    assertThat(empty).isGreaterThan(SEARCHES / 4);
    assertThat(followed).containsOnlyKeys("drop_word", "drop_filter", "ignore_accents");
    assertThat(followed.values()).allMatch(count -> count > 2);
  }

  @Test
  void long_and_odd_queries_are_answered() {
    for (String q :
        List.of(
            "bõa ".repeat(200),
            "\"".repeat(299) + "bõa",
            "* ".repeat(500) + "bõa",
            "-(".repeat(9) + "bõa",
            "😀 bõa \uD835\uDC00",
            "xyzzy" + "y".repeat(1_000))) {
      Service.search(Map.of("q", q));
    }
    Service.search(Map.of("q", "bão")).body("hits", org.hamcrest.Matchers.not(empty()));
  }

  private static Map<String, Object> search(Random random) {
    Map<String, Object> search = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      words.add(one(random, WORDS));
    }
    search.put("q", String.join(" ", words));
    if (random.nextInt(2) == 0) {
      List<String> countries = List.of(one(random, COUNTRIES), one(random, COUNTRIES));
      search.put("country", random.nextBoolean() ? countries : countries.subList(0, 1));
      search.put("country.all", Boolean.toString(random.nextBoolean()));
    }
    if (random.nextInt(3) == 0) {
      search.put("source", one(random, SOURCES));
    }
    if (random.nextInt(3) == 0) {
      search.put("from", "2026-01-20");
      search.put("to", "2026-01-2" + (1 + random.nextInt(8)));
    }
    search.put("accents", one(random, List.of("prefer", "strict", "strict", "ignore")));
    search.put("sort", one(random, List.of("relevance", "newest")));
    return search;
  }

  private static Map<String, Object> changed(Map<String, Object> search, Map<String, Object> help) {
    Map<String, Object> changed = new HashMap<>(search);
    switch ((String) help.get("action")) {
      case "drop_word" -> changed.put("q", help.get("text"));
      case "ignore_accents" -> changed.put("accents", "ignore");
      case "drop_filter" -> {
        String parameter = (String) help.get("parameter");
        if (parameter.equals("published")) {
          changed.remove("from");
          changed.remove("to");
        } else if (help.get("value") == null) {
          changed.remove(parameter);
        } else if (changed.get(parameter) instanceof List<?> values) {
          List<?> left = values.stream().filter(value -> !value.equals(help.get("value"))).toList();
          changed.put(parameter, left);
          // Of a value that was given twice nothing is left.
          changed.values().removeIf(value -> value.equals(List.of()));
        } else {
          changed.remove(parameter);
        }
      }
      default -> throw new AssertionError(help);
    }
    return changed;
  }
}
