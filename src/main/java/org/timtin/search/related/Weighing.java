package org.timtin.search.related;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import org.timtin.index.ArticleDocument;
import org.timtin.search.SearchQuery;

/** Weighs what of an article tells about it: its words, officials and countries. */
final class Weighing {
  private final ElasticsearchClient client;
  private final double named;

  /**
   * @param named what a name weighs more than a word that is as frequent
   */
  Weighing(ElasticsearchClient client, double named) {
    this.client = client;
    this.named = named;
  }

  /** What tells about the article, with weights that add up to 1. */
  List<Telling> of(ArticleDocument article, SearchQuery filter, ComparedText text) {
    CollectionCounts counts =
        CollectionCounts.of(
            RelatedFinder.ask(client, TellingRequests.counts(article, filter), Void.class));
    List<Telling> telling = new ArrayList<>();
    if (!text.isBlank()) {
      // Several shards know different numbers; the routing makes it the same one each time. The
      // client would write it into the body, as a list that the engine does not take.
      ElasticsearchClient routed =
          client.withTransportOptions(options -> options.setParameter("routing", article.id()));
      var vectors = call(() -> routed.termvectors(TellingRequests.words(text)));
      List<Telling> words = new TellingWords(vectors, text, counts).candidates();
      if (!words.isEmpty()) {
        SearchRequest there = TellingRequests.there(article, words, filter);
        telling.addAll(
            CollectionCounts.there(
                words, RelatedFinder.ask(client, there, Void.class), TellingWords.MOST));
      }
    }
    TellingNames names = new TellingNames(article, counts, named);
    telling.addAll(names.officials(TellingRequests.officials(article, filter)));
    telling.addAll(names.countries(article.countries()));
    double sum = telling.stream().mapToDouble(Telling::weight).sum();
    return telling.stream().map(one -> one.ofAll(sum)).sorted(Telling.ORDER).toList();
  }
}
