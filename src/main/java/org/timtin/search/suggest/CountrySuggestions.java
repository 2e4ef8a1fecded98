package org.timtin.search.suggest;

import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.timtin.search.Facet;

/** The countries one of whose names holds what was typed. */
final class CountrySuggestions {
  private final SuggestQuery query;
  private final Typed typed;
  private final Map<String, NameIndex.Found> named;

  /**
   * @param named the countries of the list, by code
   */
  CountrySuggestions(SuggestQuery query, Typed typed, Map<String, NameIndex.Found> named) {
    this.query = query;
    this.typed = typed;
    this.named = Map.copyOf(named);
  }

  /** Asks how many articles each has; empty where no country is called so. */
  Optional<RequestItem> request() {
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(SuggestRequests.values(query, Facet.COUNTRY, named.keySet()));
  }

  /** Those that occur, best first. */
  List<Suggestions.Named> suggested(MultiSearchItem<?> answer, UnaryOperator<String> label) {
    return answer.aggregations().get(SuggestRequests.LISTED).sterms().buckets().array().stream()
        .map(bucket -> ranked(bucket, label))
        .sorted(Ranked.BEST)
        .limit(query.size())
        .map(Ranked::suggestion)
        .toList();
  }

  private Ranked ranked(StringTermsBucket bucket, UnaryOperator<String> label) {
    String code = bucket.key().stringValue();
    return Ranked.of(typed, named.get(code), label.apply(code), bucket.docCount());
  }
}
