package org.timtin.search.suggest;

import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.timtin.index.ArticleDocument;
import org.timtin.search.Facet;

/**
 * The people one of whose names holds what was typed: those of the lists by all their names, others
 * by the keys and labels that articles have.
 */
final class PeopleSuggestions {
  private final SuggestQuery query;
  private final Typed typed;
  private final Map<String, NameIndex.Found> listed;

  /**
   * @param listed the people of the lists, by key
   */
  PeopleSuggestions(SuggestQuery query, Typed typed, Map<String, NameIndex.Found> listed) {
    this.query = query;
    this.typed = typed;
    this.listed = Map.copyOf(listed);
  }

  /** Asks who occurs in articles, and in how many. */
  RequestItem request() {
    Set<String> keys = new HashSet<>();
    Predicate<String> byKey = KeyPatterns.finds(typed);
    listed.forEach(
        (key, found) -> {
          // Others are found by their keys.
          if (!byKey.test(key)) {
            keys.add(key);
          }
        });
    return SuggestRequests.officials(query, typed, keys);
  }

  /**
   * Those who occur, best first.
   *
   * @param labels gives the names to show
   * @param recount counts exactly whom the first answer could not; mostly it is not asked
   */
  List<Suggestions.Named> suggested(
      MultiSearchItem<?> answer,
      Function<Set<String>, Map<String, String>> labels,
      Function<RequestItem, MultiSearchItem<?>> recount) {
    Map<String, Long> counts = new HashMap<>();
    Map<String, String> labelled = new HashMap<>();
    boolean exact = true;
    for (String part : List.of(SuggestRequests.KEYED, SuggestRequests.LISTED)) {
      Optional<StringTermsAggregate> buckets = buckets(answer, part);
      exact &= buckets.map(found -> found.docCountErrorUpperBound() == 0).orElse(true);
      buckets.ifPresent(found -> read(found, counts));
    }
    buckets(answer, SuggestRequests.LABELLED)
        .ifPresent(
            found ->
                found.buckets().array().stream()
                    .map(bucket -> ArticleDocument.official(bucket.key().stringValue()))
                    .forEach(person -> labelled.putIfAbsent(person.key(), person.label())));
    if (!exact || !counts.keySet().containsAll(labelled.keySet())) {
      counts.keySet().forEach(key -> labelled.putIfAbsent(key, key));
      MultiSearchItem<?> again =
          recount.apply(SuggestRequests.values(query, Facet.OFFICIAL, labelled.keySet()));
      counts.clear();
      buckets(again, SuggestRequests.LISTED).ifPresent(found -> read(found, counts));
    }
    return best(counts, labels.apply(counts.keySet()));
  }

  private List<Suggestions.Named> best(Map<String, Long> counts, Map<String, String> labels) {
    return counts.entrySet().stream()
        .flatMap(
            counted ->
                found(counted.getKey(), labels).stream()
                    .map(
                        found ->
                            Ranked.of(
                                typed, found, labels.get(counted.getKey()), counted.getValue())))
        .sorted(Ranked.BEST)
        .limit(query.size())
        .map(Ranked::suggestion)
        .toList();
  }

  /** Keys may hold what names do not: the office that tells namesakes apart. */
  private Optional<NameIndex.Found> found(String key, Map<String, String> labels) {
    return Optional.ofNullable(listed.get(key))
        .or(
            () -> {
              Name name = Name.label(key, labels.get(key));
              return typed.in(name.words()).map(match -> new NameIndex.Found(name, match));
            });
  }

  private static Optional<StringTermsAggregate> buckets(MultiSearchItem<?> answer, String part) {
    return Optional.ofNullable(answer.aggregations().get(part)).map(found -> found.sterms());
  }

  private static void read(StringTermsAggregate found, Map<String, Long> counts) {
    for (StringTermsBucket bucket : found.buckets().array()) {
      counts.put(bucket.key().stringValue(), bucket.docCount());
    }
  }
}
