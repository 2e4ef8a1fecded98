package org.timtin.search.suggest;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.timtin.index.ArticleIndex;
import org.timtin.search.Facet;
import org.timtin.search.Filters;

/** The searches of which suggestions are made. Pure: the same text gives the same requests. */
final class SuggestRequests {
  /** Values of whom the lists know a name. */
  static final String LISTED = "listed";

  /** People by their keys. */
  static final String KEYED = "keyed";

  /** People by labels as typed, marks and all. */
  static final String LABELLED = "labelled";

  /** More than are shown: some keys hold what their labels do not. */
  private static final int SPARE = 10;

  /** Where marks order before counts do, those with fewer articles have a chance. */
  private static final int SPARE_MARKED = 50;

  /** Names have fewer words; a headline that is typed whole is nobody's name. */
  static final int MOST_WORDS = 8;

  /** Articles of which each title is shown once: agencies' reports come under the same one. */
  private static final int TITLES_FOR_ONE = 2;

  private SuggestRequests() {}

  /**
   * @param listed keys of people whom the lists know by what was typed
   */
  static RequestItem officials(SuggestQuery query, Typed typed, Collection<String> listed) {
    String field = query.filter().field(Facet.OFFICIAL);
    Map<String, Aggregation> counts = new HashMap<>();
    int spare = query.size() + (typed.isMarked() ? SPARE_MARKED : SPARE);
    String key = KeyPatterns.key(typed);
    counts.put(
        KEYED,
        Aggregation.of(a -> a.terms(t -> t.field(field).size(spare).include(i -> i.regexp(key)))));
    if (!listed.isEmpty()) {
      int most = typed.isMarked() ? listed.size() : spare;
      counts.put(LISTED, values(field, listed, most));
    }
    if (typed.isMarked()) {
      String label = KeyPatterns.label(typed);
      counts.put(
          LABELLED,
          Aggregation.of(
              a ->
                  a.terms(
                      t -> t.field("official_labels").size(spare).include(i -> i.regexp(label)))));
    }
    return counted(query, Facet.OFFICIAL, counts);
  }

  /** Exact counts of these values. */
  static RequestItem values(SuggestQuery query, Facet facet, Collection<String> values) {
    return counted(
        query, facet, Map.of(LISTED, values(query.filter().field(facet), values, values.size())));
  }

  // Exact where all that are included are asked for, on however many shards.
  private static Aggregation values(String field, Collection<String> values, int most) {
    List<String> sorted = values.stream().sorted().toList();
    return Aggregation.of(
        a -> a.terms(t -> t.field(field).size(most).include(i -> i.terms(sorted))));
  }

  private static RequestItem counted(
      SuggestQuery query, Facet facet, Map<String, Aggregation> counts) {
    return item(
        new SearchRequestBody.Builder()
            .query(new Filters(query.filter()).around(facet))
            .aggregations(counts)
            .size(0));
  }

  static RequestItem headlines(SuggestQuery query, Typed typed) {
    Query filters = new Filters(query.filter()).all();
    Query titles = HeadlineQuery.of(typed);
    boolean ranked = HeadlineQuery.isRanked(typed);
    SearchRequestBody.Builder body =
        new SearchRequestBody.Builder()
            .query(q -> q.bool(b -> (ranked ? b.must(titles) : b.filter(titles)).filter(filters)))
            .source(
                source ->
                    source.filter(
                        f -> f.includes("id", "title", "headline", "published", "source")))
            .size(query.size() * TITLES_FOR_ONE);
    if (ranked) {
      body.sort(s -> s.score(o -> o));
    }
    return item(
        body.sort(
                s ->
                    s.field(
                        f ->
                            f.field(Facet.PUBLISHED.field())
                                .order(SortOrder.Desc)
                                .missing("_last")))
            .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
  }

  private static RequestItem item(SearchRequestBody.Builder body) {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(ArticleIndex.ALIAS).allowPartialSearchResults(false))
                .body(body.trackTotalHits(track -> track.enabled(false)).build()));
  }
}
