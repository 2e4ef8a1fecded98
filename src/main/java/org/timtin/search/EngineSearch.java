package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.timtin.engine.EngineUnavailable;
import org.timtin.engine.ForSearches;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleIndex;
import org.timtin.search.query.AccentMode;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.ranking.RankingProfile;
import org.timtin.search.ranking.RankingProfiles;

/**
 * Asks the engine for a search, in the form of its words that is there: as typed, or without
 * diacritics where no article at all has them as typed.
 */
@ApplicationScoped
public class EngineSearch {
  private final ElasticsearchClient client;
  private final ArticleIndex index;
  private final RankingProfiles profiles;
  private final QueryReader reader;

  public EngineSearch(
      @ForSearches ElasticsearchClient client,
      ArticleIndex index,
      RankingProfiles profiles,
      QueryReader reader) {
    this.client = client;
    this.index = index;
    this.profiles = profiles;
    this.reader = reader;
  }

  /**
   * Reads the words and asks the engine; decides here which form of the words counts.
   *
   * @param request what to ask for a search that is read so; must count {@link
   *     FacetAggregations#WORDS_ALONE}
   * @throws org.timtin.BadInput when the words cannot be read as a query
   * @throws IndexOutdated when inferred officials or stories are asked for and the index has none
   *     yet
   * @throws EngineUnavailable when the engine cannot give a whole answer
   */
  Found find(SearchQuery query, Function<Decided, SearchRequest> request) {
    if (query.selection().inferred() && index.isOutdated()) {
      throw new IndexOutdated("inferred=true");
    }
    if (query.collapse().isPresent() && index.isOutdated()) {
      throw new IndexOutdated("collapse=story");
    }
    RankingProfile profile = profiles.named(query.profile());
    List<Repaired> repaired = reader.repaired(query);
    Decided typed =
        new Decided(profile, reader.remembering().words(query, repaired), false, repaired);
    SearchResponse<ArticleDocument> found = ask(request.apply(typed));
    boolean fallback =
        query.accents() == AccentMode.PREFER
            && typed.words().map(w -> w.matched() == MatchedAs.TYPED).orElse(false)
            && wordsAlone(found) == 0;
    if (!fallback) {
      return new Found(typed, found);
    }
    // Decided by the words alone: were it decided under the filters, a click on a facet could
    // change what the words mean, and the counts shown before the click would be wrong.
    Decided folded =
        new Decided(
            profile, typed.words().map(w -> reader.folded(w, query.accents())), true, repaired);
    return new Found(folded, ask(request.apply(folded)));
  }

  /**
   * The engine's answer to one request.
   *
   * @throws EngineUnavailable when it is not whole
   */
  SearchResponse<ArticleDocument> ask(SearchRequest request) {
    SearchResponse<ArticleDocument> response =
        call(() -> client.search(request, ArticleDocument.class));
    if (response.timedOut() || response.shards().failed().intValue() > 0) {
      throw new EngineUnavailable(
          "the search took too long to be answered in full; try a simpler one",
          new IllegalStateException("timed out: " + response.timedOut()));
    }
    return response;
  }

  private static long wordsAlone(SearchResponse<ArticleDocument> found) {
    return found.aggregations().get(FacetAggregations.WORDS_ALONE).filter().docCount();
  }
}
