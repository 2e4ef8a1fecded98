package org.timtin.search.related;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many articles there are that something can be shared with.
 *
 * @param collection all articles
 * @param story those of the article's own story, itself included
 * @param officials of the article's officials: how many articles outside its story name them
 * @param countries the same of its countries
 * @param fields the analyzed fields that any article has
 */
record CollectionCounts(
    long collection,
    long story,
    Map<String, Long> officials,
    Map<String, Long> countries,
    Set<String> fields) {

  /** Articles outside the story of the one that is asked about. */
  static final String OUTSIDE = "outside";

  static final String OFFICIALS = "officials";
  static final String COUNTRIES = "countries";

  static CollectionCounts of(SearchResponse<Void> response) {
    long all = response.hits().total() == null ? 0 : response.hits().total().value();
    FilterAggregate outside = response.aggregations().get(OUTSIDE).filter();
    Set<String> fields = new HashSet<>();
    for (String field : TellingRequests.ANALYZED) {
      if (response.aggregations().get(field).filter().docCount() > 0) {
        fields.add(field);
      }
    }
    return new CollectionCounts(
        all,
        all - outside.docCount(),
        counts(outside.aggregations().get(OFFICIALS)),
        counts(outside.aggregations().get(COUNTRIES)),
        fields);
  }

  /** The first ones that an article outside the story has, by an answer that counts each. */
  static List<Telling> there(List<Telling> words, SearchResponse<Void> response, int most) {
    Map<String, FiltersBucket> counts =
        response.aggregations().get(OUTSIDE).filters().buckets().keyed();
    return IntStream.range(0, words.size())
        .filter(i -> counts.get(RelatedRequests.name(i)).docCount() > 0)
        .mapToObj(words::get)
        .limit(most)
        .toList();
  }

  private static Map<String, Long> counts(Aggregate values) {
    Map<String, Long> counts = new HashMap<>();
    if (values != null) {
      for (StringTermsBucket bucket : values.sterms().buckets().array()) {
        counts.put(bucket.key().stringValue(), bucket.docCount());
      }
    }
    return counts;
  }
}
