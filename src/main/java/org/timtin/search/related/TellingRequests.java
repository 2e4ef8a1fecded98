package org.timtin.search.related;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.TermvectorsRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleIndex;
import org.timtin.search.Facet;
import org.timtin.search.SearchQuery;
import org.timtin.search.related.ComparedText.Part;
import org.timtin.search.related.Telling.Kind;

/**
 * The requests by which is counted what of an article tells about it: how many others have its
 * words and names. Pure: the same article gives the same ones.
 */
final class TellingRequests {
  /** What of a text is compared. */
  static final List<Kind> WORDS = List.of(Kind.SYLLABLE, Kind.PAIR);

  /** The fields that a text is compared in. */
  static final List<String> ANALYZED =
      WORDS.stream()
          .flatMap(kind -> Arrays.stream(Part.values()).map(part -> field(part, kind)))
          .toList();

  /** Names of which the frequency is asked for. */
  private static final int MOST_COUNTED = 10_000;

  private TellingRequests() {}

  static String field(Part part, Kind kind) {
    return switch (kind) {
      case SYLLABLE -> part.field();
      case PAIR -> part.field() + ".bigrams";
      case OFFICIAL, COUNTRY -> throw new IllegalArgumentException(kind + " is no word");
    };
  }

  /** The people of an article who can be shared under these filters. */
  static List<String> officials(ArticleDocument article, SearchQuery filter) {
    return filter.selection().inferred() ? article.officialsAll() : article.officials();
  }

  /** How many articles there are, and how many outside the story have the article's names. */
  static SearchRequest counts(ArticleDocument article, SearchQuery filter) {
    Map<String, Aggregation> names = new HashMap<>();
    put(
        names,
        CollectionCounts.OFFICIALS,
        filter.field(Facet.OFFICIAL),
        officials(article, filter));
    put(names, CollectionCounts.COUNTRIES, Facet.COUNTRY.field(), article.countries());
    Query outside = Query.of(q -> q.bool(b -> b.mustNot(RelatedRequests.own(article))));
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(ArticleIndex.ALIAS)
            .size(0)
            .trackTotalHits(track -> track.enabled(true))
            .allowPartialSearchResults(false)
            .aggregations(CollectionCounts.OUTSIDE, a -> a.filter(outside).aggregations(names));
    for (String field : ANALYZED) {
      request.aggregations(field, a -> a.filter(f -> f.exists(e -> e.field(field))));
    }
    return request.build();
  }

  private static void put(
      Map<String, Aggregation> counts, String name, String field, Collection<String> values) {
    List<String> counted = values.stream().distinct().sorted().limit(MOST_COUNTED).toList();
    if (!counted.isEmpty()) {
      // Exact where all that are included are asked for, on however many shards.
      counts.put(
          name,
          Aggregation.of(
              a ->
                  a.terms(
                      t -> t.field(field).size(counted.size()).include(i -> i.terms(counted)))));
    }
  }

  /** The words of a text, with how many articles have each of them in which field. */
  static TermvectorsRequest<Map<String, String>> words(ComparedText text) {
    Map<String, String> parts = new TreeMap<>();
    for (Part part : Part.values()) {
      parts.put(part.field(), text.text());
    }
    // By its text and not by its id: of a very long one only the beginning is analyzed.
    return TermvectorsRequest.of(
        request ->
            request
                .index(ArticleIndex.ALIAS)
                .doc(parts)
                .fields(ANALYZED)
                .termStatistics(true)
                .fieldStatistics(false)
                // Not needed, but the client takes no answer without them.
                .positions(true)
                .offsets(true)
                .payloads(false));
  }

  /** How many articles outside the story have each of some words. */
  static SearchRequest there(ArticleDocument article, List<Telling> words, SearchQuery filter) {
    Map<String, Query> having = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      having.put(RelatedRequests.name(i), RelatedRequests.having(words.get(i), filter));
    }
    return SearchRequest.of(
        request ->
            request
                .index(ArticleIndex.ALIAS)
                .size(0)
                .query(q -> q.bool(b -> b.mustNot(RelatedRequests.own(article))))
                .trackTotalHits(track -> track.enabled(false))
                .allowPartialSearchResults(false)
                .aggregations(
                    CollectionCounts.OUTSIDE,
                    a -> a.filters(f -> f.filters(k -> k.keyed(having)))));
  }
}
