package org.timtin.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.timtin.annotate.AnnotatedArticle;
import org.timtin.annotate.Annotator;
import org.timtin.article.Article;
import org.timtin.article.Entry;
import org.timtin.engine.EngineCall;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleBulk.Sent;
import org.timtin.index.ArticleBulk.Write;
import org.timtin.index.IngestSummary.Conversion;
import org.timtin.index.IngestSummary.Refusal;
import org.timtin.index.arrival.Arrivals;

/**
 * Writes articles: annotates them, leaves those alone that are already there unchanged, and keeps
 * each article's first arrival. Every write names the version that it replaces, so two writers
 * never overwrite each other unseen.
 */
@ApplicationScoped
public class ArticleWriter {
  // A conflict means that somebody else wrote the same article between our read and our write.
  // Several in a row mean that the sender should decide.
  private static final int MOST_ATTEMPTS = 5;

  private final Annotator annotator;
  private final ArticleIndex index;
  private final WriteGate gate;
  private final StorySettler stories;
  private final Stamps stamps;
  private final ArticleBulk bulk;
  // Writers of the same articles who all tried again at once would meet again: one after the other
  // they each get through.
  private final Lock again = new ReentrantLock(true);

  public ArticleWriter(
      ElasticsearchClient client,
      Annotator annotator,
      ArticleIndex index,
      WriteGate gate,
      StorySettler stories,
      ObjectMapper mapper,
      Arrivals arrivals) {
    this.annotator = annotator;
    this.index = index;
    this.gate = gate;
    this.stories = stories;
    this.stamps = new Stamps(client, mapper, ArticleIndex.ALIAS);
    this.bulk = new ArticleBulk(client, arrivals);
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
          ArticleDocument document = DocumentBuilder.document(annotated(accepted.article(), tally));
          if (batch.full() || batch.holds(document)) {
            flush(batch, tally);
          }
          batch.add(accepted.line(), document);
          accepted
              .convertedFrom()
              .ifPresent(
                  from ->
                      tally.converted(
                          new Conversion(accepted.line(), document.id(), from.label())));
        }
      }
    }
    flush(batch, tally);
    if (tally.wroteAnything()) {
      index.refresh();
    }
    return tally.summary();
  }

  private AnnotatedArticle annotated(Article article, Tally tally) {
    long started = System.nanoTime();
    AnnotatedArticle annotated = annotator.annotate(article);
    tally.annotated(System.nanoTime() - started);
    return annotated;
  }

  private void flush(Batch batch, Tally tally) {
    Map<String, Batch.Item> pending = guarded(batch.drain(), tally);
    for (int attempt = 2; attempt <= MOST_ATTEMPTS && !pending.isEmpty(); attempt++) {
      again.lock();
      try {
        pending = guarded(pending, tally);
      } finally {
        again.unlock();
      }
    }
    pending.forEach(
        (id, item) ->
            tally.contended(
                refusal(item, "is being changed by others at the same time; send it again")));
  }

  private Map<String, Batch.Item> guarded(Map<String, Batch.Item> items, Tally tally) {
    return items.isEmpty() ? items : gate.write(items.keySet(), () -> attempt(items, tally));
  }

  /** Writes what differs from the index and returns what has to be tried again. */
  private Map<String, Batch.Item> attempt(Map<String, Batch.Item> pending, Tally tally) {
    Map<String, Stamps.Stamp> known = stamps.of(pending.keySet());
    List<Write> writes = new ArrayList<>();
    for (Batch.Item item : pending.values()) {
      String fingerprint = stamps.fingerprint(item.document());
      Optional<Stamps.Stamp> there = Optional.ofNullable(known.get(item.document().id()));
      if (there.isPresent()
          && fingerprint.equals(there.get().fingerprint())
          && !item.hasLapsed(there.get())) {
        tally.unchanged();
      } else {
        writes.add(new Write(item, fingerprint, there, StoryPlace.of(item.document(), there)));
      }
    }
    if (writes.isEmpty()) {
      return Map.of();
    }
    List<String> unsettled = writes.stream().filter(Write::moves).map(Write::id).toList();
    Sent sent = stories.around(unsettled, List.of(), () -> bulk.send(writes));
    Map<String, Batch.Item> again = new LinkedHashMap<>();
    for (int i = 0; i < writes.size(); i++) {
      Write write = writes.get(i);
      BulkResponseItem answer = sent.answers().get(i);
      if (answer.error() == null) {
        Optional<String> lapsed = sent.lapsed(write);
        if (lapsed.isPresent()) {
          again.put(write.id(), write.item().lapsed(lapsed.get()));
        } else if (write.arrives()) {
          tally.indexed();
        } else {
          tally.updated();
        }
      } else if (answer.status() == 409) {
        again.put(write.id(), write.item());
      } else if (EngineCall.isPassing(answer.status())) {
        throw new EngineUnavailable(
            "the search engine cannot take more articles at the moment; send the request again shortly",
            new IllegalStateException(answer.error().type() + ": " + answer.error().reason()));
      } else {
        tally.refused(refusal(write.item(), "the engine refused it: " + answer.error().type()));
      }
    }
    return again;
  }

  private static Refusal refusal(Batch.Item item, String reason) {
    return new Refusal(item.line(), Optional.of(item.document().id()), "id", reason);
  }
}
