package org.timtin.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timtin.article.Published;

/**
 * The filters of a search by facet, so that each facet can be counted without its own selection:
 * that is what makes a shown count the total after a click.
 */
public final class Filters {
  private final Map<Facet, List<Query>> selected = new EnumMap<>(Facet.class);
  private final Map<Facet, List<Query>> excluded = new EnumMap<>(Facet.class);
  private final SearchQuery query;

  /** The filters of this search. */
  public Filters(SearchQuery query) {
    this.query = query;
    for (Facet facet : Facet.values()) {
      selected.put(facet, selected(facet));
      excluded.put(facet, excluded(facet));
    }
  }

  /** All filters together; matches everything where there is none. */
  public Query all() {
    List<Query> filters = new ArrayList<>();
    selected.values().forEach(filters::addAll);
    excluded.values().forEach(filters::addAll);
    return together(filters);
  }

  /**
   * What a facet is counted under: all but its own selection, and that too where all its values are
   * asked for together or the facet is to be counted among the hits.
   */
  public Query around(Facet facet) {
    boolean own =
        query.selection().of(facet).together()
            || query.facets().of(facet).scope() == FacetView.Scope.ALL;
    List<Query> filters = new ArrayList<>();
    selected.forEach(
        (other, queries) -> {
          if (other != facet || own) {
            filters.addAll(queries);
          }
        });
    excluded.values().forEach(filters::addAll);
    return together(filters);
  }

  /** Articles of some days in Hanoi, both inclusive. */
  static Query days(Optional<LocalDate> from, Optional<LocalDate> to) {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.date(
                        d -> {
                          d.field(Facet.PUBLISHED.field()).timeZone(Published.HANOI.getId());
                          from.ifPresent(day -> d.gte(day.toString()));
                          // A day as upper bound: the engine rounds it up to the day's last
                          // millisecond.
                          to.ifPresent(day -> d.lte(day.toString()));
                          return d;
                        })));
  }

  /** Articles that have a value. */
  static Query having(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  /** Articles that one and all of the queries match. */
  static Query together(List<Query> filters) {
    return filters.isEmpty()
        ? Query.of(q -> q.matchAll(all -> all))
        : Query.of(q -> q.bool(b -> b.filter(filters)));
  }

  private List<Query> selected(Facet facet) {
    FacetSelection wanted = query.selection().of(facet);
    List<Query> choices = new ArrayList<>();
    if (facet == Facet.PUBLISHED) {
      if (query.selection().hasDays()) {
        choices.add(days(query.selection().from(), query.selection().to()));
      }
    } else if (wanted.together()) {
      wanted.values().forEach(value -> choices.add(having(query.field(facet), value)));
    } else if (!wanted.values().isEmpty()) {
      choices.add(havingAny(facet, wanted.values()));
    }
    if (wanted.missing()) {
      choices.add(
          Query.of(q -> q.bool(b -> b.mustNot(n -> n.exists(e -> e.field(query.field(facet)))))));
    }
    return wanted.together() || choices.size() < 2
        ? choices
        : List.of(Query.of(q -> q.bool(b -> b.should(choices).minimumShouldMatch("1"))));
  }

  private List<Query> excluded(Facet facet) {
    List<String> values = query.selection().of(facet).excluded();
    return values.isEmpty()
        ? List.of()
        : List.of(Query.of(q -> q.bool(b -> b.mustNot(havingAny(facet, values)))));
  }

  private Query havingAny(Facet facet, List<String> values) {
    List<FieldValue> any = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(query.field(facet)).terms(v -> v.value(any))));
  }
}
