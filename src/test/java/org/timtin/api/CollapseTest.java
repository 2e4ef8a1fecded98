package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.json.JsonData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Answer;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.index.ArticleIndex;

/** {@code collapse=story}: near copies are shown and counted once. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class CollapseTest {
  private static final long SEED = 20_260_204L;
  private static final int STORIES = 150;
  private static final int SEARCHES = 60;
  private static final List<String> WORDS = List.of("bão", "lũ", "hội", "đàm", "giá", "vàng");
  private static final List<String> COUNTRIES = List.of("VN", "RU", "CN", "US");
  private static final List<String> OFFICIALS =
      IntStream.range(0, 45).mapToObj(i -> "nguyen-van-" + i).toList();
  private static final List<String> SOURCES = List.of("Báo A", "Báo B", "Báo C", "Báo D");

  @Inject Service service;
  @Inject ElasticsearchClient client;
  @Inject ArticleIndex index;

  @BeforeEach
  void collection() {
    if (service.freshFor(CollapseTest.class)) {
      Service.index(articles());
      service.awaitSettled();
    }
  }

  /**
   * Stories of one to five articles, each with words, countries, people, a source and a day of its
   * own: what a story is counted under is what any of its articles has.
   */
  private static String articles() {
    Random random = new Random(SEED);
    StringBuilder ndjson = new StringBuilder();
    int id = 0;
    for (int story = 0; story < STORIES; story++) {
      int copies = random.nextInt(3) == 0 ? 2 + random.nextInt(4) : 1;
      for (int copy = 0; copy < copies; copy++) {
        ndjson.append(
            article(
                "d" + (id++ * 37 % 1_000),
                one(random, WORDS) + " " + text(story),
                "\"countries\":%s,\"officials\":%s%s%s"
                    .formatted(
                        json(random, COUNTRIES),
                        json(random, OFFICIALS),
                        random.nextInt(5) == 0
                            ? ""
                            : ",\"source\":\"" + one(random, SOURCES) + "\"",
                        // Nearly equal texts are near copies whenever they were published.
                        random.nextInt(6) == 0
                            ? ""
                            : ",\"published\":\"2026-0%d-%02d\""
                                .formatted(1 + random.nextInt(2), 1 + random.nextInt(28)))));
      }
    }
    return ndjson.toString();
  }

  @Test
  void a_story_is_shown_once_with_its_size_and_the_total_counts_stories() {
    Answer all = answer(Map.of("size", "100", "members", "10", "sort", "newest"));
    Map<String, List<String>> stories = stories();
    assertThat(stories).hasSize(STORIES);
    assertThat(all.number("total.value")).isEqualTo(STORIES);
    assertThat(all.text("total.relation")).isEqualTo("eq");
    List<Map<String, Object>> hits = new ArrayList<>(all.objects("hits"));
    hits.addAll(
        answer(Map.of("size", "100", "page", "2", "members", "10", "sort", "newest"))
            .objects("hits"));
    assertThat(hits).hasSize(STORIES);
    for (Map<String, Object> hit : hits) {
      Map<?, ?> story = (Map<?, ?>) hit.get("story");
      List<String> members = stories.get(story.get("id"));
      assertThat(story.get("size")).as("%s", hit).isEqualTo(members.size());
      Set<Object> named = new HashSet<>(Set.of(hit.get("id")));
      named.addAll(each(story.get("members"), "id"));
      assertThat(named).isEqualTo(new HashSet<>(members));
    }
  }

  @Test
  void the_best_of_a_story_by_the_sort_is_shown() {
    Map<String, Object> newest = answer(Map.of("sort", "newest")).objects("hits").getFirst();
    List<Map<String, Object>> plain =
        Service.answer(Map.of("sort", "newest", "size", "100")).objects("hits");
    assertThat(newest).containsEntry("id", plain.getFirst().get("id"));
    // Down the list, an article is shown exactly if none of its story was before.
    Map<String, String> storyOf = storyOf();
    Set<String> seen = new HashSet<>();
    List<Object> firsts =
        plain.stream().map(hit -> hit.get("id")).filter(id -> seen.add(storyOf.get(id))).toList();
    assertThat(answer(Map.of("sort", "newest", "size", "100")).texts("hits", "id"))
        .startsWith(firsts.toArray(String[]::new));
  }

  @Test
  void a_shown_count_is_the_total_of_stories_after_a_click() {
    Random random = new Random(SEED + 1);
    int clicks = 0;
    int fewer = 0;
    for (int i = 0; i < SEARCHES; i++) {
      Map<String, Object> search = search(random);
      Answer answer = answer(search);
      long articles = Service.total(search);
      fewer += answer.number("total.value") < articles ? 1 : 0;
      for (String facet : List.of("country", "official", "source")) {
        assertThat(answer.flag("facets." + facet + ".exact")).isTrue();
        List<Map<String, Object>> buckets = answer.objects("facets." + facet + ".buckets");
        assertThat(buckets.stream().map(bucket -> (Integer) bucket.get("count")).limit(30))
            .isSortedAccordingTo(Comparator.reverseOrder());
        for (Map<String, Object> bucket : some(random, buckets)) {
          Map<String, Object> click = new LinkedHashMap<>(search);
          List<Object> values = new ArrayList<>();
          if ("true".equals(search.get(facet + ".all")) && search.get(facet) instanceof List<?> l) {
            values.addAll(l);
          }
          values.add(bucket.get("value"));
          click.put(facet, values.stream().distinct().toList());
          assertThat(answer(click).number("total.value"))
              .as("%s of %s, clicked: %s", bucket, search, click)
              .isEqualTo(((Number) bucket.get("count")).longValue());
          clicks++;
        }
      }
      List<Map<String, Object>> spans = answer.objects("facets.published.buckets");
      for (Map<String, Object> bucket : some(random, spans)) {
        Map<String, Object> click = new LinkedHashMap<>(search);
        click.put("from", bucket.get("value"));
        click.put("to", bucket.get("to"));
        assertThat(answer(click).number("total.value"))
            .as("%s of %s", bucket, search)
            .isEqualTo(((Number) bucket.get("count")).longValue());
        clicks++;
      }
    }
    assertThat(clicks).isGreaterThan(SEARCHES * 4);
    assertThat(fewer).isGreaterThan(SEARCHES / 2);
  }

  @Test
  void totals_missing_and_what_is_beyond_are_those_of_a_count_by_hand() {
    Random random = new Random(SEED + 2);
    Map<String, String> storyOf = storyOf();
    for (int i = 0; i < SEARCHES / 2; i++) {
      Map<String, Object> search = search(random);
      // Without selections of their own, all facets are counted over the hits.
      List.of("country", "official", "source").forEach(facet -> search.remove(facet));
      search.remove("from");
      Answer answer = answer(search);
      List<Map<String, Object>> articles = hits(search);
      assertThat(answer.number("total.value"))
          .isEqualTo(articles.stream().map(hit -> storyOf.get(hit.get("id"))).distinct().count());
      Set<List<String>> pairs = new HashSet<>();
      Set<String> undated = new HashSet<>();
      Set<String> sourceless = new HashSet<>();
      for (Map<String, Object> hit : articles) {
        String story = storyOf.get(hit.get("id"));
        each(hit.get("officials"), "value")
            .forEach(official -> pairs.add(List.of(story, (String) official)));
        if (hit.get("published") == null) {
          undated.add(story);
        }
        if (hit.get("source") == null) {
          sourceless.add(story);
        }
      }
      long listed =
          answer.objects("facets.official.buckets").stream()
              .mapToLong(bucket -> ((Number) bucket.get("count")).longValue())
              .sum();
      assertThat(listed + answer.number("facets.official.other")).isEqualTo(pairs.size());
      assertThat(answer.number("facets.published.missing")).isEqualTo(undated.size());
      assertThat(answer.number("facets.source.missing")).isEqualTo(sourceless.size());
    }
  }

  @Test
  void without_collapse_nothing_of_stories_is_in_the_answer() {
    Service.search(Map.of("size", "1")).body("hits[0].story", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "collapse=source, collapse, one of story",
    "collapse=, collapse, one of story",
    "collapse=story&collapse=story, collapse, given 2 times",
    "'collapse=story&compare=2025,2026', compare, compare counts articles",
    "members=3, members, collapse=story",
    "collapse=story&members=11, members, from 0 to 10",
    "collapse=story&members=-1, members, from 0 to 10",
    "collapse=story&members=x, members, whole number"
  })
  void what_cannot_be_is_refused_and_named(String query, String parameter, String reason) {
    given()
        .get("/v1/search?" + query)
        .then()
        .statusCode(400)
        .body("parameter", equalTo(parameter))
        .body("detail", containsString(reason));
  }

  @Test
  void exclusions_missing_names_and_prefixes_count_stories_too() {
    Random random = new Random(SEED + 5);
    int clicks = 0;
    for (int i = 0; i < SEARCHES / 4; i++) {
      Map<String, Object> search = new HashMap<>(search(random));
      search.keySet().removeIf(name -> name.startsWith("country") || name.startsWith("official"));
      search.put("country.not", one(random, COUNTRIES));
      search.put("official.order", "name");
      search.put("official.size", "3");
      Answer answer = answer(search);
      assertThat(answer.objects("facets.country.buckets"))
          .anyMatch(bucket -> Boolean.TRUE.equals(bucket.get("excluded")));
      for (String facet : List.of("country", "official")) {
        for (Map<String, Object> bucket : answer.objects("facets." + facet + ".buckets")) {
          Map<String, Object> click = new HashMap<>(search);
          click.put(facet, bucket.get("value"));
          if (bucket.containsKey("excluded")) {
            click.remove("country.not");
          }
          assertThat(answer(click).number("total.value"))
              .as("%s of %s", bucket, search)
              .isEqualTo(((Number) bucket.get("count")).longValue());
          clicks++;
        }
        Map<String, Object> click = new HashMap<>(search);
        click.put(facet + ".missing", "true");
        assertThat(answer(click).number("total.value"))
            .as("without %s: %s", facet, search)
            .isEqualTo(answer.number("facets." + facet + ".missing"));
      }
      search.put("collapse", "story");
      search.put("prefix", "van");
      Answer values =
          Answer.of(given().queryParams(search).get("/v1/facets/official").then().statusCode(200));
      assertThat(values.at("values.buckets")).isEqualTo(answer.at("facets.official.buckets"));
      assertThat(values.number("values.other")).isEqualTo(answer.number("facets.official.other"));
    }
    assertThat(clicks).isGreaterThan(SEARCHES);
  }

  @Test
  void where_little_is_found_what_is_offered_counts_stories_too() {
    Service.search(Map.of("q", "bão không_có_từ_này", "collapse", "story"))
        .body("total.value", equalTo(0))
        .body("help", hasSize(1))
        .body("help[0].total", equalTo((int) answer(Map.of("q", "bão")).number("total.value")));
  }

  @Test
  void beyond_the_bound_total_and_facets_say_that_they_are_not_exact() throws IOException {
    service.freshIndex();
    // Written as if settled: 5,100 stories of two articles each, and one article without copies.
    int stories = 5_100;
    List<BulkOperation> operations = new ArrayList<>();
    for (int i = 0; i < 2 * stories; i++) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("id", "d" + i);
      document.put("title", "tin");
      document.put("story", "d" + i / 2 * 2);
      document.put("source", i % 2 == 0 ? "Báo A" : "Báo B");
      document.put("copies", Map.of("shared", true));
      operations.add(operation("d" + i, document));
    }
    operations.add(
        operation("x", Map.of("id", "x", "title", "tin lẻ", "story", "x", "source", "Báo A")));
    for (int from = 0; from < operations.size(); from += 4_000) {
      List<BulkOperation> some =
          operations.subList(from, Math.min(operations.size(), from + 4_000));
      assertThat(client.bulk(bulk -> bulk.index(ArticleIndex.ALIAS).operations(some)).errors())
          .isFalse();
    }
    index.refresh();
    Answer answer = answer(Map.of("q", "tin", "size", "100"));
    assertThat(answer.text("total.relation")).isEqualTo("gte");
    assertThat(answer.number("total.value")).isBetween(4_990L, stories + 1L);
    assertThat(answer.flag("facets.source.exact")).isFalse();
    // An upper bound: what was not listed could be fewer stories.
    assertThat(answer.number("facets.source.buckets.0.count")).isGreaterThanOrEqualTo(stories);
    // The sizes are exact all the same.
    assertThat(answer.at("hits")).hasSize(100).allMatch(hit -> hit.at("/story/size").asInt() == 2);
    Answer narrow = answer(Map.of("q", "lẻ"));
    assertThat(narrow.text("total.relation")).isEqualTo("eq");
    assertThat(narrow.flag("facets.source.exact")).isTrue();
  }

  @Test
  void an_index_of_an_earlier_generation_is_named() throws IOException {
    service.freshIndex();
    client
        .indices()
        .putMapping(put -> put.index(ArticleIndex.ALIAS).meta("documents", JsonData.of(2)));
    given()
        .get("/v1/search?collapse=story")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString("collapse=story"))
        .body("detail", containsString("./timtin rebuild"));
    Service.search(Map.of()).body("hits", empty());
  }

  private static BulkOperation operation(String id, Map<String, Object> document) {
    return BulkOperation.of(op -> op.index(write -> write.id(id).document(document)));
  }

  private static Answer answer(Map<String, ?> parameters) {
    Map<String, Object> collapsed = new LinkedHashMap<>(parameters);
    collapsed.put("collapse", "story");
    return Service.answer(collapsed);
  }

  private static List<Map<String, Object>> hits(Map<String, Object> search) {
    List<Map<String, Object>> hits = new ArrayList<>();
    for (int page = 1; hits.size() == (page - 1) * 100; page++) {
      Map<String, Object> paged = new LinkedHashMap<>(search);
      paged.put("size", "100");
      paged.put("page", Integer.toString(page));
      hits.addAll(Service.answer(paged).objects("hits"));
    }
    return hits;
  }

  private static Map<String, String> storyOf() {
    Map<String, String> storyOf = new LinkedHashMap<>();
    hits(Map.of("highlight", "none"))
        .forEach(
            hit -> {
              String id = (String) hit.get("id");
              storyOf.put(id, Answer.of(given().get("/v1/articles/" + id)).text("story"));
            });
    return storyOf;
  }

  private static Map<String, List<String>> stories() {
    return storyOf().entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  private static Map<String, Object> search(Random random) {
    Map<String, Object> search = new LinkedHashMap<>();
    search.put("highlight", "none");
    if (random.nextBoolean()) {
      search.put("q", one(random, WORDS));
    }
    if (random.nextInt(3) == 0) {
      search.put("country", List.of(one(random, COUNTRIES), one(random, COUNTRIES)));
    }
    if (random.nextInt(4) == 0) {
      search.put("official", List.of(one(random, OFFICIALS)));
    }
    if (random.nextInt(4) == 0) {
      search.put("source", List.of(one(random, SOURCES)));
    }
    if (random.nextInt(3) == 0) {
      search.put("country.all", "true");
    }
    if (random.nextInt(4) == 0) {
      search.put("from", "2026-01-1" + random.nextInt(10));
    }
    search.put("interval", one(random, List.of("day", "week", "month", "auto")));
    return search;
  }

  @Test
  void a_walk_or_an_export_of_stories_is_refused_with_its_reason() {
    given()
        .queryParams(Map.of("collapse", "story", "cursor", "*"))
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("collapse"))
        .body("detail", containsString("walked by cursor"));
    given()
        .queryParams(Map.of("collapse", "story"))
        .get("/v1/export")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("collapse"))
        .body("detail", containsString("article by article"));
  }

  private static String article(String id, String body, String rest) {
    return "{\"id\":\"%s\",\"body\":\"%s\",%s}\n".formatted(id, body, rest);
  }

  private static String text(int story) {
    return IntStream.range(200 * story, 200 * story + 150)
        .mapToObj(word -> "w" + word)
        .collect(Collectors.joining(" "));
  }

  private static String json(Random random, List<String> from) {
    return Stream.generate(() -> one(random, from))
        .limit(1 + random.nextInt(3))
        .distinct()
        .collect(Collectors.joining("\",\"", "[\"", "\"]"));
  }

  /** One field of each object of a list, which may be absent. */
  private static List<Object> each(Object list, String field) {
    List<Object> values = new ArrayList<>();
    if (list instanceof List<?> objects) {
      objects.forEach(object -> values.add(((Map<?, ?>) object).get(field)));
    }
    return values;
  }

  private static <T> List<T> some(Random random, List<T> from) {
    return from.isEmpty()
        ? List.of()
        : Stream.generate(() -> one(random, from)).limit(2).distinct().toList();
  }

  private static <T> T one(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
