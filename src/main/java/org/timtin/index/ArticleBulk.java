package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timtin.engine.EngineCall;
import org.timtin.index.arrival.Arrivals;
import org.timtin.index.arrival.Ticket;

/**
 * Sends articles to the engine, each naming the version that it replaces. New ones get their
 * arrival at the last moment, under a ticket that holds back the readers of new articles until all
 * of them are there.
 */
final class ArticleBulk {
  // An engine that cannot write (no shard, no disk) must be told from a slow one before the sender
  // gives up.
  private static final Time PATIENCE = Time.of(time -> time.time("20s"));

  /**
   * An article to be written.
   *
   * @param there what the index holds of it; empty when it is new
   * @param story where it stands among its near copies
   */
  record Write(
      Batch.Item item, String fingerprint, Optional<Stamps.Stamp> there, StoryPlace story) {
    String id() {
      return item.document().id();
    }

    /** Whether it gets an arrival: it is new, or it was added too late under its first one. */
    boolean arrives() {
      return there.isEmpty() || item.hasLapsed(there.get());
    }

    /** Whether the write can change any story. */
    boolean moves() {
      return story.matters(id());
    }

    BulkOperation operation(String arrived) {
      ArticleDocument stamped = item.document().stamped(arrived, fingerprint, story);
      return there
          .map(
              old ->
                  BulkOperation.of(
                      op ->
                          op.index(
                              replace ->
                                  replace
                                      .id(id())
                                      .ifSeqNo(old.seqNo())
                                      .ifPrimaryTerm(old.primaryTerm())
                                      .document(stamped))))
          .orElseGet(
              () -> BulkOperation.of(op -> op.create(create -> create.id(id()).document(stamped))));
    }
  }

  /**
   * What the engine answered.
   *
   * @param answers in the order of the writes
   * @param given the arrivals that were given, by id
   * @param held whether they hold; if not, readers may have passed them
   */
  record Sent(List<BulkResponseItem> answers, Map<String, String> given, boolean held) {
    /** The arrival that an article was given and cannot keep. */
    Optional<String> lapsed(Write write) {
      return held ? Optional.empty() : Optional.ofNullable(given.get(write.id()));
    }
  }

  private final ElasticsearchClient client;
  private final Arrivals arrivals;

  ArticleBulk(ElasticsearchClient client, Arrivals arrivals) {
    this.client = client;
    this.arrivals = arrivals;
  }

  /**
   * Writes, and waits for what became of each article.
   *
   * @throws org.timtin.engine.EngineUnavailable when the answer does not come
   */
  Sent send(List<Write> writes) {
    return writes.stream().anyMatch(Write::arrives)
        ? send(writes, arrivals.begin())
        : new Sent(answers(writes, Map.of()), Map.of(), true);
  }

  private Sent send(List<Write> writes, Ticket ticket) {
    Map<String, String> given = new LinkedHashMap<>();
    List<BulkResponseItem> answers;
    try {
      for (Write write : writes) {
        if (write.arrives()) {
          given.put(write.id(), ticket.next().toString());
        }
      }
      answers = answers(writes, given);
    } catch (RuntimeException e) {
      ticket.unanswered();
      throw e;
    }
    if (answers.stream().anyMatch(a -> a.error() != null && EngineCall.isPassing(a.status()))) {
      // The engine gave up waiting, which does not say that nothing will come of it.
      ticket.unanswered();
      return new Sent(answers, given, true);
    }
    return new Sent(answers, given, ticket.answered());
  }

  private List<BulkResponseItem> answers(List<Write> writes, Map<String, String> given) {
    List<BulkOperation> operations = new ArrayList<>();
    for (Write write : writes) {
      String kept = write.there().map(Stamps.Stamp::arrived).orElse("");
      operations.add(write.operation(given.getOrDefault(write.id(), kept)));
    }
    BulkResponse response =
        call(
            () ->
                client.bulk(
                    bulk ->
                        bulk.index(ArticleIndex.ALIAS).timeout(PATIENCE).operations(operations)));
    return response.items();
  }
}
