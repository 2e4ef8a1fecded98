package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The right to settle stories, which one instance of the service has at a time: a document that
 * says until when, taken and renewed with optimistic concurrency. Clocks of instances may differ by
 * less than {@link #SPARE}.
 */
final class StoryLease {
  private static final String ID = "lease";
  private static final Duration TERM = Duration.ofSeconds(90);

  /** Nothing is written any more when so little is left: longer than a write may take. */
  static final Duration SPARE = Duration.ofSeconds(70);

  private record Content(String owner, String until) {}

  private final ElasticsearchClient client;
  private final Clock clock;
  private final String owner;
  private Instant until = Instant.EPOCH;

  StoryLease(ElasticsearchClient client, Clock clock, String owner) {
    this.client = client;
    this.clock = clock;
    this.owner = owner;
  }

  /** Takes or renews the right; false when another instance has it. */
  boolean take() {
    return write(Instant.now(clock).plus(TERM));
  }

  /** Gives it back, so that others need not wait for its end. */
  void release() {
    if (write(Instant.EPOCH)) {
      until = Instant.EPOCH;
    }
  }

  /** Whether a write that is sent now ends before the right does. */
  boolean isSafe() {
    return Instant.now(clock).plus(SPARE).isBefore(until);
  }

  private boolean write(Instant newUntil) {
    GetResponse<Content> there =
        call(() -> client.get(get -> get.index(StoryQueue.INDEX).id(ID), Content.class));
    Content found = there.source();
    if (found != null
        && !found.owner().equals(owner)
        && Instant.parse(found.until()).isAfter(Instant.now(clock))) {
      return false;
    }
    Content content = new Content(owner, newUntil.toString());
    try {
      call(
          () ->
              client.index(
                  index -> {
                    index.index(StoryQueue.INDEX).id(ID).document(content);
                    return found == null
                        ? index.opType(OpType.Create)
                        : index.ifSeqNo(there.seqNo()).ifPrimaryTerm(there.primaryTerm());
                  }));
    } catch (ElasticsearchException e) {
      if (e.status() == 409) {
        return false;
      }
      throw e;
    }
    until = newUntil;
    return true;
  }
}
