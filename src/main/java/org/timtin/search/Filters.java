package org.timtin.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.timtin.article.Published;

/**
 * The filters of a search by facet, so that each facet can be counted without its own selection:
 * that is what makes a shown count the total after a click.
 */
final class Filters {
  private final Map<Facet, List<Query>> byFacet = new EnumMap<>(Facet.class);
  private final SearchQuery query;

  Filters(SearchQuery query) {
    this.query = query;
    for (Facet facet : Facet.values()) {
      byFacet.put(facet, facet == Facet.PUBLISHED ? days() : values(facet));
    }
  }

  /** All filters together; matches everything where there is none. */
  Query all() {
    return together(byFacet.values().stream().flatMap(List::stream).toList());
  }

  /**
   * What a facet is counted under: the other facets' filters, and its own where all its values are
   * asked for together.
   */
  Query around(Facet facet) {
    List<Query> filters = new ArrayList<>();
    byFacet.forEach(
        (other, queries) -> {
          if (other != facet || query.together().contains(facet)) {
            filters.addAll(queries);
          }
        });
    return together(filters);
  }

  private List<Query> values(Facet facet) {
    List<FieldValue> selected = query.selected(facet).stream().map(FieldValue::of).toList();
    if (selected.isEmpty()) {
      return List.of();
    }
    if (query.together().contains(facet)) {
      return selected.stream()
          .map(value -> Query.of(q -> q.term(t -> t.field(facet.field()).value(value))))
          .toList();
    }
    return List.of(
        Query.of(q -> q.terms(t -> t.field(facet.field()).terms(v -> v.value(selected)))));
  }

  private List<Query> days() {
    if (query.from().isEmpty() && query.to().isEmpty()) {
      return List.of();
    }
    return List.of(
        Query.of(
            q ->
                q.range(
                    r ->
                        r.date(
                            d -> {
                              d.field(Facet.PUBLISHED.field()).timeZone(Published.HANOI.getId());
                              query.from().ifPresent(day -> d.gte(day.toString()));
                              // A day as upper bound: the engine rounds it up to the day's last
                              // millisecond.
                              query.to().ifPresent(day -> d.lte(day.toString()));
                              return d;
                            }))));
  }

  private static Query together(List<Query> filters) {
    return filters.isEmpty()
        ? Query.of(q -> q.matchAll(all -> all))
        : Query.of(q -> q.bool(b -> b.filter(filters)));
  }
}
