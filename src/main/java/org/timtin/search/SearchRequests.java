package org.timtin.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;
import java.util.Optional;

/** Turns a search into the engine's request. Pure: the same search gives the same request. */
final class SearchRequests {
  // Longer than any sane search takes; a search that needs more is answered with an error, never
  // with a part.
  private static final String PATIENCE = "20s";

  private static final List<String> SHOWN =
      List.of(
          "id",
          "title",
          "headline",
          "published",
          "url",
          "source",
          "countries",
          "officials",
          "official_labels");

  private SearchRequests() {}

  /**
   * @param index alias or index to search
   * @param query the search
   * @param node its words, empty for all articles
   * @param matched which form of the words must be there
   * @param profile how hits are ordered
   */
  static SearchRequest of(
      String index,
      SearchQuery query,
      Optional<QueryNode> node,
      MatchedAs matched,
      RankingProfile profile) {
    Filters filters = new Filters(query);
    boolean prefersTyped = query.accents() == AccentMode.PREFER;
    TextQuery text = new TextQuery(profile.weights(), matched, prefersTyped);
    Query words = node.map(text::of).orElseGet(() -> Query.of(q -> q.matchAll(all -> all)));
    return SearchRequest.of(
        request ->
            request
                .index(index)
                .query(words)
                // After the aggregations, which each leave out their own facet's selection.
                .postFilter(filters.all())
                .aggregations(FacetAggregations.of(query, filters))
                .highlight(Highlighting.of(node, matched))
                .sort(sort(query, node.isPresent()))
                .trackTotalHits(track -> track.enabled(true))
                .source(source -> source.filter(filter -> filter.includes(SHOWN)))
                .from((query.page() - 1) * query.size())
                .size(query.size())
                .timeout(PATIENCE)
                .allowPartialSearchResults(false));
  }

  private static List<SortOptions> sort(SearchQuery query, boolean hasWords) {
    SortOptions score = SortOptions.of(s -> s.score(o -> o));
    SortOptions newest = byDate(co.elastic.clients.elasticsearch._types.SortOrder.Desc);
    SortOptions oldest = byDate(co.elastic.clients.elasticsearch._types.SortOrder.Asc);
    // The last criterion is unique: without it, equal hits could change places between two pages.
    SortOptions id =
        SortOptions.of(
            s ->
                s.field(
                    f ->
                        f.field("id")
                            .order(co.elastic.clients.elasticsearch._types.SortOrder.Asc)));
    return switch (query.sort()) {
      case RELEVANCE -> hasWords ? List.of(score, newest, id) : List.of(newest, id);
      case NEWEST -> List.of(newest, id);
      case OLDEST -> List.of(oldest, id);
    };
  }

  private static SortOptions byDate(co.elastic.clients.elasticsearch._types.SortOrder order) {
    return SortOptions.of(
        s -> s.field(f -> f.field(Facet.PUBLISHED.field()).order(order).missing("_last")));
  }
}
