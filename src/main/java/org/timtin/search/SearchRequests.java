package org.timtin.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.ranking.RankingProfile;

/** Turns a search into the engine's request. Pure: the same search gives the same request. */
final class SearchRequests {
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
          "officials_all",
          "official_labels",
          Collapse.FIELD);

  /** Needed to say why: whole texts, which are left out otherwise. */
  private static final List<String> EVIDENCE = List.of("summary", "body", "mentions");

  private SearchRequests() {}

  /**
   * @param place what is searched
   * @param query the search
   * @param words its words, empty for all articles
   * @param profile how hits are ordered
   */
  static SearchRequest of(
      Place place, SearchQuery query, Optional<Words> words, RankingProfile profile) {
    Filters filters = new Filters(query);
    Query text =
        words
            .map(w -> TextQuery.of(w, profile.weights(), query.view().explain()))
            .orElseGet(() -> Query.of(q -> q.matchAll(all -> all)));
    List<SortOptions> sort = sort(query, words.isPresent());
    return SearchRequest.of(
        request -> {
          query.collapse().ifPresent(by -> request.collapse(StoryHits.collapse(by, sort)));
          return place
              .in(HighlightReader.withHits(query) ? request.highlight(highlight(words)) : request)
              .query(text)
              // After the aggregations, which each leave out their own facet's selection.
              .postFilter(filters.all())
              .aggregations(
                  place.counted().isPresent() ? Map.of() : FacetAggregations.of(query, filters))
              .includeNamedQueriesScore(query.view().explain())
              .sort(sort)
              .trackTotalHits(
                  track -> track.enabled(place.counted().isEmpty() || scored(query, words)))
              .source(source -> source.filter(filter -> filter.includes(read(query))))
              .from(query.page().offset())
              .size(query.page().size())
              .allowPartialSearchResults(false);
        });
  }

  /**
   * How many articles of each of some stories match.
   *
   * @param index alias or index to search
   */
  static SearchRequest sizes(
      String index,
      SearchQuery query,
      Optional<Words> words,
      RankingProfile profile,
      List<String> stories) {
    List<Query> filters = new ArrayList<>();
    words.ifPresent(w -> filters.add(new Matching(profile.weights(), w.matched()).of(w.node())));
    filters.add(new Filters(query).all());
    return SearchRequest.of(
        request ->
            request
                .index(index)
                .query(q -> q.bool(b -> b.filter(filters)))
                .aggregations(
                    Collapse.FIELD,
                    a ->
                        a.terms(
                            t ->
                                t.field(Collapse.FIELD)
                                    .size(stories.size())
                                    .include(include -> include.terms(stories))))
                .size(0)
                .trackTotalHits(track -> track.enabled(false))
                .allowPartialSearchResults(false));
  }

  /**
   * The marked texts of some articles, in no order.
   *
   * @param place what is searched
   */
  static SearchRequest texts(Place place, List<String> ids, Optional<Words> words) {
    return SearchRequest.of(
        request ->
            place
                .in(request)
                .query(q -> q.ids(i -> i.values(ids)))
                .highlight(highlight(words))
                .trackTotalHits(track -> track.enabled(false))
                .source(source -> source.fetch(false))
                .size(ids.size())
                .allowPartialSearchResults(false));
  }

  /**
   * The next whole articles of a walk.
   *
   * @param most how many at most
   */
  static SearchRequest rows(
      Place place, SearchQuery query, Optional<Words> words, RankingProfile profile, int most) {
    return of(place, query, words, profile)
        .rebuild()
        .size(most)
        .source(source -> source.fetch(true))
        .build();
  }

  /**
   * Whether hits are in the order of their scores. Then the engine has to visit every match on each
   * page of a walk, as on the first: were it to leave out those that cannot be on the page, it
   * would add a score's parts in another order, and its last digit could differ.
   */
  private static boolean scored(SearchQuery query, Optional<Words> words) {
    return query.sort() == SortOrder.RELEVANCE && words.isPresent();
  }

  static Highlight highlight(Optional<Words> words) {
    return Highlighting.of(
        words.map(Words::node), words.map(Words::matched).orElse(MatchedAs.TYPED));
  }

  static List<String> read(SearchQuery query) {
    return query.view().why().isEmpty()
        ? SHOWN
        : Stream.concat(SHOWN.stream(), EVIDENCE.stream()).toList();
  }

  static List<SortOptions> sort(SearchQuery query, boolean hasWords) {
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
