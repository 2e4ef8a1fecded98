package org.timtin.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom and what the words of a query name.
 *
 * @param named each name with what it means, in no order
 */
record QueryEntities(List<Named> named) {
  /**
   * A name among the words.
   *
   * @param typed as it stands in the query
   * @param facet official or country
   * @param value key or code
   */
  record Named(String typed, Facet facet, String value) {}

  QueryEntities {
    named = List.copyOf(named);
  }

  static QueryEntities none() {
    return new QueryEntities(List.of());
  }

  static QueryEntities of(Collection<Named> named) {
    return new QueryEntities(List.copyOf(named));
  }

  /** Keys. */
  Set<String> officials() {
    return values(Facet.OFFICIAL);
  }

  /** ISO 3166-1 alpha-2 codes. */
  Set<String> countries() {
    return values(Facet.COUNTRY);
  }

  private Set<String> values(Facet facet) {
    return named.stream()
        .filter(name -> name.facet() == facet)
        .map(Named::value)
        .collect(Collectors.toUnmodifiableSet());
  }
}
