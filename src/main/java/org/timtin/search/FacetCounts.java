package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.timtin.BadInput;
import org.timtin.engine.EngineUnavailable;
import org.timtin.engine.ForSearches;

/**
 * Counts the facets of a search exactly. Most are counted with the search itself; a facet whose
 * counts may be too low, because several shards each gave only their most frequent values, and one
 * that is listed by name are counted once more.
 */
@ApplicationScoped
public class FacetCounts {
  private final ElasticsearchClient client;
  private final FacetLister lister;

  public FacetCounts(@ForSearches ElasticsearchClient client, FacetLabels labels) {
    this.client = client;
    this.lister = new FacetLister(labels);
  }

  /**
   * The facets that list values.
   *
   * @param aggregations the engine's answer to {@link FacetAggregations#of}
   */
  Map<Facet, Facets.ValueFacet> values(Understanding search, Map<String, Aggregate> aggregations) {
    SearchQuery query = search.query();
    Map<Facet, Facets.ValueFacet> facets = new EnumMap<>(Facet.class);
    for (Facet facet : query.facets().withValues()) {
      ValueCounts counts =
          aggregations.containsKey(facet.parameter())
              ? ValueCounts.of(query, facet, aggregations, value -> true)
              : all(search, facet);
      if (counts.error() > 0) {
        int asked = FacetAggregations.asked(query, query.facets().of(facet).size());
        counts = count(search, facet, Listing.exact(asked, List.of()));
      }
      facets.put(facet, lister.list(query, facet, counts, 0, named(query, facet)));
    }
    return facets;
  }

  /**
   * The most frequent values of one facet.
   *
   * @param within what narrows the search further
   * @param size how many of them
   */
  ValueCounts exact(Understanding search, List<Query> within, Facet facet, int size) {
    ValueCounts counts = count(search, within, facet, Listing.top(size, List.of()), v -> true);
    return counts.error() == 0
        ? counts
        : count(search, within, facet, Listing.exact(size, List.of()), v -> true);
  }

  /** Counts the values of one facet in a request of its own. */
  ValueCounts count(Understanding search, Facet facet, Listing listing) {
    return count(search, List.of(), facet, listing, value -> true);
  }

  /**
   * Refuses to sort what is more than can be asked for.
   *
   * @throws BadInput naming the parameter of the order
   */
  static void checkSortable(Facet facet, ValueCounts counts) {
    if (counts.unseen() > 0) {
      throw new BadInput(
          facet.parameter() + ".order",
          facet.parameter()
              + ".order=name sorts at most "
              + counts.frequent().size()
              + " values, and this search has more; narrow it, or order by count");
    }
  }

  private ValueCounts all(Understanding search, Facet facet) {
    ValueCounts counts = count(search, facet, Listing.all(List.of()));
    checkSortable(facet, counts);
    return counts;
  }

  /** The values of a facet that a search speaks of: listed in any case. */
  static Set<String> named(SearchQuery query, Facet facet) {
    return new LinkedHashSet<>(query.selection().of(facet).named());
  }

  /**
   * Counts the values of one facet in a request of its own.
   *
   * @param within what narrows the search further
   * @param fits which values the listing asks for
   */
  ValueCounts count(
      Understanding search,
      List<Query> within,
      Facet facet,
      Listing listing,
      Predicate<String> fits) {
    SearchQuery query = search.query();
    SearchRequest request =
        search
            .place()
            .whole()
            .in(new SearchRequest.Builder())
            .query(q -> q.bool(b -> b.filter(search.matching()).filter(within)))
            .aggregations(FacetAggregations.values(query, new Filters(query), facet, listing))
            .size(0)
            .trackTotalHits(track -> track.enabled(false))
            .allowPartialSearchResults(false)
            .build();
    return ValueCounts.of(query, facet, ask(request), fits);
  }

  /**
   * The engine's answer to a request that only counts.
   *
   * @throws EngineUnavailable when it is not whole
   */
  Map<String, Aggregate> ask(SearchRequest request) {
    SearchResponse<Void> response = call(() -> client.search(request, Void.class));
    if (response.timedOut() || response.shards().failed().intValue() > 0) {
      throw new EngineUnavailable(
          "the facets took too long to be counted; try a simpler search",
          new IllegalStateException("timed out: " + response.timedOut()));
    }
    return response.aggregations();
  }
}
