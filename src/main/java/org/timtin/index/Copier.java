package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.timtin.annotate.Annotator;
import org.timtin.engine.EngineUnavailable;

/**
 * Copies articles from one version of the index to another, annotated anew; each keeps its arrival.
 */
final class Copier {
  private static final int PAGE = 200;
  // Long enough for one page to be annotated and written; each page renews it.
  private static final Time KEEP_ALIVE = Time.of(time -> time.time("5m"));

  private final ElasticsearchClient client;
  private final Annotator annotator;
  private final Stamps stamps;
  private final String from;
  private final String to;

  Copier(
      ElasticsearchClient client,
      Annotator annotator,
      ObjectMapper mapper,
      String from,
      String to) {
    this.client = client;
    this.annotator = annotator;
    this.stamps = new Stamps(client, mapper);
    this.from = from;
    this.to = to;
  }

  /** Copies everything that is there at this moment. */
  void everything(LongConsumer copied) {
    String pit =
        call(() -> client.openPointInTime(open -> open.index(from).keepAlive(KEEP_ALIVE))).id();
    try {
      List<FieldValue> after = List.of();
      while (true) {
        List<Hit<ArticleDocument>> page = page(pit, after);
        if (page.isEmpty()) {
          return;
        }
        write(page.stream().map(Hit::source).map(this::annotatedAnew).toList());
        copied.accept(page.size());
        after = page.getLast().sort();
      }
    } finally {
      call(() -> client.closePointInTime(close -> close.id(pit)));
    }
  }

  /** Brings the given articles to the state that they have now, gone ones included. */
  void these(Collection<String> ids) {
    List<String> all = List.copyOf(ids);
    for (int start = 0; start < all.size(); start += PAGE) {
      List<String> some = all.subList(start, Math.min(all.size(), start + PAGE));
      var found = call(() -> client.mget(get -> get.index(from).ids(some), ArticleDocument.class));
      Set<String> gone = new HashSet<>(some);
      List<BulkOperation> operations = new ArrayList<>();
      for (var item : found.docs()) {
        if (item.isResult() && item.result().found()) {
          gone.remove(item.result().id());
          operations.add(annotatedAnew(item.result().source()));
        }
      }
      gone.forEach(
          id -> operations.add(BulkOperation.of(op -> op.delete(delete -> delete.id(id)))));
      write(operations);
    }
  }

  private List<Hit<ArticleDocument>> page(String pit, List<FieldValue> after) {
    SearchResponse<ArticleDocument> response =
        call(
            () ->
                client.search(
                    search -> {
                      search
                          .pit(point -> point.id(pit).keepAlive(KEEP_ALIVE))
                          .size(PAGE)
                          .trackTotalHits(total -> total.enabled(false))
                          .allowPartialSearchResults(false)
                          .sort(
                              sort -> sort.field(f -> f.field("_shard_doc").order(SortOrder.Asc)));
                      if (!after.isEmpty()) {
                        search.searchAfter(after);
                      }
                      return search;
                    },
                    ArticleDocument.class));
    return response.hits().hits();
  }

  private BulkOperation annotatedAnew(ArticleDocument old) {
    ArticleDocument fresh = DocumentBuilder.document(annotator.annotate(old.article()));
    ArticleDocument stamped = fresh.stamped(old.arrived().orElseThrow(), stamps.fingerprint(fresh));
    return BulkOperation.of(op -> op.index(index -> index.id(old.id()).document(stamped)));
  }

  private void write(List<BulkOperation> operations) {
    if (operations.isEmpty()) {
      return;
    }
    BulkResponse response = call(() -> client.bulk(bulk -> bulk.index(to).operations(operations)));
    response.items().stream()
        .filter(item -> item.error() != null)
        .findFirst()
        .ifPresent(
            item -> {
              throw new EngineUnavailable(
                  "article "
                      + item.id()
                      + " could not be written to the new index: "
                      + item.error().type(),
                  new IllegalStateException(item.error().reason()));
            });
  }
}
