package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timtin.BadInput;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleIndex;
import org.timtin.search.query.AccentMode;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.ranking.RankingProfile;

/**
 * Counts what other searches would find, exactly and by the same rules as if they were sent, many
 * in one request.
 */
final class Counts {
  /** Enough to know whether there is any. */
  private static final int ANY = 1;

  private final ElasticsearchClient client;
  private final RankingProfile profile;
  private final QueryReader reader;
  private final List<Repaired> repaired;

  /**
   * @param repaired what is understood otherwise than typed
   */
  Counts(
      ElasticsearchClient client,
      RankingProfile profile,
      QueryReader reader,
      List<Repaired> repaired) {
    this.client = client;
    this.profile = profile;
    this.reader = reader;
    this.repaired = List.copyOf(repaired);
  }

  /**
   * How many articles each of the searches finds, or stories where it collapses them, in their
   * order; none for what is no query.
   */
  List<Long> of(List<SearchQuery> searches) {
    List<RequestItem> asked = new ArrayList<>();
    List<Optional<List<Integer>>> places = new ArrayList<>();
    for (SearchQuery search : searches) {
      places.add(requests(search).map(items -> added(asked, items)));
    }
    List<Long> totals = totals(asked);
    return places.stream()
        .map(place -> place.map(at -> total(at.stream().map(totals::get).toList())).orElse(0L))
        .toList();
  }

  /** Whether the words match any article, whatever else is selected. */
  boolean any(Words words) {
    return totals(List.of(item(matching(words), Optional.of(ANY), false))).getFirst() > 0;
  }

  /** What is matched as typed falls back to the folded form where no article at all matches. */
  private static long total(List<Long> found) {
    return found.size() == 1 || found.get(1) > 0 ? found.get(0) : found.get(2);
  }

  private static List<Integer> added(List<RequestItem> asked, List<RequestItem> items) {
    List<Integer> places = new ArrayList<>();
    for (RequestItem item : items) {
      places.add(asked.size());
      asked.add(item);
    }
    return places;
  }

  private Optional<List<RequestItem>> requests(SearchQuery search) {
    boolean stories = search.collapse().isPresent();
    Query filters = new Filters(search).all();
    Optional<Words> words;
    try {
      words = reader.words(search, repaired);
    } catch (BadInput nothingLeft) {
      // Words without which nothing searchable is left cannot be left out.
      return Optional.empty();
    }
    if (words.isEmpty()) {
      return Optional.of(List.of(item(filters, Optional.empty(), stories)));
    }
    Query matching = matching(words.get());
    RequestItem filtered = item(both(matching, filters), Optional.empty(), stories);
    if (words.get().matched() == MatchedAs.FOLDED || search.accents() != AccentMode.PREFER) {
      return Optional.of(List.of(filtered));
    }
    Query folded = matching(reader.folded(words.get(), search.accents()));
    return Optional.of(
        List.of(
            filtered,
            item(matching, Optional.of(ANY), false),
            item(both(folded, filters), Optional.empty(), stories)));
  }

  private Query matching(Words words) {
    return new Matching(profile.weights(), words.matched()).of(words.node());
  }

  private static Query both(Query words, Query filters) {
    return Query.of(q -> q.bool(b -> b.filter(words, filters)));
  }

  private static RequestItem item(Query query, Optional<Integer> enough, boolean stories) {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(ArticleIndex.ALIAS).allowPartialSearchResults(false))
                .body(
                    body ->
                        (stories
                                ? body.aggregations(
                                    FacetAggregations.STORIES,
                                    StoryAggregations.under(query, StoryAggregations.MOST_PAIRS))
                                : body)
                            .query(query)
                            .size(0)
                            .trackTotalHits(
                                track ->
                                    enough.isPresent()
                                        ? track.count(enough.get())
                                        : track.enabled(true))));
  }

  private List<Long> totals(List<RequestItem> asked) {
    if (asked.isEmpty()) {
      return List.of();
    }
    MsearchResponse<Void> response =
        call(() -> client.msearch(multi -> multi.searches(asked), Void.class));
    return response.responses().stream().map(Counts::total).toList();
  }

  private static long total(MultiSearchResponseItem<Void> item) {
    if (item.isFailure() || item.result().timedOut() || item.result().hits().total() == null) {
      throw new EngineUnavailable(
          "the search engine cannot count at the moment; send the request again shortly",
          new IllegalStateException(
              item.isFailure() ? item.failure().error().type() : "timed out or without a total"));
    }
    long total = item.result().hits().total().value();
    return StoryTotal.in(item.result().aggregations())
        .map(stories -> stories.of(total))
        .orElse(total);
  }
}
