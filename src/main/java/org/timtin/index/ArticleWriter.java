package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timtin.annotate.Annotator;
import org.timtin.article.Entry;
import org.timtin.engine.EngineCall;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.IngestSummary.Refusal;

/**
 * Writes articles: annotates them, leaves those alone that are already there unchanged, and keeps
 * each article's first arrival. Every write names the version that it replaces, so two writers
 * never overwrite each other unseen.
 */
@ApplicationScoped
public class ArticleWriter {
  // A conflict means that somebody else wrote the same article between our read and our write.
  // Several in a row mean
  // that the sender should decide.
  private static final int MOST_ATTEMPTS = 5;
  // An engine that cannot write (no shard, no disk) must be told from a slow one before the sender
  // gives up.
  private static final Time PATIENCE = Time.of(time -> time.time("20s"));

  private final ElasticsearchClient client;
  private final Annotator annotator;
  private final ArticleIndex index;
  private final WriteGate gate;
  private final Stamps stamps;
  private final Clock clock;

  public ArticleWriter(
      ElasticsearchClient client,
      Annotator annotator,
      ArticleIndex index,
      WriteGate gate,
      ObjectMapper mapper,
      Clock clock) {
    this.client = client;
    this.annotator = annotator;
    this.index = index;
    this.gate = gate;
    this.stamps = new Stamps(client, mapper);
    this.clock = clock;
  }

  /**
   * Writes every accepted entry and counts the refused ones. When it returns, what was written
   * survives a crash of the engine and is visible to searches.
   *
   * @throws EngineUnavailable when the engine stops answering; what was written before may or may
   *     not be there, and sending all of it again does no harm
   */
  public IngestSummary write(Iterator<Entry> entries) {
    Tally tally = new Tally();
    Batch batch = new Batch();
    while (entries.hasNext()) {
      switch (entries.next()) {
        case Entry.Refused refused ->
            tally.refused(
                new Refusal(refused.line(), refused.id(), refused.field(), refused.reason()));
        case Entry.Accepted accepted -> {
          ArticleDocument document =
              DocumentBuilder.document(annotator.annotate(accepted.article()));
          if (batch.full() || batch.holds(document)) {
            flush(batch, tally);
          }
          batch.add(accepted.line(), document);
        }
      }
    }
    flush(batch, tally);
    if (tally.wroteAnything()) {
      index.refresh();
    }
    return tally.summary();
  }

  private void flush(Batch batch, Tally tally) {
    Map<String, Batch.Item> pending = batch.drain();
    for (int attempt = 1; !pending.isEmpty(); attempt++) {
      Map<String, Batch.Item> items = pending;
      pending = gate.write(items.keySet(), () -> attempt(items, tally));
      if (attempt == MOST_ATTEMPTS) {
        pending.forEach(
            (id, item) ->
                tally.refused(
                    refusal(item, "is being changed by others at the same time; send it again")));
        return;
      }
    }
  }

  /** Writes what differs from the index and returns what met a conflict. */
  private Map<String, Batch.Item> attempt(Map<String, Batch.Item> pending, Tally tally) {
    Map<String, Stamps.Stamp> known = stamps.of(pending.keySet());
    List<BulkOperation> operations = new ArrayList<>();
    List<Batch.Item> sent = new ArrayList<>();
    for (Batch.Item item : pending.values()) {
      String fingerprint = stamps.fingerprint(item.document());
      Optional<Stamps.Stamp> stamp = Optional.ofNullable(known.get(item.document().id()));
      if (stamp.isPresent() && fingerprint.equals(stamp.get().fingerprint())) {
        tally.unchanged();
      } else {
        operations.add(operation(item.document(), fingerprint, stamp));
        sent.add(item);
      }
    }
    if (operations.isEmpty()) {
      return Map.of();
    }
    BulkResponse response =
        call(
            () ->
                client.bulk(
                    bulk ->
                        bulk.index(ArticleIndex.ALIAS).timeout(PATIENCE).operations(operations)));
    Map<String, Batch.Item> conflicts = new LinkedHashMap<>();
    for (int i = 0; i < sent.size(); i++) {
      Batch.Item item = sent.get(i);
      BulkResponseItem answer = response.items().get(i);
      if (answer.error() == null) {
        if (answer.status() == 201) {
          tally.indexed();
        } else {
          tally.updated();
        }
      } else if (answer.status() == 409) {
        conflicts.put(item.document().id(), item);
      } else if (EngineCall.isPassing(answer.status())) {
        throw new EngineUnavailable(
            "the search engine cannot take more articles at the moment; send the request again shortly",
            new IllegalStateException(answer.error().type() + ": " + answer.error().reason()));
      } else {
        tally.refused(refusal(item, "the engine refused it: " + answer.error().type()));
      }
    }
    return conflicts;
  }

  private BulkOperation operation(
      ArticleDocument document, String fingerprint, Optional<Stamps.Stamp> stamp) {
    if (stamp.isEmpty()) {
      ArticleDocument stamped = document.stamped(Instant.now(clock).toString(), fingerprint);
      return BulkOperation.of(
          op -> op.create(create -> create.id(document.id()).document(stamped)));
    }
    Stamps.Stamp there = stamp.get();
    ArticleDocument stamped = document.stamped(there.arrived(), fingerprint);
    return BulkOperation.of(
        op ->
            op.index(
                replace ->
                    replace
                        .id(document.id())
                        .ifSeqNo(there.seqNo())
                        .ifPrimaryTerm(there.primaryTerm())
                        .document(stamped)));
  }

  private static Refusal refusal(Batch.Item item, String reason) {
    return new Refusal(item.line(), Optional.of(item.document().id()), "id", reason);
  }
}
