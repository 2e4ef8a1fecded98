package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;
import org.timtin.annotate.Annotator;
import org.timtin.article.ArticleReader;
import org.timtin.article.ArticleStream;
import org.timtin.article.Format;
import org.timtin.engine.TestEngine;
import org.timtin.index.ArticleIndex;
import org.timtin.index.ArticleWriter;
import org.timtin.index.StorySettler;
import org.timtin.index.WriteGate;
import org.timtin.index.arrival.ArrivalSettings;
import org.timtin.index.arrival.Instance;
import org.timtin.state.StateIndex;

/**
 * Several instances write, update and delete while saved searches are read: each article is shown
 * exactly once, in one order.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class ConcurrentAlertsTest {
  private static final int ROUNDS = 25;
  private static final int LARGEST_BATCH = 30;

  @Inject Service service;
  @Inject ElasticsearchClient client;
  @Inject StateIndex state;
  @Inject ArticleIndex index;
  @Inject Annotator annotator;
  @Inject ArticleReader articleReader;
  @Inject ObjectMapper mapper;
  @Inject StorySettler stories;

  private final Set<String> deleted = ConcurrentHashMap.newKeySet();
  private final Set<String> added = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void empty() {
    service.freshIndex();
  }

  @ParameterizedTest
  @ValueSource(longs = {20260301, 20260302})
  void every_article_is_shown_once_and_in_order(long seed) throws Exception {
    // One clock is 3 s late, one 1 s early: what they say of the time differs by more than a
    // reader's turn takes.
    Instance late = instance(Duration.ofSeconds(-3));
    Instance early = instance(Duration.ofSeconds(1));
    List<Consumer<String>> writers =
        List.of(Service::index, Service::index, through(late), through(early), through(late));
    Alerts all = Alerts.of(Map.of());
    Alerts even = Alerts.of(Map.of("q", "chẵn", "highlight", "none"));
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size() + 1)) {
      List<Future<?>> writing = new ArrayList<>();
      for (int i = 0; i < writers.size(); i++) {
        RandomGenerator random = random(seed, i);
        int number = i;
        writing.add(threads.submit(() -> write(number, writers.get(number), random, all)));
      }
      Callable<Integer> polling =
          () -> {
            RandomGenerator random = random(seed, writers.size());
            int polls = 0;
            while (writing.stream().anyMatch(writer -> !writer.isDone())) {
              all.poll(1 + random.nextInt(100));
              even.poll(1 + random.nextInt(20));
              polls += 2;
            }
            return polls;
          };
      int polls = threads.submit(polling).get();
      int shownMeanwhile = all.shown().size();
      for (Future<?> writer : writing) {
        writer.get();
      }
      System.out.printf(
          "seed %d: %d added, %d deleted; %d shown in %d polls while they were written%n",
          seed, added.size(), deleted.size(), shownMeanwhile, polls);
      assertThat(shownMeanwhile).isPositive();
    } finally {
      late.stop();
      early.stop();
    }
    // The early clock's last arrivals lie ahead of this one's time.
    Map<String, String> there = arrivals();
    Instant last =
        there.values().stream().map(Instant::parse).max(Comparator.naturalOrder()).orElseThrow();
    all.readTo(last);
    even.readTo(last);
    check(all, added);
    check(even, added.stream().filter(id -> number(id) % 2 == 0).toList());
    // The index agrees with what was shown.
    for (Alerts.Shown shown : all.shown()) {
      if (there.containsKey(shown.id())) {
        assertThat(there).containsEntry(shown.id(), shown.arrived().toString());
      }
    }
    given().delete("/v1/searches/" + all.search()).then().statusCode(204);
    given().delete("/v1/searches/" + even.search()).then().statusCode(204);
  }

  private void check(Alerts alerts, java.util.Collection<String> expected) {
    assertThat(alerts.ids()).doesNotHaveDuplicates();
    assertThat(alerts.shown())
        .isSortedAccordingTo(
            Comparator.comparing(Alerts.Shown::arrived).thenComparing(Alerts.Shown::id));
    Set<String> missing = new HashSet<>(expected);
    assertThat(missing).containsAll(alerts.ids());
    alerts.ids().forEach(missing::remove);
    // What was deleted before anybody asked is rightly not shown.
    assertThat(deleted).containsAll(missing);
  }

  private void write(int writer, Consumer<String> way, RandomGenerator random, Alerts reader) {
    int next = 0;
    List<String> own = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      if (round == ROUNDS - 1) {
        // However fast the machine: some is shown while there is still something to write.
        await().atMost(Alerts.PATIENCE).until(() -> !reader.shown().isEmpty());
      }
      StringBuilder batch = new StringBuilder();
      int size = 1 + random.nextInt(LARGEST_BATCH);
      List<String> fresh = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        String id = "w%d-%d".formatted(writer, next++);
        fresh.add(id);
        batch.append(article(id, "bài mới"));
      }
      // Updates of what is there, in the same request as what is new.
      for (int i = 0; i < random.nextInt(5) && !own.isEmpty(); i++) {
        String id = own.get(random.nextInt(own.size()));
        if (!deleted.contains(id)) {
          batch.append(article(id, "sửa lần " + round + " " + i));
        }
      }
      way.accept(batch.toString());
      added.addAll(fresh);
      own.addAll(fresh);
      if (random.nextInt(3) == 0) {
        String gone = own.remove(random.nextInt(own.size()));
        deleted.add(gone);
        given().delete("/v1/articles/" + gone).then().statusCode(204);
      }
    }
  }

  private static String article(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"%s %s\"}%n"
        .formatted(id, number(id) % 2 == 0 ? "chẵn" : "lẻ", text);
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(id.indexOf('-') + 1));
  }

  private Instance instance(Duration skew) {
    Instance instance =
        new Instance(
            client,
            state,
            index,
            mapper,
            Clock.offset(Clock.systemUTC(), skew),
            new ArrivalSettings(Duration.ofMillis(300), Duration.ofSeconds(60)));
    instance.run();
    return instance;
  }

  private Consumer<String> through(Instance instance) {
    ArticleWriter writer =
        new ArticleWriter(
            client, annotator, index, new WriteGate(), stories, mapper, instance.arrivals());
    return ndjson -> {
      try (ArticleStream articles =
          articleReader.open(
              new ByteArrayInputStream(ndjson.getBytes(StandardCharsets.UTF_8)),
              Format.NDJSON,
              Optional.empty())) {
        assertThat(writer.write(articles).refusedTotal()).isZero();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    };
  }

  private Map<String, String> arrivals() throws Exception {
    Map<String, String> arrivals = new java.util.HashMap<>();
    client
        .search(
            search -> search.index(ArticleIndex.ALIAS).size(10_000),
            com.fasterxml.jackson.databind.JsonNode.class)
        .hits()
        .hits()
        .forEach(hit -> arrivals.put(hit.id(), hit.source().path("arrived").asText()));
    return arrivals;
  }

  private static RandomGenerator random(long seed, int stream) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + stream);
  }
}
