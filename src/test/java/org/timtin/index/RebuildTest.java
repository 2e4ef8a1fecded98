package org.timtin.index;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.annotate.Annotator;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class RebuildTest {
  private static final int ARTICLES = 1_500;
  private static final List<String> OTHERS = List.of("articles-000000", "articles-000009");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Inject Service service;
  @Inject ArticleIndex index;
  @Inject WriteGate gate;
  @Inject Annotator annotator;
  @Inject ObjectMapper mapper;
  @Inject ElasticsearchClient client;
  @Inject Rebuild rebuild;

  @BeforeEach
  void empty() {
    service.freshIndex();
  }

  @Test
  void everything_moves_to_the_next_version_with_its_arrival_and_what_its_sender_said()
      throws Exception {
    Service.index(
        """
        {"id":"a","title":"Thủ tướng Lào Sonexay Siphandone thăm Việt Nam","countries":["CU"],"officials":["Nguyễn Văn Thử"],"published":"2026-01-05T08:30:00+07:00"}
        {"id":"b","body":"Không có tiêu đề. Câu hai."}
        """);
    String before = given().get("/v1/articles/a").asString();
    // As if the list of countries had not known Laos and Viet Nam when the article came.
    client.update(
        update -> update.index(ArticleIndex.ALIAS).id("a").doc(Map.of("countries", List.of("CU"))),
        Void.class);
    given().post("/v1/admin/rebuild").then().statusCode(202);
    awaitEnd();
    assertThat(rebuild.state().phase()).isEqualTo(Rebuild.Phase.DONE);
    assertThat(given().get("/v1/articles/a").asString()).isEqualTo(before);
    given().get("/v1/articles/a").then().body("countries", contains("CU", "LA", "VN"));
    assertThat(client.indices().getAlias(get -> get.name("articles")).aliases())
        .containsOnlyKeys("articles-000002");
    assertThat(client.indices().exists(exists -> exists.index("articles-000001")).value())
        .isFalse();
    Service.post("{\"id\":\"b\",\"body\":\"Không có tiêu đề. Câu hai.\"}")
        .then()
        .body("unchanged", equalTo(1));
  }

  @Test
  void what_is_written_and_deleted_meanwhile_is_neither_lost_nor_brought_back() throws Exception {
    StringBuilder articles = new StringBuilder();
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.append("{\"id\":\"%d\",\"title\":\"bản cũ %d\"}\n".formatted(i, i));
      expected.add(Integer.toString(i));
    }
    Service.index(articles.toString());
    AtomicBoolean over = new AtomicBoolean();
    Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    CompletableFuture<Void> searcher =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                statuses.add(given().get("/v1/search?size=1").statusCode());
              }
            },
            task -> Thread.ofPlatform().start(task));
    given().post("/v1/admin/rebuild").then().statusCode(202);
    given().post("/v1/admin/rebuild").then().statusCode(409);
    int step = 0;
    // As many as there are articles to change and to delete.
    while (step < 5 || (rebuild.state().phase() == Rebuild.Phase.RUNNING && step < 200)) {
      Service.index(
          "{\"id\":\"%d\",\"title\":\"bản mới\"}\n{\"id\":\"n%d\",\"title\":\"bài mới\"}"
              .formatted(step * 7, step));
      expected.add("n" + step);
      String gone = Integer.toString(step * 7 + 1);
      given().delete("/v1/articles/" + gone).then().statusCode(204);
      expected.remove(gone);
      step++;
    }
    awaitEnd();
    over.set(true);
    searcher.join();
    // Without downtime: each search in between was answered.
    assertThat(statuses).isNotEmpty().containsOnly(200);
    assertThat(rebuild.state().phase()).isEqualTo(Rebuild.Phase.DONE);
    Service.search(Map.of("size", "1")).body("total.value", equalTo(expected.size()));
    Service.search(Map.of("q", "\"bản mới\"", "size", "1")).body("total.value", equalTo(step));
    Set<String> there = new HashSet<>();
    for (int page = 1; (page - 1) * 100 < expected.size(); page++) {
      there.addAll(Service.found(Map.of("size", "100", "page", Integer.toString(page))));
    }
    assertThat(there).isEqualTo(expected);
  }

  @Test
  void a_rebuild_that_fails_leaves_the_index_in_use_as_it_was() throws Exception {
    Service.index("{\"id\":\"a\",\"title\":\"một\"}");
    // An alias of the next version's name: the version cannot be created.
    client.indices().putAlias(put -> put.index("articles-000001").name("articles-000002"));
    given().post("/v1/admin/rebuild").then().statusCode(202);
    awaitEnd();
    assertThat(rebuild.state().phase()).isEqualTo(Rebuild.Phase.FAILED);
    assertThat(rebuild.state().problem()).isPresent();
    assertThat(Service.found(Map.of())).containsExactly("a");
    Service.index("{\"id\":\"b\",\"title\":\"hai\"}");
  }

  @Test
  void the_old_version_stays_for_what_was_begun_on_it_and_goes_at_the_latest_with_the_next_start()
      throws Exception {
    Service.index("{\"id\":\"a\",\"title\":\"một\"}");
    // Somebody's own, whatever their names look like.
    for (String other : OTHERS) {
      client.indices().create(create -> create.index(other));
    }
    CountDownLatch moved = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Rebuild held =
        new Rebuild(
            client,
            index,
            gate,
            annotator,
            mapper,
            () -> {
              moved.countDown();
              awaited(goOn);
              return Duration.ZERO;
            });
    assertThat(held.start()).isPresent();
    awaited(moved);
    assertThat(index.version()).isEqualTo("articles-000002");
    assertThat(held.state().phase()).isEqualTo(Rebuild.Phase.RUNNING);
    assertThat(client.count(count -> count.index("articles-000001")).count()).isEqualTo(1);
    // Writes need not wait.
    Service.index("{\"id\":\"b\",\"title\":\"hai\"}");
    // As a service does that starts after this one was killed here.
    index.ensure();
    assertThat(versions())
        .containsExactlyInAnyOrder("articles-000000", "articles-000002", "articles-000009");
    goOn.countDown();
    await().atMost(PATIENCE).until(() -> held.state().phase() == Rebuild.Phase.DONE);
    assertThat(versions())
        .containsExactlyInAnyOrder("articles-000000", "articles-000002", "articles-000009");
    assertThat(Service.found(Map.of())).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void a_replaced_version_that_somebody_has_put_back_in_use_stays() throws Exception {
    Service.index("{\"id\":\"a\",\"title\":\"một\"}");
    client.indices().putAlias(put -> put.index("articles-000001").name("articles-retired"));
    index.ensure();
    assertThat(versions()).containsExactly("articles-000001");
    assertThat(Service.found(Map.of())).containsExactly("a");
  }

  private Set<String> versions() throws IOException {
    return client.indices().get(get -> get.index("articles-*")).indices().keySet();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitEnd() {
    await().atMost(PATIENCE).until(() -> rebuild.state().phase() != Rebuild.Phase.RUNNING);
  }
}
