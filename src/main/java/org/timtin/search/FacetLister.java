package org.timtin.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the list that an answer shows out of what was counted of a facet. */
final class FacetLister {
  private final FacetLabels labels;

  FacetLister(FacetLabels labels) {
    this.labels = labels;
  }

  /**
   * The listed values in their order.
   *
   * @param offset how many values an earlier page has listed
   * @param alwaysListed the selected and excluded values that belong into this list
   */
  Facets.ValueFacet list(
      SearchQuery query, Facet facet, ValueCounts counts, int offset, Set<String> alwaysListed) {
    FacetView view = query.facets().of(facet);
    List<String> eligible =
        counts.frequent().entrySet().stream()
            .filter(value -> value.getValue() >= view.minCount())
            .map(Map.Entry::getKey)
            .toList();
    boolean byName = view.order() == FacetView.Order.NAME;
    List<String> ordered = byName ? labels.sorted(labels.of(facet, eligible)) : eligible;
    Set<String> listed = new LinkedHashSet<>();
    ordered.stream().skip(offset).limit(view.size()).forEach(listed::add);
    // Where stories are counted, a value beyond those that came by their articles may have more.
    boolean first =
        listed.stream().allMatch(value -> counts.frequent().get(value) >= counts.unseen());
    listed.addAll(alwaysListed);
    Map<String, String> shown = labels.of(facet, listed);
    List<Facets.ValueBucket> buckets = new ArrayList<>();
    for (String value : byName ? labels.sorted(shown) : listed) {
      buckets.add(bucket(query.selection().of(facet), counts, value, shown.get(value)));
    }
    if (!byName) {
      buckets.sort(Comparator.comparingLong(Facets.ValueBucket::count).reversed());
    }
    long listedPairs =
        buckets.stream()
            .filter(bucket -> !bucket.excluded())
            .mapToLong(Facets.ValueBucket::count)
            .sum();
    return new Facets.ValueFacet(
        buckets,
        counts.pairs() - listedPairs,
        counts.missing(),
        counts.error() == 0 && counts.complete() && first,
        counts.error(),
        view.shownScope());
  }

  private static Facets.ValueBucket bucket(
      FacetSelection selection, ValueCounts counts, String value, String label) {
    return new Facets.ValueBucket(
        value,
        label,
        counts.named().getOrDefault(value, counts.frequent().getOrDefault(value, 0L)),
        selection.values().contains(value),
        selection.excluded().contains(value));
  }
}
