package org.timtin.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the counted facets out of the engine's answer. */
final class FacetReader {
  private final SearchQuery query;
  private final Map<String, Aggregate> aggregations;

  FacetReader(SearchQuery query, Map<String, Aggregate> aggregations) {
    this.query = query;
    this.aggregations = aggregations;
  }

  /** How many articles the words match under no filter. */
  long wordsAlone() {
    return aggregations.get(FacetAggregations.WORDS_ALONE).filter().docCount();
  }

  /** The values that a facet will list. */
  List<String> listed(Facet facet) {
    return List.copyOf(counts(facet).keySet());
  }

  SearchAnswer.ValueFacet values(Facet facet, Function<String, String> label) {
    StringTermsAggregate top = inside(facet).get(FacetAggregations.VALUES).sterms();
    Map<String, Long> counts = counts(facet);
    List<SearchAnswer.ValueBucket> buckets = new ArrayList<>();
    counts.forEach(
        (value, count) ->
            buckets.add(
                new SearchAnswer.ValueBucket(
                    value, label.apply(value), count, query.selected(facet).contains(value))));
    buckets.sort(Comparator.comparingLong(SearchAnswer.ValueBucket::count).reversed());
    long shown = counts.values().stream().mapToLong(Long::longValue).sum();
    long topShown = top.buckets().array().stream().mapToLong(b -> b.docCount()).sum();
    // The engine counts a selected value that is not among the most frequent as one of the others.
    long other = top.sumOtherDocCount() - (shown - topShown);
    return new SearchAnswer.ValueFacet(buckets, other, missing(facet), exact(top));
  }

  SearchAnswer.DateFacet dates() {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    for (var bucket :
        inside(Facet.PUBLISHED).get(FacetAggregations.DAYS).dateHistogram().buckets().array()) {
      days.put(LocalDate.parse(bucket.keyAsString()), bucket.docCount());
    }
    return Histogram.of(days, query.interval(), missing(Facet.PUBLISHED));
  }

  /** Listed values in the engine's order, the selected ones in any case. */
  private Map<String, Long> counts(Facet facet) {
    Map<String, Aggregate> inside = inside(facet);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (var bucket : inside.get(FacetAggregations.VALUES).sterms().buckets().array()) {
      counts.put(bucket.key().stringValue(), bucket.docCount());
    }
    Map<String, Long> selected = new HashMap<>();
    Aggregate own = inside.get(FacetAggregations.SELECTED);
    if (own != null) {
      for (var bucket : own.sterms().buckets().array()) {
        selected.put(bucket.key().stringValue(), bucket.docCount());
      }
    }
    for (String value : query.selected(facet)) {
      counts.putIfAbsent(value, selected.getOrDefault(value, 0L));
    }
    return counts;
  }

  private long missing(Facet facet) {
    return inside(facet).get(FacetAggregations.MISSING).missing().docCount();
  }

  private Map<String, Aggregate> inside(Facet facet) {
    return aggregations.get(facet.parameter()).filter().aggregations();
  }

  // Over several shards the engine cuts each shard's list, and says by how much a count may be off.
  private static boolean exact(StringTermsAggregate top) {
    Long error = top.docCountErrorUpperBound();
    return error == null || error == 0;
  }
}
