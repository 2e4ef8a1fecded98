package org.timtin.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.EngineUnavailable;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class StateStoreTest {
  private record Note(String text, int count) {
    Note {
      if (text == null) {
        throw new IllegalArgumentException("a note has a text");
      }
    }
  }

  private static final Kind<Note> NOTE = new Kind<>("test-note", Note.class);
  private static final Instant MORNING = Instant.parse("2026-03-01T01:02:03.004Z");

  @Inject StateStore store;
  @Inject StateIndex index;
  @Inject ElasticsearchClient client;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void noNotes() throws Exception {
    Service.awaitReady();
    index.refresh();
    for (var hit :
        client
            .search(
                search ->
                    search
                        .index(StateIndex.NAME)
                        .size(StateStore.LONGEST_LIST)
                        .query(q -> q.term(t -> t.field("kind").value(NOTE.name()))),
                Void.class)
            .hits()
            .hits()) {
      client.delete(delete -> delete.index(StateIndex.NAME).id(hit.id()));
    }
    index.refresh();
  }

  @Test
  void what_was_created_is_read_at_once_and_by_another_instance() {
    Stored<Note> made = done(at(MORNING).create(NOTE, "a", new Note("Xin chào", 1)));
    assertThat(at(MORNING).find(NOTE, "a")).contains(made);
    assertThat(made.created()).isEqualTo(MORNING);
    assertThat(made.content()).isEqualTo(new Note("Xin chào", 1));
  }

  @Test
  void a_replacement_keeps_the_day_of_creation() {
    Stored<Note> made = done(at(MORNING).create(NOTE, "a", new Note("một", 1)));
    Instant later = MORNING.plus(Duration.ofDays(1));
    Stored<Note> replaced = done(at(later).replace(NOTE, made, new Note("hai", 2)));
    assertThat(store.find(NOTE, "a")).contains(replaced);
    assertThat(replaced.created()).isEqualTo(MORNING);
    assertThat(replaced.changed()).isEqualTo(later);
  }

  @Test
  void nobody_overwrites_what_he_has_not_seen() {
    Stored<Note> seen = done(store.create(NOTE, "a", new Note("một", 1)));
    Stored<Note> newer = done(store.replace(NOTE, seen, new Note("hai", 2)));
    assertThat(store.create(NOTE, "a", new Note("ba", 3))).isEqualTo(new Written.Changed<Note>());
    assertThat(store.replace(NOTE, seen, new Note("ba", 3))).isEqualTo(new Written.Changed<Note>());
    assertThat(store.delete(NOTE, "a", seen.version())).isEqualTo(Deletion.CHANGED);
    assertThat(store.find(NOTE, "a")).contains(newer);
  }

  @Test
  void what_was_deleted_is_gone_and_is_not_written_again_by_who_still_saw_it() {
    Stored<Note> seen = done(store.create(NOTE, "a", new Note("một", 1)));
    assertThat(store.delete(NOTE, "a", seen.version())).isEqualTo(Deletion.DONE);
    assertThat(store.delete(NOTE, "a", seen.version())).isEqualTo(Deletion.ABSENT);
    assertThat(store.delete(NOTE, "never", seen.version())).isEqualTo(Deletion.ABSENT);
    assertThat(store.replace(NOTE, seen, new Note("hai", 2)))
        .isEqualTo(new Written.Changed<Note>());
    assertThat(store.find(NOTE, "a")).isEmpty();
    // Created anew under the same id, it is another record.
    done(store.create(NOTE, "a", new Note("mới", 1)));
    assertThat(store.delete(NOTE, "a", seen.version())).isEqualTo(Deletion.CHANGED);
  }

  @Test
  void of_two_instances_that_create_the_same_record_one_succeeds() throws Exception {
    for (int round = 0; round < 20; round++) {
      String id = "r" + round;
      List<Written<Note>> results =
          atOnce(
              () -> at(MORNING).create(NOTE, id, new Note("của tôi", 1)),
              () -> at(MORNING).create(NOTE, id, new Note("của bạn", 2)));
      assertThat(results).filteredOn(Written.Done.class::isInstance).hasSize(1);
      assertThat(results).contains(new Written.Changed<>());
      Written<Note> winner =
          results.stream().filter(Written.Done.class::isInstance).findFirst().orElseThrow();
      assertThat(store.find(NOTE, id)).contains(done(winner));
    }
  }

  @Test
  void no_increment_of_several_instances_is_lost() throws Exception {
    done(store.create(NOTE, "counter", new Note("đếm", 0)));
    Callable<Integer> twentyTimes =
        () -> {
          StateStore own = at(MORNING);
          int done = 0;
          while (done < 20) {
            Stored<Note> seen = own.find(NOTE, "counter").orElseThrow();
            Note next = new Note("đếm", seen.content().count() + 1);
            done += own.replace(NOTE, seen, next) instanceof Written.Done ? 1 : 0;
          }
          return done;
        };
    atOnce(twentyTimes, twentyTimes, twentyTimes);
    assertThat(store.find(NOTE, "counter").orElseThrow().content().count()).isEqualTo(60);
  }

  @Test
  void a_list_is_in_the_order_of_ids_has_what_was_just_written_and_goes_on_where_it_ended() {
    Kind<Note> other = new Kind<>("test-note-2", Note.class);
    store.create(other, "z", new Note("khác", 0));
    List<String> ids = List.of("Đ", "a", "b", "c", "đ", "ế 1/2?#");
    ids.reversed().forEach(id -> done(store.create(NOTE, id, new Note(id, 0))));
    List<String> listed = new ArrayList<>();
    Optional<String> after = Optional.empty();
    while (true) {
      List<Stored<Note>> page = store.list(NOTE, after, 2);
      if (page.isEmpty()) {
        break;
      }
      assertThat(page).allSatisfy(note -> assertThat(store.find(NOTE, note.id())).contains(note));
      page.forEach(note -> listed.add(note.content().text()));
      after = Optional.of(page.getLast().id());
    }
    assertThat(listed).containsExactly("a", "b", "c", "Đ", "đ", "ế 1/2?#");
    assertThat(store.list(other, Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void a_content_that_is_not_the_kinds_is_refused_by_name_and_nothing_of_it_is_lost()
      throws Exception {
    written("newer", Map.of("text", "một", "count", 1, "colour", "đỏ"));
    written("broken", Map.of("count", 1));
    written("text", "không phải");
    for (String id : List.of("newer", "broken", "text")) {
      assertThatThrownBy(() -> store.find(NOTE, id))
          .isInstanceOf(UnreadableState.class)
          .hasMessageContaining("test-note '" + id + "'");
    }
    assertThatThrownBy(() -> store.list(NOTE, Optional.empty(), 10))
        .isInstanceOf(UnreadableState.class);
  }

  @Test
  void an_id_longer_than_the_engine_keeps_is_not_there_and_cannot_be() {
    assertThat(store.find(NOTE, "ế".repeat(10_000))).isEmpty();
    assertThatThrownBy(() -> store.create(NOTE, "ế".repeat(200), new Note("a", 1)))
        .isInstanceOf(IllegalArgumentException.class);
    done(store.create(NOTE, "ế".repeat(167), new Note("a", 1)));
    assertThat(store.find(NOTE, "ế".repeat(167))).isPresent();
  }

  @Test
  void an_engine_that_is_gone_is_said_to_be() {
    ElasticsearchClient nobody = GoneEngine.client();
    StateStore cut = new StateStore(nobody, new StateIndex(nobody), mapper, Clock.systemUTC());
    Stored.Version version = new Stored.Version(1, 1);
    assertThatThrownBy(() -> cut.find(NOTE, "a")).isInstanceOf(EngineUnavailable.class);
    assertThatThrownBy(() -> cut.create(NOTE, "a", new Note("a", 1)))
        .isInstanceOf(EngineUnavailable.class);
    assertThatThrownBy(() -> cut.delete(NOTE, "a", version)).isInstanceOf(EngineUnavailable.class);
    assertThatThrownBy(() -> cut.list(NOTE, Optional.empty(), 1))
        .isInstanceOf(EngineUnavailable.class);
  }

  @Test
  void the_index_takes_no_field_that_its_definition_does_not_name() {
    // Started again on the index that is there.
    index.ensure();
    assertThatThrownBy(
            () ->
                client.index(
                    put -> put.index(StateIndex.NAME).id("x").document(Map.of("stray", 1))))
        .isInstanceOf(ElasticsearchException.class)
        .hasMessageContaining("strict");
  }

  private StateStore at(Instant moment) {
    return new StateStore(client, index, mapper, Clock.fixed(moment, ZoneOffset.UTC));
  }

  private void written(String id, Object content) throws Exception {
    client.index(
        put ->
            put.index(StateIndex.NAME)
                .id(NOTE.name() + ":" + id)
                .document(
                    Map.of(
                        "kind", NOTE.name(),
                        "id", id,
                        "created", MORNING.toString(),
                        "changed", MORNING.toString(),
                        "content", content)));
  }

  private static Stored<Note> done(Written<Note> written) {
    assertThat(written).isInstanceOf(Written.Done.class);
    return ((Written.Done<Note>) written).record();
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<T>... tasks) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(tasks.length);
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.length)) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> task : tasks) {
        running.add(
            threads.submit(
                () -> {
                  barrier.await();
                  return task.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
