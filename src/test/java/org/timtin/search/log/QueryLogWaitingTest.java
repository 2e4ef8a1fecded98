package org.timtin.search.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.EngineUnavailable;
import org.timtin.engine.TestEngine;
import org.timtin.state.GoneEngine;
import org.timtin.state.StateIndex;
import org.timtin.state.StateStore;

/** The log while the engine is away, when it is full, and when what it keeps is old. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class QueryLogWaitingTest {
  private record Config(boolean enabled, Duration retention, Duration interval, int capacity)
      implements QueryLogConfig {}

  /** The store of a service whose engine comes and goes. */
  private static final class Shaky extends QueryLogStore {
    private volatile boolean away;

    Shaky(StateStore store) {
      super(store);
    }

    @Override
    void write(String id, LoggedQuery.Batch batch) {
      if (away) {
        throw new EngineUnavailable("it is away", new IllegalStateException());
      }
      super.write(id, batch);
    }
  }

  private static final Config FULL_AT_THREE =
      new Config(true, Duration.ofDays(30), Duration.ofMillis(20), 3);

  @Inject StateStore state;
  @Inject ObjectMapper mapper;

  private final List<QueryLog> logs = new ArrayList<>();

  @BeforeEach
  void nothingLogged() {
    Service.awaitReady();
    log(new QueryLogStore(state), FULL_AT_THREE, Clock.systemUTC()).delete();
  }

  @AfterEach
  void end() {
    logs.forEach(log -> log.stop(new ShutdownEvent()));
  }

  private QueryLog log(QueryLogStore store, Config config, Clock clock) {
    QueryLog log = new QueryLog(store, config, clock);
    logs.add(log);
    return log;
  }

  private static List<String> texts(QueryLog log) {
    List<String> texts = new ArrayList<>();
    log.read(query -> texts.add(query.text()));
    return texts;
  }

  @Test
  void switched_off_nothing_is_kept() {
    QueryLog log =
        log(
            new QueryLogStore(state),
            new Config(false, Duration.ofDays(30), Duration.ofMillis(20), 3),
            Clock.systemUTC());
    log.note("bão", 1);
    assertThat(log.status().waiting()).isZero();
    assertThat(texts(log)).isEmpty();
  }

  @Test
  void the_status_is_told_while_a_write_hangs() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    QueryLogStore hanging =
        new QueryLogStore(state) {
          @Override
          void write(String id, LoggedQuery.Batch batch) {
            writing.countDown();
            try {
              assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            super.write(id, batch);
          }
        };
    QueryLog log = log(hanging, FULL_AT_THREE, Clock.systemUTC());
    try {
      log.note("bão", 1);
      assertThat(writing.await(60, TimeUnit.SECONDS)).isTrue();
      log.note("lũ", 1);
      CompletableFuture<QueryLog.Status> told =
          CompletableFuture.supplyAsync(log::status, task -> Thread.ofPlatform().start(task));
      assertThat(told).succeedsWithin(Duration.ofSeconds(30));
      assertThat(told.get().waiting()).isEqualTo(2);
      assertThat(told.get().written()).isZero();
    } finally {
      goOn.countDown();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> log.status().written() == 2);
    assertThat(log.status().waiting()).isZero();
  }

  @Test
  void while_the_engine_is_away_queries_wait_and_the_surplus_is_counted() {
    Shaky store = new Shaky(state);
    store.away = true;
    QueryLog log =
        log(
            store,
            // Written only when it is read: the test says when.
            new Config(true, Duration.ofDays(30), Duration.ofHours(1), 3),
            Clock.systemUTC());
    for (int i = 0; i < 5; i++) {
      log.note("query " + i, i);
    }
    assertThat(log.status().waiting()).isEqualTo(3);
    assertThat(log.status().dropped()).isEqualTo(2);
    assertThatThrownBy(() -> texts(log)).isInstanceOf(EngineUnavailable.class);
    // What was taken out to be written still waits, and there is room for as many again, no more.
    assertThat(log.status().waiting()).isEqualTo(3);
    for (int i = 5; i < 10; i++) {
      log.note("query " + i, i);
    }
    assertThat(log.status().waiting()).isEqualTo(6);
    assertThat(log.status().dropped()).isEqualTo(4);
    store.away = false;
    assertThat(texts(log))
        .containsExactlyInAnyOrder(
            "query 0", "query 1", "query 2", "query 5", "query 6", "query 7");
    assertThat(log.status().written()).isEqualTo(6);
  }

  @Test
  void an_engine_that_was_never_there_fails_no_search_and_drops_what_has_no_room() {
    var nobody = GoneEngine.client();
    StateStore gone = new StateStore(nobody, new StateIndex(nobody), mapper, Clock.systemUTC());
    QueryLog log = log(new QueryLogStore(gone), FULL_AT_THREE, Clock.systemUTC());
    for (int i = 0; i < 100; i++) {
      log.note("query " + i, i);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(log.status().waiting()).isBetween(1L, 6L);
              assertThat(log.status().waiting() + log.status().dropped()).isEqualTo(100);
            });
    assertThat(log.status().written()).isZero();
  }

  @Test
  void what_was_pasted_is_not_logged_but_counted() {
    QueryLog log = log(new QueryLogStore(state), FULL_AT_THREE, Clock.systemUTC());
    log.note("x".repeat(301), 0);
    log.note(" ", 0);
    assertThat(log.status().dropped()).isEqualTo(1);
    assertThat(texts(log)).isEmpty();
  }

  @Test
  void what_is_older_than_the_retention_goes() {
    QueryLogStore store = new QueryLogStore(state);
    Instant now = Instant.parse("2026-06-30T12:00:00Z");
    Clock early = Clock.fixed(now.minus(Duration.ofDays(31)), ZoneOffset.UTC);
    QueryLog before = log(store, FULL_AT_THREE, early);
    before.note("old", 1);
    assertThat(texts(before)).containsExactly("old");
    QueryLog later = log(store, FULL_AT_THREE, Clock.fixed(now, ZoneOffset.UTC));
    later.note("new", 1);
    assertThat(texts(later)).containsExactly("old", "new");
    later.expire();
    assertThat(texts(later)).containsExactly("new");
  }

  @Test
  void words_are_normalised_and_operators_stay_what_they_are() {
    assertThat(LoggedQuery.normalized("  Tô  LÂM\tbão ")).isEqualTo("tô lâm bão");
    assertThat(LoggedQuery.normalized("Ba\u0303o HOẶC Lũ")).isEqualTo("bão HOẶC lũ");
  }
}
