package org.timtin.api;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.timtin.Answer;
import org.timtin.Service;
import org.timtin.article.Published;
import org.timtin.index.ArticleIndex;
import org.timtin.search.Facet;

/** A random collection, seeded, and what is stored of it: what counts are held against. */
final class RandomCollection {
  static final List<String> COUNTRIES = List.of("VN", "RU", "CN", "US", "LA", "CU", "FR", "JP");
  static final List<String> OFFICIALS =
      List.of(
          "to-lam",
          "vladimir-putin",
          "tap-can-binh",
          "donald-trump",
          "nguyen-thi-x",
          "tran-van-y",
          "sergei-lavrov",
          "emmanuel-macron");
  static final List<String> SOURCES = List.of("Báo A", "Báo B", "Báo C", "Đài D");
  static final List<String> STORIES = List.of("s1", "s2", "s3", "s4", "s5");
  static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  static final int DAYS = 730;

  private static final long SEED = 20_260_204L;
  private static final int ARTICLES = 300;
  private static final int PAGE = 100;

  /** Offices without a name, whose holders are inferred: some of them named elsewhere, too. */
  private static final List<String> OFFICES =
      List.of("Ngoại trưởng Nga", "Tổng thống Pháp", "Tổng thống Nga", "Ngoại trưởng Nga");

  private static final List<String> WORDS =
      List.of(
          "báo", "bão", "bao", "hội", "đàm", "hoi", "dam", "quan", "hệ", "he", "hòa", "hoà",
          "bình");

  /** What is stored of an article. */
  record Stored(
      String id,
      Set<String> countries,
      Set<String> officials,
      Set<String> officialsAll,
      Set<String> source,
      Set<String> story,
      Optional<LocalDate> day) {

    Set<String> of(Facet facet, boolean inferred) {
      return switch (facet) {
        case COUNTRY -> countries;
        case OFFICIAL -> inferred ? officialsAll : officials;
        case SOURCE -> source;
        case STORY -> story;
        case PUBLISHED -> throw new IllegalArgumentException("a day is no value");
      };
    }
  }

  private final Map<String, Stored> articles = new TreeMap<>();
  private final Map<String, Set<String>> matching = new HashMap<>();

  private RandomCollection() {}

  /** Indexes the collection, gives some of its articles stories, and reads back what is stored. */
  static RandomCollection index(Service service, ElasticsearchClient client) {
    Service.index(ndjson());
    // Else the stories that near copies share would be written over those given here.
    service.awaitSettled();
    RandomCollection collection = new RandomCollection();
    try {
      Random random = new Random(SEED + 9);
      client.bulk(
          bulk -> {
            for (int i = 0; i < ARTICLES; i++) {
              if (random.nextInt(3) > 0) {
                String id = Integer.toString(i);
                Map<String, String> story = Map.of("story", one(random, STORIES));
                bulk.operations(
                    o ->
                        o.update(
                            u -> u.index(ArticleIndex.ALIAS).id(id).action(a -> a.doc(story))));
              }
            }
            return bulk.refresh(Refresh.True);
          });
      client
          .search(s -> s.index(ArticleIndex.ALIAS).size(ARTICLES), ObjectNode.class)
          .hits()
          .hits()
          .forEach(hit -> collection.articles.put(hit.id(), stored(hit.id(), hit.source())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collection;
  }

  List<Stored> articles() {
    return List.copyOf(articles.values());
  }

  /** The articles that the words of a search find under no filter. */
  List<Stored> matching(RandomSearch search) {
    Map<String, String> words =
        Map.of(
            "q", search.words().q(),
            "accents", search.words().accents(),
            // The words may name an official.
            "inferred", Boolean.toString(search.rest().inferred()));
    return matching.computeIfAbsent(words.toString(), any -> ask(words)).stream()
        .map(articles::get)
        .toList();
  }

  private static Set<String> ask(Map<String, String> words) {
    Set<String> ids = new HashSet<>();
    long total = Long.MAX_VALUE;
    for (int page = 1; ids.size() < total; page++) {
      Map<String, String> search = new HashMap<>(words);
      search.put("size", Integer.toString(PAGE));
      search.put("page", Integer.toString(page));
      search.put("fields", "id");
      search.put("facets", "none");
      Answer answer = Service.answer(search);
      total = answer.number("total.value");
      ids.addAll(answer.texts("hits", "id"));
    }
    return ids;
  }

  private static Stored stored(String id, JsonNode article) {
    return new Stored(
        id,
        values(article.path("countries")),
        values(article.path("officials")),
        values(article.path("officials_all")),
        values(article.path("source")),
        values(article.path("story")),
        Optional.of(article.path("published"))
            .filter(JsonNode::isTextual)
            .map(published -> Published.ofIso(published.asText()).day()));
  }

  private static Set<String> values(JsonNode field) {
    Set<String> values = new LinkedHashSet<>();
    if (field.isArray()) {
      field.forEach(value -> values.add(value.asText()));
    } else if (field.isTextual()) {
      values.add(field.asText());
    }
    return values;
  }

  private static String ndjson() {
    Random random = new Random(SEED);
    StringBuilder ndjson = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      ndjson.append("{\"id\":\"").append(i).append("\",\"title\":\"").append(words(random, 3));
      ndjson.append("\",\"body\":\"").append(words(random, 8)).append(". ");
      ndjson.append(random.nextInt(3) == 0 ? one(random, OFFICES) + " phát biểu." : "").append('"');
      ndjson.append(",\"countries\":").append(some(random, COUNTRIES, 3));
      ndjson.append(",\"officials\":").append(some(random, OFFICIALS, 2));
      if (random.nextInt(5) > 0) {
        ndjson.append(",\"source\":\"").append(one(random, SOURCES)).append('"');
      }
      if (random.nextInt(6) > 0) {
        ndjson.append(",\"published\":\"").append(published(random)).append('"');
      }
      ndjson.append("}\n");
    }
    return ndjson.toString();
  }

  /** Days, and instants on both sides of midnight in Hanoi and in UTC. */
  private static String published(Random random) {
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    return day
        + one(
            random,
            List.of(
                "",
                "",
                "T23:59:59Z",
                "T00:00:00Z",
                "T16:59:59.999Z",
                "T17:00:00Z",
                "T00:00:00+07:00"));
  }

  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(one(random, WORDS));
    }
    return String.join(" ", words);
  }

  private static String some(Random random, List<String> from, int most) {
    Set<String> some = new LinkedHashSet<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      some.add(one(random, from));
    }
    return some.isEmpty() ? "[]" : "[\"" + String.join("\",\"", some) + "\"]";
  }

  private static <T> T one(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
