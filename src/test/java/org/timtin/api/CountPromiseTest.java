package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/**
 * The count promise as a property: under any mix of words and filters, a value shown with count N
 * gives total N when it replaces its facet's selection. Random and seeded: a failure names the
 * search that broke it.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class CountPromiseTest {
  private static final long SEED = 20_260_204L;
  private static final int ARTICLES = 400;
  private static final int SEARCHES = 60;
  private static final List<String> COUNTRIES =
      List.of("VN", "RU", "CN", "US", "LA", "CU", "FR", "JP");
  private static final List<String> OFFICIALS =
      List.of(
          "to-lam", "vladimir-putin", "tap-can-binh", "donald-trump", "nguyen-thi-x", "tran-van-y");
  private static final List<String> SOURCES = List.of("Báo A", "Báo B", "Báo C");
  private static final List<String> WORDS =
      List.of(
          "báo", "bão", "bao", "hội", "đàm", "hoi", "dam", "quan", "hệ", "he", "hòa", "hoà",
          "bình");
  private static final List<String> INTERVALS =
      List.of("auto", "day", "week", "month", "quarter", "year");

  @Inject Service service;

  @BeforeEach
  void collection() {
    service.collection(CountPromiseTest.class, articles());
  }

  private static String articles() {
    Random random = new Random(SEED);
    StringBuilder ndjson = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      ndjson.append("{\"id\":\"").append(i).append("\",\"title\":\"").append(words(random, 3));
      ndjson.append("\",\"body\":\"").append(words(random, 8)).append('"');
      ndjson.append(",\"countries\":").append(json(some(random, COUNTRIES, 3)));
      ndjson.append(",\"officials\":").append(json(some(random, OFFICIALS, 2)));
      if (random.nextInt(5) > 0) {
        ndjson.append(",\"source\":\"").append(one(random, SOURCES)).append('"');
      }
      if (random.nextInt(6) > 0) {
        ndjson.append(",\"published\":\"").append(day(random)).append('"');
      }
      ndjson.append("}\n");
    }
    return ndjson.toString();
  }

  @Test
  void a_shown_count_is_the_total_after_a_click() {
    Random random = new Random(SEED + 1);
    int clicks = 0;
    int withMatches = 0;
    for (int i = 0; i < SEARCHES; i++) {
      Map<String, Object> search = search(random);
      JsonPath answer = Service.search(search).extract().jsonPath();
      if (answer.getLong("total.value") > 0) {
        withMatches++;
      }
      for (String facet : List.of("country", "official", "source")) {
        clicks += clickValues(random, search, answer, facet);
        clicks += clickValues(random, search, answer, facet);
      }
      clicks += clickBuckets(random, search, answer);
    }
    // Were the collection or the searches degenerate, the property would hold of nothing.
    assertThat(withMatches).isGreaterThan(SEARCHES / 2);
    assertThat(clicks).isGreaterThan(SEARCHES * 4);
  }

  @Test
  void what_a_facet_lists_and_leaves_out_adds_up() {
    Random random = new Random(SEED + 2);
    for (int i = 0; i < SEARCHES; i++) {
      Map<String, Object> search = search(random);
      search.remove("source");
      search.remove("source.all");
      search.remove("from");
      search.remove("to");
      JsonPath answer = Service.search(search).extract().jsonPath();
      long total = answer.getLong("total.value");
      assertThat(sum(answer, "facets.source.buckets.count"))
          .as("sources of %s", search)
          .isEqualTo(
              total
                  - answer.getLong("facets.source.missing")
                  - answer.getLong("facets.source.other"));
      assertThat(sum(answer, "facets.published.buckets.count"))
          .as("days of %s", search)
          .isEqualTo(total - answer.getLong("facets.published.missing"));
    }
  }

  private static int clickValues(
      Random random, Map<String, Object> search, JsonPath answer, String facet) {
    List<Map<String, Object>> buckets = answer.getList("facets." + facet + ".buckets");
    assertThat(buckets.stream().map(bucket -> bucket.get("value")).toList())
        .as("selected values are listed: %s of %s", facet, search)
        .containsAll(selected(search, facet));
    if (buckets.isEmpty()) {
      return 0;
    }
    Map<String, Object> bucket = one(random, buckets);
    Map<String, Object> click = new HashMap<>(search);
    if ("true".equals(search.get(facet + ".all"))) {
      Set<String> values = new LinkedHashSet<>(selected(search, facet));
      values.add((String) bucket.get("value"));
      click.put(facet, List.copyOf(values));
    } else {
      click.put(facet, bucket.get("value"));
    }
    assertTotal(bucket, search, click);
    return 1;
  }

  private static int clickBuckets(Random random, Map<String, Object> search, JsonPath answer) {
    List<Map<String, Object>> buckets = answer.getList("facets.published.buckets");
    if (buckets.isEmpty()) {
      return 0;
    }
    Map<String, Object> bucket = one(random, buckets);
    Map<String, Object> click = new HashMap<>(search);
    click.put("from", bucket.get("value"));
    click.put("to", bucket.get("to"));
    assertTotal(bucket, search, click);
    return 1;
  }

  private static void assertTotal(
      Map<String, Object> bucket, Map<String, Object> search, Map<String, Object> click) {
    int total = Service.search(click).extract().path("total.value");
    assertThat(total)
        .as("%s of %s, clicked: %s", bucket, search, click)
        .isEqualTo(bucket.get("count"));
  }

  private static Map<String, Object> search(Random random) {
    Map<String, Object> search = new HashMap<>();
    if (random.nextInt(4) > 0) {
      search.put("q", query(random));
    }
    filter(random, search, "country", COUNTRIES);
    filter(random, search, "official", OFFICIALS);
    filter(random, search, "source", SOURCES);
    if (random.nextInt(3) == 0) {
      String a = day(random);
      String b = day(random);
      search.put("from", a.compareTo(b) < 0 ? a : b);
      if (random.nextBoolean()) {
        search.put("to", a.compareTo(b) < 0 ? b : a);
      }
    }
    search.put("interval", one(random, INTERVALS));
    search.put("accents", one(random, List.of("prefer", "prefer", "ignore", "strict")));
    search.put("size", Integer.toString(1 + random.nextInt(20)));
    return search;
  }

  private static void filter(
      Random random, Map<String, Object> search, String facet, List<String> values) {
    if (random.nextInt(3) == 0) {
      search.put(facet, List.copyOf(some(random, values, 2)));
      if (random.nextInt(3) == 0) {
        search.put(facet + ".all", "true");
      }
    }
  }

  private static String query(Random random) {
    String first = words(random, 1);
    return switch (random.nextInt(6)) {
      case 0 -> first;
      case 1 -> first + " " + words(random, 1);
      case 2 -> first + " -" + words(random, 1);
      case 3 -> first + " | " + words(random, 1);
      case 4 -> "\"" + words(random, 2) + "\"";
      default -> words(random, 6);
    };
  }

  private static List<String> selected(Map<String, Object> search, String facet) {
    Object values = search.get(facet);
    return values instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(one(random, WORDS));
    }
    return String.join(" ", words);
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
    return "202%d-%02d-%02d"
        .formatted(4 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private static long sum(JsonPath answer, String path) {
    return answer.<Integer>getList(path).stream().mapToLong(Integer::longValue).sum();
  }

  private static <T> T one(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
