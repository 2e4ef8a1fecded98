package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** Facets of very many values: exact as far as they say so, and answers of bounded size. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class FacetLimitsTest {
  private static final int LARGEST_ANSWER = 3_000_000;

  @Inject Service service;

  @Test
  void articles_of_a_thousand_officials_each_are_counted_exactly() {
    service.freshIndex();
    // Article i has the people 20 * i to 20 * i + 999: person p is in as many as overlap there.
    Service.index(articles(50, 20, 1_000));
    int people = 49 * 20 + 1_000;
    long pairs = 50L * 1_000;
    JsonPath answer = bounded(Map.of("size", "50", "facets", "official", "official.size", "1000"));
    List<Map<String, Object>> buckets = answer.getList("facets.official.buckets");
    assertThat(buckets).hasSize(1_000);
    assertThat(answer.getBoolean("facets.official.exact")).isTrue();
    long listed = 0;
    for (Map<String, Object> bucket : buckets) {
      int person = person((String) bucket.get("value"));
      assertThat(bucket.get("count")).as("%s", bucket).isEqualTo(articlesOf(person));
      assertThat(bucket.get("label")).isEqualTo(name(person));
      listed += articlesOf(person);
    }
    assertThat(answer.getLong("facets.official.other")).isEqualTo(pairs - listed);
    assertThat(answer.<List<?>>getList("hits.officials")).allMatch(list -> list.size() == 1_000);
    JsonPath byName =
        bounded(Map.of("facets", "official", "official.size", "3", "official.order", "name"));
    assertThat(byName.getList("facets.official.buckets.label"))
        .isEqualTo(
            IntStream.range(0, people).mapToObj(FacetLimitsTest::name).sorted().limit(3).toList());
  }

  @Test
  void fifty_thousand_people_over_several_shards_are_counted_exactly() {
    service.freshIndex(3);
    // Each person is in one article, but for 40 who are in as many articles as their number says.
    StringBuilder ndjson = new StringBuilder(articles(50, 1_000, 1_000));
    for (int i = 0; i < 40; i++) {
      int article = i;
      List<Integer> people =
          IntStream.range(0, 40).filter(person -> person > article).boxed().toList();
      ndjson.append(article("more" + i, people));
    }
    Service.index(ndjson.toString());
    JsonPath answer = bounded(Map.of("facets", "official", "official.size", "39", "size", "1"));
    assertThat(answer.getBoolean("facets.official.exact")).isTrue();
    List<Integer> expected = IntStream.range(0, 39).map(i -> 40 - i).boxed().toList();
    assertThat(answer.getList("facets.official.buckets.count")).isEqualTo(expected);
    long listed = expected.stream().mapToInt(Integer::intValue).sum();
    long pairs = 50_000L + IntStream.range(0, 40).sum();
    assertThat(answer.getLong("facets.official.other")).isEqualTo(pairs - listed);
    JsonPath byName =
        bounded(
            Map.of(
                "facets", "official", "official.order", "name", "official.size", "5", "size", "1"));
    assertThat(byName.getList("facets.official.buckets.label"))
        .isEqualTo(
            IntStream.range(0, 50_000).mapToObj(FacetLimitsTest::name).sorted().limit(5).toList());
    JsonPath found =
        RestAssured.given()
            // All its words: many share one of them.
            .queryParam("prefix", name(12_345).substring("Zz ".length()))
            .get("/v1/facets/official")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(found.getList("values.buckets.label")).contains(name(12_345));
    assertThat(found.getBoolean("values.exact")).isTrue();
  }

  @Test
  void beyond_fifty_thousand_people_a_shard_the_facet_says_what_it_does_not_know() {
    service.freshIndex(2);
    for (int part = 0; part < 4; part++) {
      int first = part * 50_000;
      Service.index(
          IntStream.range(0, 50)
              .mapToObj(
                  i ->
                      article(
                          first + "-" + i,
                          IntStream.range(first + i * 1_000, first + i * 1_000 + 1_000)
                              .boxed()
                              .toList()))
              .collect(Collectors.joining()));
    }
    JsonPath answer = bounded(Map.of("facets", "official", "size", "1"));
    assertThat(answer.getBoolean("facets.official.exact")).isFalse();
    // Nobody is in more than one article, so nobody unseen is in more than one a shard.
    assertThat(answer.getInt("facets.official.error")).isBetween(1, 2);
    RestAssured.given()
        .queryParam("official.order", "name")
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("official.order"))
        .body("detail", containsString("50000"));
  }

  private static JsonPath bounded(Map<String, String> parameters) {
    Response response = RestAssured.given().queryParams(parameters).get("/v1/search");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.asByteArray()).hasSizeLessThan(LARGEST_ANSWER);
    return response.jsonPath();
  }

  private static String articles(int count, int step, int people) {
    StringBuilder ndjson = new StringBuilder();
    for (int i = 0; i < count; i++) {
      ndjson.append(
          article(
              Integer.toString(i), IntStream.range(i * step, i * step + people).boxed().toList()));
    }
    return ndjson.toString();
  }

  private static String article(String id, List<Integer> people) {
    List<String> names = new ArrayList<>();
    people.forEach(person -> names.add('"' + name(person) + '"'));
    return "{\"id\":\"" + id + "\",\"title\":\"x\",\"officials\":" + names + "}\n";
  }

  private static int articlesOf(int person) {
    return (int)
        IntStream.range(0, 50).filter(i -> person >= i * 20 && person < i * 20 + 1_000).count();
  }

  /** A name of syllables that nobody of the lists has: digits in letters. */
  private static String name(int person) {
    StringBuilder name = new StringBuilder("Zz");
    String digits = "%06d".formatted(person);
    for (int i = 0; i < digits.length(); i += 2) {
      name.append(' ')
          .append((char) ('A' + digits.charAt(i) - '0'))
          .append((char) ('k' + digits.charAt(i + 1) - '0'));
    }
    return name.toString();
  }

  private static int person(String key) {
    StringBuilder digits = new StringBuilder();
    String letters = key.substring(2).replace("-", "");
    for (int i = 0; i < letters.length(); i++) {
      digits.append(letters.charAt(i) - (i % 2 == 0 ? 'a' : 'k'));
    }
    return Integer.parseInt(digits.toString());
  }
}
