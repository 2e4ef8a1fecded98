package org.timtin.state;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Result;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.timtin.state.Stored.Version;

/**
 * Keeps the service's own records. Every write names the writing that it replaces, so that two
 * instances of the service never overwrite each other unseen; what was acknowledged survives a
 * crash of the engine. All methods throw {@link org.timtin.engine.EngineUnavailable} while the
 * engine does not answer.
 */
@ApplicationScoped
public class StateStore {
  /** Most records of one {@link #list}. */
  public static final int LONGEST_LIST = 1_000;

  private static final int CONFLICT = 409;
  // The engine's own limit for ids, in bytes.
  private static final int LONGEST_KEY = 512;
  // As for articles: an engine that cannot write must be told from a slow one.
  private static final Time PATIENCE = Time.of(time -> time.time("20s"));

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Document(
      String kind, String id, String created, String changed, JsonNode content) {}

  private final ElasticsearchClient client;
  private final StateIndex index;
  private final ObjectMapper mapper;
  private final Clock clock;

  public StateStore(
      ElasticsearchClient client, StateIndex index, ObjectMapper mapper, Clock clock) {
    this.client = client;
    this.index = index;
    this.mapper = mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.clock = clock;
  }

  /**
   * The record as it is at this moment: reads every write that was acknowledged before.
   *
   * @throws UnreadableState when its content is not what the kind says
   */
  public <T> Optional<Stored<T>> find(Kind<T> kind, String id) {
    if (isTooLong(key(kind, id))) {
      return Optional.empty();
    }
    var found =
        call(() -> client.get(get -> get.index(index.name()).id(key(kind, id)), Document.class));
    if (!found.found()) {
      return Optional.empty();
    }
    return Optional.of(
        stored(kind, id, version(found.seqNo(), found.primaryTerm()), found.source()));
  }

  /**
   * Writes a record that is not there yet.
   *
   * @throws IllegalArgumentException when the engine keeps no id of that length
   */
  public <T> Written<T> create(Kind<T> kind, String id, T content) {
    if (isTooLong(key(kind, id))) {
      throw new IllegalArgumentException("an id of " + id.length() + " characters");
    }
    Instant now = clock.instant();
    return unlessChanged(
        () -> {
          var response =
              client.create(
                  create ->
                      create
                          .index(index.name())
                          .id(key(kind, id))
                          .timeout(PATIENCE)
                          .document(document(kind, id, now, now, content)));
          Version version = version(response.seqNo(), response.primaryTerm());
          return new Written.Done<>(new Stored<>(id, version, now, now, content));
        });
  }

  /**
   * Gives a record another content.
   *
   * @param seen the record as it was read; another writing of it is not replaced
   */
  public <T> Written<T> replace(Kind<T> kind, Stored<T> seen, T content) {
    Instant now = clock.instant();
    return unlessChanged(
        () -> {
          var response =
              client.index(
                  replace ->
                      replace
                          .index(index.name())
                          .id(key(kind, seen.id()))
                          .timeout(PATIENCE)
                          .ifSeqNo(seen.version().seqNo())
                          .ifPrimaryTerm(seen.version().primaryTerm())
                          .document(document(kind, seen.id(), seen.created(), now, content)));
          Version version = version(response.seqNo(), response.primaryTerm());
          return new Written.Done<>(new Stored<>(seen.id(), version, seen.created(), now, content));
        });
  }

  /**
   * Deletes a record.
   *
   * @param seen the writing of it that may be deleted
   */
  public Deletion delete(Kind<?> kind, String id, Version seen) {
    try {
      var response =
          call(
              () ->
                  client.delete(
                      delete ->
                          delete
                              .index(index.name())
                              .id(key(kind, id))
                              .timeout(PATIENCE)
                              .ifSeqNo(seen.seqNo())
                              .ifPrimaryTerm(seen.primaryTerm())));
      return response.result() == Result.Deleted ? Deletion.DONE : Deletion.ABSENT;
    } catch (ElasticsearchException e) {
      if (e.status() != CONFLICT) {
        throw e;
      }
      return find(kind, id).isPresent() ? Deletion.CHANGED : Deletion.ABSENT;
    }
  }

  /**
   * Records of a kind in the order of their ids, every write included that was acknowledged before.
   *
   * @param after the last id of the list before; empty for the first one
   * @param size most records, at most {@link #LONGEST_LIST}; fewer come only at the end
   * @throws UnreadableState when the content of one is not what the kind says
   */
  public <T> List<Stored<T>> list(Kind<T> kind, Optional<String> after, int size) {
    if (size < 1 || size > LONGEST_LIST) {
      throw new IllegalArgumentException("a list of " + size + " records");
    }
    index.refresh();
    var found =
        call(
            () ->
                client.search(
                    search -> {
                      search
                          .index(index.name())
                          .query(q -> q.term(t -> t.field("kind").value(kind.name())))
                          .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc)))
                          .size(size)
                          .trackTotalHits(total -> total.enabled(false))
                          .seqNoPrimaryTerm(true)
                          .allowPartialSearchResults(false);
                      after.ifPresent(id -> search.searchAfter(last -> last.stringValue(id)));
                      return search;
                    },
                    Document.class));
    return found.hits().hits().stream()
        .map(
            hit -> {
              Document document = present(hit.source());
              Version version = version(hit.seqNo(), hit.primaryTerm());
              return stored(kind, document.id(), version, document);
            })
        .toList();
  }

  /** A write that somebody may come before. */
  private static <T> Written<T> unlessChanged(org.timtin.engine.EngineCall.Call<Written<T>> write) {
    try {
      return call(write);
    } catch (ElasticsearchException e) {
      if (e.status() != CONFLICT) {
        throw e;
      }
      return new Written.Changed<>();
    }
  }

  private <T> Document document(
      Kind<T> kind, String id, Instant created, Instant changed, T content) {
    return new Document(
        kind.name(), id, created.toString(), changed.toString(), mapper.valueToTree(content));
  }

  private <T> Stored<T> stored(Kind<T> kind, String id, Version version, Document document) {
    Document there = present(document);
    try {
      T content = mapper.treeToValue(there.content(), kind.type());
      if (content == null || there.created() == null || there.changed() == null) {
        throw new UnreadableState(kind, id, new IllegalStateException("it lacks a field"));
      }
      return new Stored<>(
          id, version, Instant.parse(there.created()), Instant.parse(there.changed()), content);
    } catch (JsonProcessingException e) {
      throw new UnreadableState(kind, id, e);
    }
  }

  private static Document present(Document document) {
    if (document == null) {
      throw new IllegalStateException("the engine gave a record without its document");
    }
    return document;
  }

  private static Version version(Long seqNo, Long primaryTerm) {
    if (seqNo == null || primaryTerm == null) {
      throw new IllegalStateException("the engine gave a record without its version");
    }
    return new Version(seqNo, primaryTerm);
  }

  private static boolean isTooLong(String key) {
    return key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY;
  }

  private static String key(Kind<?> kind, String id) {
    return kind.name() + ":" + id;
  }
}
