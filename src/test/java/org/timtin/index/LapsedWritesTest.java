package org.timtin.index;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.annotate.Annotator;
import org.timtin.article.Article;
import org.timtin.article.Entry;
import org.timtin.engine.EngineUnavailable;
import org.timtin.engine.TestEngine;
import org.timtin.index.arrival.ArrivalSettings;
import org.timtin.index.arrival.Instance;
import org.timtin.state.StateIndex;

/** An instance that is held up at the worst moments, and readers who go on without it. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class LapsedWritesTest {
  private static final String MEMORY = "timtin-state-of-lapsed-writes-test";
  private static final Duration TOO_LONG = ArrivalSettings.USUAL.lease().plusSeconds(1);

  @Inject Service service;
  @Inject ElasticsearchClient client;
  @Inject ArticleIndex index;
  @Inject Annotator annotator;
  @Inject ObjectMapper mapper;
  @Inject StorySettler stories;

  private Instance held;
  private Instance reader;
  private Detour detour;
  private ArticleWriter writer;

  @BeforeEach
  void twoInstances() {
    service.freshIndex();
    StateIndex state = new StateIndex(client, MEMORY);
    state.ensure();
    held = instance(state);
    reader = instance(state);
    detour = new Detour(client);
    writer =
        new ArticleWriter(
            new ElasticsearchClient(detour),
            annotator,
            index,
            new WriteGate(),
            stories,
            mapper,
            held.arrivals());
  }

  @AfterEach
  void forget() throws Exception {
    client.indices().delete(delete -> delete.index(MEMORY));
  }

  @Test
  void what_is_added_after_readers_went_on_gets_an_arrival_that_they_still_come_to() {
    AtomicReference<Instant> passed = new AtomicReference<>();
    detour.before(() -> passed.set(givenUp()));
    IngestSummary summary = writer.write(articles(3).iterator());
    assertThat(summary.indexed()).isEqualTo(3);
    assertThat(summary.updated() + summary.unchanged() + summary.refusedTotal()).isZero();
    for (int i = 0; i < 3; i++) {
      assertThat(arrived(i)).isAfterOrEqualTo(passed.get());
    }
    assertThat(given().get("/v1/search").<Integer>path("total.value")).isEqualTo(3);
  }

  @Test
  void an_instance_that_finds_itself_given_up_after_its_write_would_rather_be_read_twice() {
    AtomicReference<Instant> passed = new AtomicReference<>();
    detour.after(() -> passed.set(givenUp()));
    assertThat(writer.write(articles(2).iterator()).indexed()).isEqualTo(2);
    assertThat(arrived(0)).isAfterOrEqualTo(passed.get());
  }

  @Test
  void an_update_keeps_its_arrival_whatever_happens_to_the_lease() {
    writer.write(articles(1).iterator());
    Instant first = arrived(0);
    detour.before(this::givenUp);
    Entry changed =
        entry(
            new Article(
                "0",
                "mới",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of()));
    assertThat(writer.write(List.of(changed).iterator()).updated()).isEqualTo(1);
    assertThat(arrived(0)).isEqualTo(first);
  }

  @Test
  void a_pause_that_nobody_took_for_death_changes_nothing() {
    AtomicReference<Instant> before = new AtomicReference<>();
    detour.before(
        () -> {
          before.set(reader.watermark().visible());
          held.passes(TOO_LONG);
        });
    assertThat(writer.write(articles(1).iterator()).indexed()).isEqualTo(1);
    assertThat(arrived(0)).isAfterOrEqualTo(before.get());
    assertThat(reader.watermark().visible()).isAfterOrEqualTo(before.get());
  }

  @Test
  void articles_whose_answer_is_lost_hold_readers_back_and_sent_again_are_unchanged() {
    detour.after(
        () -> {
          throw new EngineUnavailable("cut off");
        });
    assertThatThrownBy(() -> writer.write(articles(2).iterator()))
        .isInstanceOf(EngineUnavailable.class);
    assertThat(reader.watermark().visible()).isBeforeOrEqualTo(arrived(0));
    assertThat(writer.write(articles(2).iterator()).unchanged()).isEqualTo(2);
  }

  /** Lets others take the instance for dead; says how far they go. */
  private Instant givenUp() {
    reader.look();
    reader.passes(TOO_LONG);
    held.passes(TOO_LONG);
    return reader.watermark().visible();
  }

  private Instance instance(StateIndex state) {
    return new Instance(client, state, index, mapper, Clock.systemUTC(), ArrivalSettings.USUAL);
  }

  private static Instant arrived(int id) {
    return Instant.parse(given().get("/v1/articles/" + id).path("arrived"));
  }

  private static List<Entry> articles(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                entry(
                    new Article(
                        Integer.toString(i),
                        "Bài " + i,
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of())))
        .toList();
  }

  private static Entry entry(Article article) {
    return new Entry.Accepted(1, article, Optional.empty());
  }
}
