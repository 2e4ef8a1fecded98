package org.timtin.search;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import org.timtin.index.ArticleDocument;

/**
 * What the engine found.
 *
 * @param decided for which reading of the search
 * @param response the engine's answer
 */
record Found(Decided decided, SearchResponse<ArticleDocument> response) {
  List<Hit<ArticleDocument>> hits() {
    return response.hits().hits();
  }
}
