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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.timtin.annotate.Annotator;
import org.timtin.engine.EngineUnavailable;

/**
 * Copies articles from one version of the index to another, annotated anew, their stories made up
 * anew; each keeps its arrival.
 */
final class Copier {
  private static final int PAGE = 200;
  // Each pass refreshes the new version and looks all its articles up.
  private static final int SETTLED_TOGETHER = 2_000;
  // Long enough for one page to be annotated and written; each page renews it.
  private static final Time KEEP_ALIVE = Time.of(time -> time.time("5m"));

  private final ElasticsearchClient client;
  private final Annotator annotator;
  // Of the new version: nobody else knows it yet.
  private final Stamps stamps;
  private final StoryPass stories;
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
    this.stamps = new Stamps(client, mapper, to);
    this.stories = new StoryPass(client, to, (ids, write) -> write.get());
    this.from = from;
    this.to = to;
  }

  /** Copies everything that is there at this moment. */
  void everything(LongConsumer copied) {
    String pit =
        call(() -> client.openPointInTime(open -> open.index(from).keepAlive(KEEP_ALIVE))).id();
    try {
      List<String> unsettled = new ArrayList<>();
      List<Hit<ArticleDocument>> page = page(pit, List.of());
      while (!page.isEmpty()) {
        write(
            page.stream()
                .map(Hit::source)
                .map(old -> annotatedAnew(old, unsettled, Optional.empty()))
                .toList());
        copied.accept(page.size());
        if (unsettled.size() >= SETTLED_TOGETHER) {
          settle(unsettled, List.of());
        }
        page = page(pit, page.getLast().sort());
      }
      settle(unsettled, List.of());
    } finally {
      call(() -> client.closePointInTime(close -> close.id(pit)));
    }
  }

  /** Brings the given articles to the state that they have now, gone ones included. */
  void these(Collection<String> ids) {
    List<String> all = List.copyOf(ids);
    List<String> unsettled = new ArrayList<>();
    Set<String> left = new HashSet<>();
    for (int start = 0; start < all.size(); start += PAGE) {
      List<String> some = all.subList(start, Math.min(all.size(), start + PAGE));
      var found = call(() -> client.mget(get -> get.index(from).ids(some), ArticleDocument.class));
      Map<String, Stamps.Stamp> there = stamps.of(some);
      Set<String> gone = new HashSet<>(some);
      List<BulkOperation> operations = new ArrayList<>();
      for (var item : found.docs()) {
        if (item.isFailure()) {
          // Not gone: taken for that it would be deleted.
          throw new EngineUnavailable(
              "article " + item.failure().id() + " cannot be read",
              new IllegalStateException(item.failure().error().reason()));
        }
        if (item.result().found()) {
          gone.remove(item.result().id());
          ArticleDocument old = item.result().source();
          operations.add(
              annotatedAnew(old, unsettled, Optional.ofNullable(there.get(item.result().id()))));
        }
      }
      gone.forEach(
          id -> {
            operations.add(BulkOperation.of(op -> op.delete(delete -> delete.id(id))));
            Optional.ofNullable(there.get(id)).flatMap(Stamps.Stamp::story).ifPresent(left::add);
          });
      write(operations);
    }
    settle(unsettled, left);
  }

  private void settle(List<String> ids, Collection<String> left) {
    if ((!ids.isEmpty() || !left.isEmpty()) && !stories.settle(ids, left)) {
      throw new EngineUnavailable(
          "the stories of the new index could not be settled",
          new IllegalStateException("somebody else writes to " + to));
    }
    ids.clear();
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

  private BulkOperation annotatedAnew(
      ArticleDocument old, List<String> unsettled, Optional<Stamps.Stamp> there) {
    ArticleDocument fresh = DocumentBuilder.document(annotator.annotate(old.article()));
    StoryPlace place = StoryPlace.of(fresh, there);
    if (place.matters(fresh.id())) {
      unsettled.add(fresh.id());
    }
    ArticleDocument stamped =
        fresh.stamped(old.arrived().orElseThrow(), stamps.fingerprint(fresh), place);
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
