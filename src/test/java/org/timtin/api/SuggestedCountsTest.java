package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Answer;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/**
 * The count promise of suggestions: under any filters, somebody suggested with count N gives total
 * N when chosen. Random and seeded: a failure names the request that broke it.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class SuggestedCountsTest {
  private static final long SEED = 20_261_126L;
  private static final int ARTICLES = 300;
  private static final int REQUESTS = 60;
  private static final List<String> COUNTRIES = List.of("VN", "RU", "CN", "US", "LA", "FR", "NG");
  private static final List<String> OFFICIALS =
      List.of(
          "Tô Lâm",
          "Vladimir Putin",
          "Tập Cận Bình",
          "Donald Trump",
          "Nguyễn Bá Thử",
          "Nguyễn Bà Thử",
          "Trần Ba Thử",
          "Bùi Thanh Thử");
  private static final List<String> OFFICES = List.of("Ngoại trưởng Nga", "Tổng thống Pháp");
  private static final List<String> SOURCES = List.of("Báo A", "Báo B");
  private static final List<String> TYPED =
      List.of(
          "t",
          "b",
          "n",
          "ba",
          "bá",
          "bà",
          "thu",
          "thử",
          "nguyễn b",
          "putin",
          "xi",
          "tap c",
          "m",
          "nga",
          "v",
          "trung",
          "p",
          "lavrov",
          "macron",
          "l",
          "đ",
          "phap");

  @Inject Service service;

  @BeforeEach
  void collection() {
    service.collection(SuggestedCountsTest.class, articles());
  }

  @Test
  void a_suggested_count_is_the_total_after_the_click() {
    Random random = new Random(SEED + 1);
    int clicks = 0;
    int filtered = 0;
    for (int i = 0; i < REQUESTS; i++) {
      Map<String, Object> filters = filters(random);
      Map<String, Object> request = new HashMap<>(filters);
      request.put("q", one(random, TYPED));
      request.put("size", "20");
      Answer answer =
          Answer.of(given().queryParams(request).get("/v1/suggest").then().statusCode(200));
      for (String facet : List.of("country", "official")) {
        String list = facet.equals("country") ? "countries" : "officials";
        for (Map<String, Object> suggested : answer.objects(list)) {
          clicks++;
          filtered += filters.isEmpty() ? 0 : 1;
          long total = Service.total(clicked(filters, facet, suggested.get("value")));
          assertThat(total)
              .as("%s for %s", suggested, request)
              .isEqualTo(((Number) suggested.get("count")).longValue());
          assertThat(total).isPositive();
        }
      }
    }
    assertThat(clicks).isGreaterThan(REQUESTS);
    assertThat(filtered).isGreaterThan(REQUESTS / 2);
  }

  private static Map<String, Object> clicked(
      Map<String, Object> filters, String facet, Object value) {
    Map<String, Object> click = new HashMap<>(filters);
    if ("true".equals(filters.get(facet + ".all")) && filters.get(facet) instanceof List<?> own) {
      List<Object> values = new ArrayList<>(own);
      values.add(value);
      click.put(facet, values.stream().distinct().toList());
    } else {
      click.put(facet, value);
    }
    return click;
  }

  private static Map<String, Object> filters(Random random) {
    Map<String, Object> filters = new HashMap<>();
    filter(random, filters, "country", COUNTRIES);
    filter(random, filters, "official", OFFICIALS);
    filter(random, filters, "source", SOURCES);
    if (random.nextInt(3) == 0) {
      filters.put("from", day(random));
    }
    if (random.nextInt(3) == 0) {
      filters.put("inferred", "true");
    }
    return filters;
  }

  private static void filter(
      Random random, Map<String, Object> filters, String facet, List<String> values) {
    if (random.nextInt(4) == 0) {
      filters.put(facet, List.copyOf(some(random, values, 2)));
      if (random.nextInt(3) == 0) {
        filters.put(facet + ".all", "true");
      }
    }
  }

  private static String articles() {
    Random random = new Random(SEED);
    StringBuilder ndjson = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      ndjson.append("{\"id\":\"").append(i).append("\",\"title\":\"Tin số ").append(i);
      ndjson.append("\",\"body\":\"");
      ndjson.append(random.nextInt(3) == 0 ? one(random, OFFICES) + " phát biểu." : "").append('"');
      ndjson.append(",\"countries\":").append(json(some(random, COUNTRIES, 3)));
      ndjson.append(",\"officials\":").append(json(some(random, OFFICIALS, 2)));
      ndjson.append(",\"source\":\"").append(one(random, SOURCES)).append('"');
      if (random.nextInt(6) > 0) {
        ndjson.append(",\"published\":\"").append(day(random)).append('"');
      }
      ndjson.append("}\n");
    }
    return ndjson.toString();
  }

  private static Set<String> some(Random random, List<String> from, int most) {
    Set<String> some = new LinkedHashSet<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      some.add(one(random, from));
    }
    return some;
  }

  private static String json(Set<String> values) {
    return "[\"" + String.join("\",\"", values) + "\"]";
  }

  private static String day(Random random) {
    return "2025-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private static <T> T one(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
