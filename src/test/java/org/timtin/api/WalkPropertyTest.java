package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.timtin.Answer;
import org.timtin.Service;
import org.timtin.Trials;
import org.timtin.engine.TestEngine;

/**
 * Whatever the collection, the search, the order and the sizes: walking by cursor is one big sort
 * cut into pages, and an export is that walk.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class WalkPropertyTest {
  private static final long SEED = 20_261_126L;
  private static final int COLLECTIONS = 12;
  private static final int SEARCHES = 8;

  /** Fewer than a page holds at most, so that one page is the one big sort. */
  private static final int ARTICLES = 90;

  @Inject Service service;

  private record Article(String title, String body, String country, String source, String day) {
    String json(int id) {
      String published = day.isEmpty() ? "" : ",\"published\":\"" + day + "\"";
      return "{\"id\":\"%d\",\"title\":\"%s\",\"body\":\"%s\",\"countries\":[\"%s\"],\"source\":\"%s\"%s}"
          .formatted(id, title, body, country, source, published);
    }
  }

  private record Sample(List<Article> articles, List<Walk> walks) {}

  private record Walk(Map<String, Object> search, List<Integer> sizes) {}

  private static Arbitrary<String> words(int least, int most) {
    return Arbitraries.of("bão", "bao", "báo", "hội", "đàm", "hoi", "hòa", "Nga", "Lào")
        .list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(words -> String.join(" ", words));
  }

  /** Few values, so that many articles are equal but for their ids. */
  private static Arbitrary<Article> article() {
    return Combinators.combine(
            words(1, 2),
            words(0, 4),
            Arbitraries.of("VN", "RU", "LA"),
            Arbitraries.of("A", "B"),
            Arbitraries.of("", "2025-01-01", "2025-01-01", "2026-01-01", "2026-02-03"))
        .as(Article::new);
  }

  private static Arbitrary<Walk> walk() {
    return Combinators.combine(
            Arbitraries.of(
                "",
                "bão",
                "bao",
                "bạo",
                "hội đàm",
                "hoi | bao",
                "Nga -Lào",
                "\"hòa bão\"",
                "bão báo hội đàm hòa"),
            Arbitraries.of("relevance", "relevance", "newest", "oldest"),
            Arbitraries.of("prefer", "prefer", "ignore", "strict"),
            Arbitraries.of("", "VN", "RU"),
            Arbitraries.of("", "2026-01-01"),
            Arbitraries.of("default", "words"),
            Arbitraries.integers().between(1, 40).list().ofSize(5))
        .as(
            (q, sort, accents, country, from, profile, sizes) -> {
              Map<String, Object> search = new HashMap<>();
              search.put("q", q);
              search.put("sort", sort);
              search.put("accents", accents);
              search.put("profile", profile);
              put(search, "country", country);
              put(search, "from", from);
              return new Walk(search, sizes);
            });
  }

  private static void put(Map<String, Object> search, String name, String value) {
    if (!value.isEmpty()) {
      search.put(name, value);
    }
  }

  @Test
  void a_walk_is_one_big_sort_and_an_export_is_the_walk() {
    int[] matches = {0};
    Trials.forAll(
        Combinators.combine(
                article().list().ofMinSize(1).ofMaxSize(ARTICLES), walk().list().ofSize(SEARCHES))
            .as(Sample::new),
        SEED,
        COLLECTIONS,
        sample -> matches[0] += check(sample));
    // Were nothing ever found, the property would hold of nothing.
    assertThat(matches[0]).isGreaterThan(COLLECTIONS * SEARCHES * 5);
  }

  private int check(Sample sample) {
    service.freshIndex();
    StringBuilder ndjson = new StringBuilder();
    for (int i = 0; i < sample.articles().size(); i++) {
      ndjson.append(sample.articles().get(i).json(i)).append('\n');
    }
    Service.index(ndjson.toString());
    int matches = 0;
    for (Walk walk : sample.walks()) {
      List<String> sorted = sorted(walk.search());
      matches += sorted.size();
      Iterator<Integer> sizes =
          java.util.stream.Stream.generate(walk.sizes()::stream).flatMap(s -> s).iterator();
      assertThat(Walked.ids(quiet(walk.search()), sizes::next))
          .as("walk of %s", walk)
          .isEqualTo(sorted);
      assertThat(Walked.ids(Walked.lines(Walked.export(walk.search()))))
          .as("export of %s", walk)
          .isEqualTo(sorted);
      assertThat(table(walk.search())).as("table of %s", walk).isEqualTo(sorted);
    }
    return matches;
  }

  private static List<String> sorted(Map<String, Object> search) {
    Map<String, Object> whole = quiet(search);
    whole.put("size", 100);
    Answer answer = Service.answer(whole);
    List<String> ids = answer.texts("hits", "id");
    assertThat(ids).hasSize((int) answer.number("total.value"));
    return ids;
  }

  private static Map<String, Object> quiet(Map<String, Object> search) {
    Map<String, Object> quiet = new HashMap<>(search);
    quiet.put("highlight", "none");
    return quiet;
  }

  private static List<String> table(Map<String, Object> search) {
    Map<String, Object> csv = new HashMap<>(search);
    csv.put("format", "csv");
    List<String> ids = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(Walked.export(csv), CSVFormat.RFC4180)) {
      for (CSVRecord record : parser) {
        ids.add(record.get(0));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThat(ids.getLast()).isEqualTo("#manifest");
    return ids.subList(1, ids.size() - 1);
  }
}
