package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Answer;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.index.ArticleIndex;

/**
 * A search with 100,000 matches, ten times as many as pages by number reach, walked to its end and
 * exported while articles are written, changed and deleted.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class TenThousandWallTest {
  private static final long SEED = 20_261_127L;
  private static final int ARTICLES = 100_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int BULK = 10_000;
  private static final Map<String, Object> NEWEST =
      Map.of("q", "bão", "sort", "newest", "size", 100, "highlight", "none");

  @Inject Service service;
  @Inject ElasticsearchClient client;

  @TestHTTPResource("/")
  URI address;

  private record Tiny(String id, String title, String published) {}

  private static List<Tiny> tiny() {
    Random random = new Random(SEED);
    LocalDate first = LocalDate.of(2020, 1, 1);
    return IntStream.range(0, ARTICLES)
        .mapToObj(
            i ->
                new Tiny(
                    "%06d".formatted(i),
                    random.nextInt(3) == 0 ? "Bão lũ" : "Bão",
                    first.plusDays(random.nextInt(2_000)).toString()))
        .toList();
  }

  @BeforeEach
  void articles() throws IOException {
    service.freshIndex();
    List<Tiny> all = tiny();
    for (int start = 0; start < ARTICLES; start += BULK) {
      bulk(all.subList(start, start + BULK));
    }
    client.indices().refresh(refresh -> refresh.index(ArticleIndex.ALIAS));
  }

  private void bulk(List<Tiny> articles) throws IOException {
    BulkRequest.Builder request = new BulkRequest.Builder().index(ArticleIndex.ALIAS);
    articles.forEach(
        article ->
            request.operations(op -> op.index(index -> index.id(article.id()).document(article))));
    BulkResponse response = client.bulk(request.build());
    assertThat(response.errors()).isFalse();
  }

  /** Newest first, equal days by id. */
  private static List<String> inOrder() {
    List<Tiny> all = new ArrayList<>(tiny());
    all.sort(java.util.Comparator.comparing(Tiny::published).reversed().thenComparing(Tiny::id));
    return all.stream().map(Tiny::id).toList();
  }

  /** Writes new articles, changes others so that they no longer match, and deletes. */
  private final class Unrest implements AutoCloseable {
    private static final int EACH = 20;

    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private final Semaphore wanted = new Semaphore(20);
    private final Thread thread = Thread.ofVirtual().start(this::run);

    /** Has a little more changed: as much with every page, whatever the machine's speed. */
    int more(int size) {
      wanted.release();
      return size;
    }

    private void run() {
      Random random = new Random(SEED + 1);
      for (int round = 0; ; round++) {
        wanted.acquireUninterruptibly();
        if (ended.get()) {
          return;
        }
        BulkRequest.Builder request = new BulkRequest.Builder().index(ArticleIndex.ALIAS);
        for (int i = 0; i < EACH; i++) {
          String fresh = "new-" + round + "-" + i;
          String old = "%06d".formatted(random.nextInt(ARTICLES));
          String other = "%06d".formatted(random.nextInt(ARTICLES));
          request
              .operations(
                  op -> op.index(x -> x.id(fresh).document(new Tiny(fresh, "Bão", "2023-05-05"))))
              .operations(
                  op -> op.index(x -> x.id(old).document(new Tiny(old, "Nắng", "2026-01-01"))))
              .operations(op -> op.delete(x -> x.id(other)));
        }
        try {
          client.bulk(request.build());
          changes.addAndGet(3 * EACH);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public void close() {
      ended.set(true);
      wanted.release();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the changes came to their end", e);
      }
    }
  }

  @Test
  void a_hundred_thousand_matches_are_walked_and_exported_whole_while_articles_come_and_go()
      throws Exception {
    given()
        .queryParams(Map.of("q", "bão", "size", 100, "page", 101))
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("page"));
    List<String> expected = inOrder();
    // Both begin before anything changes; then everything does.
    Answer first = Walked.begun(NEWEST);
    assertThat(first.number("total.value")).isEqualTo(ARTICLES);
    assertThat(first.text("total.relation")).isEqualTo("eq");
    HttpResponse<InputStream> byDate = export("/v1/export?q=b%C3%A3o&sort=newest");
    HttpResponse<InputStream> byScore = export("/v1/export?q=b%C3%A3o");

    long started = System.nanoTime();
    Unrest unrest = new Unrest();
    try (unrest) {
      await().atMost(PATIENCE).until(() -> unrest.changes.get() > 1_000);
      List<String> walked = Walked.rest(NEWEST, first, () -> unrest.more(100));
      long walkMillis = millisSince(started);
      List<JsonNode> exported = lines(byDate);
      List<JsonNode> scored = lines(byScore);

      assertThat(walked).isEqualTo(expected);
      assertThat(Walked.ids(exported)).isEqualTo(expected);
      // As sets: comparing lists in any order takes a quadratic time.
      assertThat(Walked.ids(scored)).hasSize(ARTICLES);
      assertThat(Set.copyOf(Walked.ids(scored))).isEqualTo(Set.copyOf(expected));
      for (List<JsonNode> export : List.of(exported, scored)) {
        assertThat(export.getLast().at("/manifest/count").asInt()).isEqualTo(ARTICLES);
      }
      System.out.printf(
          "walked %,d matches in %,d pages in %,d ms and exported them twice in %,d ms, with %,d changes meanwhile%n",
          walked.size(),
          ARTICLES / 100,
          walkMillis,
          millisSince(started) - walkMillis,
          unrest.changes.get());
      assertThat(unrest.changes.get()).isGreaterThan(5_000);
    }
    await()
        .atMost(PATIENCE)
        .until(() -> Service.search(NEWEST).extract().<Integer>path("total.value") != ARTICLES);
  }

  private HttpResponse<InputStream> export(String path) throws Exception {
    HttpResponse<InputStream> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    return response;
  }

  private static BufferedReader reader(HttpResponse<InputStream> response) {
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  private static List<JsonNode> lines(HttpResponse<InputStream> response) throws IOException {
    try (BufferedReader reader = reader(response)) {
      return reader.lines().map(Walked::json).toList();
    }
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
