package org.timtin.index;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.annotate.Annotator;
import org.timtin.article.ArticleReader;
import org.timtin.article.ArticleStream;
import org.timtin.article.Format;
import org.timtin.engine.TestEngine;
import org.timtin.index.arrival.ArrivalConfig;
import org.timtin.index.arrival.Arrivals;
import org.timtin.state.StateStore;
import org.timtin.story.Components;
import org.timtin.story.Copy;
import org.timtin.story.Signature;

/** Stories in the index, from writes to deletions, updates, rebuilds and crashes. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class StoriesTest {
  private static final long SEED = 20_260_204L;
  private static final String MORNING = "2026-02-04T08:00:00+07:00";

  @Inject StateStore states;
  @Inject ArrivalConfig arrivals;
  @Inject Service service;
  @Inject ElasticsearchClient client;
  @Inject ArticleIndex index;
  @Inject WriteGate gate;
  @Inject StorySettler settler;
  @Inject Annotator annotator;
  @Inject ObjectMapper mapper;
  @Inject Clock clock;

  private final List<StorySettler> settlers = new ArrayList<>();

  @BeforeEach
  void empty() {
    service.freshIndex();
  }

  @AfterEach
  void endOthers() {
    settlers.forEach(settler -> settler.stop(new ShutdownEvent()));
  }

  @Test
  void copies_in_one_request_and_in_later_ones_share_the_smallest_id() throws IOException {
    Service.index(article("m", 0) + article("k", 30) + article("z", 5_000));
    service.awaitSettled();
    assertThat(stories()).isEqualTo(Map.of("m", "k", "k", "k", "z", "z"));
    Service.index(article("a", 15));
    service.awaitSettled();
    assertThat(stories()).isEqualTo(Map.of("m", "a", "k", "a", "a", "a", "z", "z"));
    given().get("/v1/articles/m").then().body("story", equalTo("a"));
  }

  @Test
  void an_article_between_two_joins_their_stories_and_its_end_parts_them() throws IOException {
    Service.index(article("a", 0) + article("b", 20) + article("x", 120) + article("y", 140));
    service.awaitSettled();
    assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "x", "x", "y", "x"));
    Service.index(article("m", 70));
    service.awaitSettled();
    assertThat(stories().values()).hasSize(5).containsOnly("a");
    given().delete("/v1/articles/m").then().statusCode(204);
    service.awaitSettled();
    assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "x", "x", "y", "x"));
    // Now the bridge goes by an update, and the article that names the story by a deletion.
    Service.index(article("m", 70));
    Service.index(article("m", 9_000));
    given().delete("/v1/articles/a").then().statusCode(204);
    service.awaitSettled();
    assertThat(stories()).isEqualTo(Map.of("m", "m", "b", "b", "x", "x", "y", "x"));
    assertThat(shared()).isEqualTo(Map.of("m", false, "b", false, "x", true, "y", true));
  }

  @Test
  void settling_is_no_update_and_keeps_arrival_and_fingerprint() throws IOException {
    String sent = article("b", 0) + article("c", 5_000);
    Service.index(sent);
    service.awaitSettled();
    JsonNode before = source("b");
    Service.index(article("a", 10));
    service.awaitSettled();
    JsonNode after = source("b");
    assertThat(after.path("story").asText()).isEqualTo("a");
    for (String kept : List.of("arrived", "fingerprint", "body", "published", "title")) {
      assertThat(after.path(kept)).as(kept).isEqualTo(before.path(kept));
    }
    assertThat(after.at("/copies/bands")).isEqualTo(before.at("/copies/bands")).hasSize(24);
    Service.post(sent).then().body("unchanged", equalTo(2)).body("updated", equalTo(0));
    service.awaitSettled();
    assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "c"));
  }

  @Test
  void random_writes_and_deletions_by_several_writers_end_in_the_stories_of_what_is_left()
      throws Exception {
    Random random = new Random(SEED);
    // As another instance of the service would have them.
    StorySettler otherSettler = settler(clock);
    ArticleWriter other =
        new ArticleWriter(
            client,
            annotator,
            index,
            gate,
            otherSettler,
            mapper,
            new Arrivals(states, clock, arrivals));
    for (int round = 0; round < 6; round++) {
      List<CompletableFuture<Void>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        Random own = new Random(random.nextLong());
        boolean here = writer % 2 == 0;
        writers.add(
            CompletableFuture.runAsync(
                () -> randomly(own, here ? null : other), task -> Thread.ofPlatform().start(task)));
      }
      for (CompletableFuture<Void> writer : writers) {
        writer.join();
      }
      service.awaitSettled();
      await().atMost(Duration.ofMinutes(1)).until(() -> otherSettler.waiting() == 0);
      service.awaitSettled();
      Map<String, String> found = stories();
      assertThat(found).as("round %d", round).isEqualTo(expected());
      assertThat(shared()).isEqualTo(sharedOf(found));
    }
    assertThat(stories().values().stream().distinct().count()).isLessThan(stories().size());
  }

  private void randomly(Random random, ArticleWriter other) {
    for (int step = 0; step < 6; step++) {
      if (random.nextInt(4) == 0) {
        given().delete("/v1/articles/d" + random.nextInt(30));
        continue;
      }
      StringBuilder articles = new StringBuilder();
      for (int i = random.nextInt(5); i >= 0; i--) {
        articles.append(article("d" + random.nextInt(30), 40 * random.nextInt(15)));
      }
      if (other == null) {
        Service.index(articles.toString());
      } else {
        write(other, articles.toString());
      }
    }
  }

  private void write(ArticleWriter writer, String ndjson) {
    byte[] bytes = ndjson.getBytes(StandardCharsets.UTF_8);
    try (ArticleStream articles =
        new ArticleReader(clock)
            .open(new ByteArrayInputStream(bytes), Format.NDJSON, Optional.empty())) {
      assertThat(writer.write(articles).refusedTotal()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_order_of_arrival_makes_no_difference() throws IOException {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      articles.add(article("d" + (i * 7 % 24), 45 * i));
    }
    Random random = new Random(SEED);
    Map<String, String> first = null;
    for (int round = 0; round < 4; round++) {
      service.freshIndex();
      Collections.shuffle(articles, random);
      int from = 0;
      while (from < articles.size()) {
        int to = Math.min(articles.size(), from + 1 + random.nextInt(8));
        Service.index(String.join("", articles.subList(from, to)));
        from = to;
      }
      service.awaitSettled();
      first = first == null ? stories() : first;
      assertThat(stories()).as("round %d", round).isEqualTo(first).isEqualTo(expected());
    }
  }

  @Test
  void what_a_killed_instance_left_unsettled_is_settled_by_the_next() throws IOException {
    Service.index(article("b", 0) + article("c", 5_000));
    service.awaitSettled();
    // Killed between the write and its settling: the note is there, and nobody works on it before
    // the turn that the killed one had is over.
    StoryLease turn = new StoryLease(client, clock, "killed");
    await().atMost(Duration.ofMinutes(2)).until(turn::take);
    StoryQueue killed = new StoryQueue(client, clock, "killed");
    StoryQueue.Note note = killed.add(List.of("a"), List.of());
    ObjectNode copy = (ObjectNode) source("b");
    copy.put("id", "a").put("story", "a");
    client.index(write -> write.index(ArticleIndex.ALIAS).id("a").document(copy));
    index.refresh();
    assertThat(stories()).containsEntry("a", "a").containsEntry("b", "b");
    turn.release();

    settler(clock).takeUp();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              index.refresh();
              assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "c"));
            });
    // The write may still be under way for all that is known: the note stays until it must be over.
    assertThat(noted(note)).isTrue();
    Clock later =
        Clock.fixed(Instant.now(clock).plus(StoryQueue.OVER).plusSeconds(120), clock.getZone());
    settler(later).takeUp();
    await().atMost(Duration.ofMinutes(1)).until(() -> !noted(note));
  }

  @Test
  void a_rebuild_makes_the_stories_up_anew_while_articles_come_and_go() throws IOException {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      // Three copies each: 300 stories.
      articles.append(article("e%03d".formatted(i), 1_000 * (i % 300) + 10 * (i / 300)));
    }
    Service.index(articles.toString());
    service.awaitSettled();
    assertThat(stories()).isEqualTo(expected());
    // As an earlier version of the service might have left it.
    client.update(
        update ->
            update
                .index(ArticleIndex.ALIAS)
                .id("e500")
                .doc(Map.of("story", "wrong", "copies", Map.of("shared", false))),
        Void.class);
    given().post("/v1/admin/rebuild").then().statusCode(202);
    int step = 0;
    // As many as there are articles to delete.
    while (step < 5 || (isRebuilding() && step < 290)) {
      Service.index(article("a%03d".formatted(step), 1_000 * (step * 3 % 300) + 20));
      given().delete("/v1/articles/e%03d".formatted(step * 3)).then().statusCode(204);
      step++;
    }
    await().atMost(Duration.ofMinutes(2)).until(() -> !isRebuilding());
    assertThat(given().get("/v1/admin/rebuild").<String>path("phase")).isEqualTo("DONE");
    service.awaitSettled();
    Map<String, String> found = stories();
    assertThat(found).hasSize(900).isEqualTo(expected());
    assertThat(shared()).isEqualTo(sharedOf(found));
  }

  /** Another instance's; it ends with the test. */
  private StorySettler settler(Clock time) {
    StorySettler settler = new StorySettler(client, index, gate, time);
    settlers.add(settler);
    return settler;
  }

  private static boolean isRebuilding() {
    return given().get("/v1/admin/rebuild").path("phase").equals("RUNNING");
  }

  private boolean noted(StoryQueue.Note note) throws IOException {
    return client.exists(exists -> exists.index(StoryQueue.INDEX).id(note.id())).value();
  }

  private static String article(String id, int from) {
    return "{\"id\":\"%s\",\"title\":\"\",\"body\":\"%s\",\"published\":\"%s\"}\n"
        .formatted(id, text(from), MORNING);
  }

  /** 200 words of one long row: articles 60 words apart have half in common. */
  private static String text(int from) {
    return IntStream.range(from, from + 200)
        .mapToObj(word -> "w" + word)
        .collect(Collectors.joining(" "));
  }

  private Map<String, String> expected() throws IOException {
    Components components = new Components();
    List<Copy> copies = new ArrayList<>();
    Map<String, String> expected = new TreeMap<>();
    documents()
        .forEach(
            (id, document) -> {
              Signature signature =
                  Signature.of("", "", document.path("body").asText()).orElseThrow();
              copies.add(
                  new Copy(
                      id,
                      signature,
                      OptionalLong.of(OffsetDateTime.parse(MORNING).toInstant().toEpochMilli())));
            });
    components.joinNearCopies(copies);
    copies.forEach(copy -> expected.put(copy.id(), components.name(copy.id())));
    return expected;
  }

  private Map<String, String> stories() throws IOException {
    Map<String, String> stories = new TreeMap<>();
    documents().forEach((id, document) -> stories.put(id, document.path("story").asText()));
    return stories;
  }

  private Map<String, Boolean> shared() throws IOException {
    Map<String, Boolean> shared = new TreeMap<>();
    documents()
        .forEach((id, document) -> shared.put(id, document.at("/copies/shared").asBoolean()));
    return shared;
  }

  private static Map<String, Boolean> sharedOf(Map<String, String> stories) {
    Map<String, Long> sizes =
        stories.values().stream()
            .collect(Collectors.groupingBy(story -> story, Collectors.counting()));
    Map<String, Boolean> shared = new HashMap<>();
    stories.forEach((id, story) -> shared.put(id, sizes.get(story) > 1));
    return shared;
  }

  private JsonNode source(String id) throws IOException {
    return documents().get(id);
  }

  private Map<String, JsonNode> documents() throws IOException {
    Map<String, JsonNode> documents = new TreeMap<>();
    client
        .search(
            search -> search.index(ArticleIndex.ALIAS).size(5_000).query(q -> q.matchAll(a -> a)),
            ObjectNode.class)
        .hits()
        .hits()
        .forEach(hit -> documents.put(hit.id(), hit.source()));
    return documents;
  }
}
