package org.timtin.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timtin.search.ranking.RankingProfile;

/** Turns a question for new articles into the engine's request. Pure. */
final class ArrivalRequests {
  private static final String ARRIVED = "arrived";
  private static final String ID = "id";

  // All nine digits: of a time with fewer the engine takes the last nanosecond as an upper bound.
  private static final DateTimeFormatter NANOS =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter(java.util.Locale.ROOT);

  private ArrivalRequests() {}

  /**
   * @param index alias or index to search
   * @param words the query's words, empty for all articles
   * @param after what was shown
   * @param until arrivals from here on are not shown yet
   */
  static SearchRequest of(
      String index,
      SearchQuery query,
      Optional<Words> words,
      RankingProfile profile,
      ArrivalPlace after,
      Instant until) {
    List<String> read = new ArrayList<>(SearchRequests.read(query));
    read.add(ARRIVED);
    Query arrivals =
        Query.of(
            q ->
                q.bool(
                    b -> {
                      b.filter(new Filters(query).all());
                      b.filter(between(after.arrived(), until));
                      b.filter(behind(after));
                      // The very query of a search. Its scores are not asked for, so its parts that
                      // only order cost nothing.
                      words.ifPresent(w -> b.must(TextQuery.of(w, profile.weights(), false)));
                      return b;
                    }));
    return SearchRequest.of(
        request ->
            (HighlightReader.withHits(query)
                    ? request.highlight(SearchRequests.highlight(words))
                    : request)
                .index(index)
                .query(arrivals)
                .sort(ascending(ARRIVED), ascending(ID))
                .trackTotalHits(track -> track.enabled(true))
                .source(source -> source.filter(filter -> filter.includes(read)))
                .size(query.page().size())
                .allowPartialSearchResults(false));
  }

  private static Query between(Instant from, Instant until) {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.date(d -> d.field(ARRIVED).gte(NANOS.format(from)).lt(NANOS.format(until)))));
  }

  /** Not what arrived at the same moment and was shown. */
  private static Query behind(ArrivalPlace after) {
    Query shown = Query.of(q -> q.range(r -> r.term(t -> t.field(ID).lte(after.id()))));
    Query sameMoment = between(after.arrived(), after.arrived().plusNanos(1));
    return Query.of(
        q -> q.bool(b -> b.mustNot(both -> both.bool(s -> s.filter(sameMoment, shown)))));
  }

  private static SortOptions ascending(String field) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Asc)));
  }
}
