package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Notes of articles that are about to be written or deleted, kept in an index of their own from
 * before the write until their stories are settled: what a service leaves undone when it is killed
 * is found by the next.
 */
final class StoryQueue {
  /** The index of the notes. */
  static final String INDEX = "timtin-stories";

  /**
   * So long after it was made, the write that a note stands for has ended one way or the other: far
   * longer than the client waits for the engine's answer.
   */
  static final Duration OVER = Duration.ofMinutes(10);

  private static final int MOST_LEFT = 500;
  private static final String DEFINITION =
      """
      {"settings": {"number_of_shards": 1, "auto_expand_replicas": "0-1", "refresh_interval": "-1"},
       "mappings": {"dynamic": false, "properties": {"made": {"type": "date"}, "owner": {"type": "keyword"}}}}
      """;

  /** A note, and its key in the index. */
  record Note(String id, Content content) {
    boolean isOver(Instant now) {
      return Instant.parse(content.made()).plus(OVER).isBefore(now);
    }
  }

  /**
   * What is stored of a note.
   *
   * @param owner the instance of the service whose write it is
   * @param made when, ISO 8601
   * @param ids articles that are written or deleted
   * @param stories stories that deleted ones were in
   */
  record Content(String owner, String made, List<String> ids, List<String> stories) {
    Content {
      ids = List.copyOf(ids);
      stories = List.copyOf(stories);
    }
  }

  private final ElasticsearchClient client;
  private final Clock clock;
  private final String owner;

  /**
   * @param owner the instance of the service that writes
   */
  StoryQueue(ElasticsearchClient client, Clock clock, String owner) {
    this.client = client;
    this.clock = clock;
    this.owner = owner;
  }

  /** Makes the index where there is none. */
  void ensure() {
    if (call(() -> client.indices().exists(exists -> exists.index(INDEX))).value()) {
      return;
    }
    try {
      call(
          () ->
              client
                  .indices()
                  .create(create -> create.index(INDEX).withJson(new StringReader(DEFINITION))));
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
  }

  /** Notes articles; when it returns, the note survives a crash. */
  Note add(Collection<String> ids, Collection<String> stories) {
    Note note =
        new Note(
            UUID.randomUUID().toString(),
            new Content(
                owner, Instant.now(clock).toString(), List.copyOf(ids), List.copyOf(stories)));
    call(() -> client.index(index -> index.index(INDEX).id(note.id()).document(note.content())));
    return note;
  }

  /** Forgets notes. */
  void remove(Collection<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    List<BulkOperation> operations =
        notes.stream()
            .map(note -> BulkOperation.of(op -> op.delete(delete -> delete.id(note.id()))))
            .toList();
    call(() -> client.bulk(bulk -> bulk.index(INDEX).operations(operations)));
  }

  /** The oldest notes of other instances, or of earlier runs of this one. */
  List<Note> ofOthers() {
    call(() -> client.indices().refresh(refresh -> refresh.index(INDEX)));
    return call(
            () ->
                client.search(
                    search ->
                        search
                            .index(INDEX)
                            .query(
                                q ->
                                    q.bool(
                                        b ->
                                            b.filter(f -> f.exists(e -> e.field("made")))
                                                .mustNot(
                                                    not ->
                                                        not.term(
                                                            t -> t.field("owner").value(owner)))))
                            .sort(sort -> sort.field(f -> f.field("made")))
                            .size(MOST_LEFT)
                            .allowPartialSearchResults(false),
                    Content.class))
        .hits()
        .hits()
        .stream()
        .flatMap(
            hit ->
                Optional.ofNullable(hit.source())
                    .map(content -> new Note(hit.id(), content))
                    .stream())
        .toList();
  }

  /** All articles of some notes, each once. */
  static Set<String> ids(Collection<Note> notes) {
    Set<String> ids = new TreeSet<>();
    notes.forEach(note -> ids.addAll(note.content().ids()));
    return ids;
  }

  /** All stories of some notes, each once. */
  static Set<String> stories(Collection<Note> notes) {
    Set<String> stories = new TreeSet<>();
    notes.forEach(note -> stories.addAll(note.content().stories()));
    return stories;
  }
}
