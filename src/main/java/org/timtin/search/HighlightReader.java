package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleDocument;
import org.timtin.search.highlight.HighlightForm;
import org.timtin.search.highlight.Highlights;
import org.timtin.search.query.MatchedAs;

/**
 * What matched in each hit of a page. The engine sends the marked texts whole: those of a small
 * page with the hits, those of a larger one a few at a time, so that a page of a hundred long
 * articles does not have to be in memory at once.
 */
final class HighlightReader {
  /** Largest page whose texts come with the hits, and how many come at a time otherwise. */
  static final int AT_A_TIME = 10;

  private final ElasticsearchClient client;
  private final Place place;
  private final HighlightForm form;
  private final Optional<Words> words;

  HighlightReader(
      ElasticsearchClient client, Place place, HighlightForm form, Optional<Words> words) {
    this.client = client;
    this.place = place;
    this.form = form;
    this.words = words;
  }

  /** Whether the search itself asks for the texts. */
  static boolean withHits(SearchQuery query) {
    return query.view().highlight() != HighlightForm.NONE && query.page().size() <= AT_A_TIME;
  }

  /** By the hits' ids. */
  Map<String, Highlights> of(SearchQuery query, List<Hit<ArticleDocument>> hits) {
    Map<String, Highlights> byId = new HashMap<>();
    if (form == HighlightForm.NONE) {
      return byId;
    }
    // An article may be deleted between the search and the reading of its text.
    hits.forEach(hit -> byId.put(hit.id(), Highlights.empty(form)));
    if (withHits(query)) {
      hits.forEach(hit -> byId.put(hit.id(), cut(hit)));
      return byId;
    }
    for (int from = 0; from < hits.size(); from += AT_A_TIME) {
      List<String> ids =
          hits.subList(from, Math.min(hits.size(), from + AT_A_TIME)).stream()
              .map(Hit::id)
              .toList();
      texts(ids).forEach(hit -> byId.put(hit.id(), cut(hit)));
    }
    return byId;
  }

  private List<Hit<Void>> texts(List<String> ids) {
    SearchRequest request = SearchRequests.texts(place, ids, words);
    SearchResponse<Void> response = call(() -> client.search(request, Void.class));
    if (response.timedOut() || response.shards().failed().intValue() > 0) {
      throw new EngineUnavailable(
          "the texts of the hits took too long to be read; ask for a smaller page",
          new IllegalStateException("timed out: " + response.timedOut()));
    }
    return response.hits().hits();
  }

  private Highlights cut(Hit<?> hit) {
    boolean folded = words.map(w -> w.matched() == MatchedAs.FOLDED).orElse(false);
    return Highlights.of(Highlighting.byField(hit.highlight()), form, folded);
  }
}
