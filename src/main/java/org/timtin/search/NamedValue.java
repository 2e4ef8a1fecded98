package org.timtin.search;

import java.util.Objects;

/**
 * Whom or what a name behind a prefix in a query means.
 *
 * @param facet of officials or of countries
 * @param typed the name as typed
 * @param value key or code
 */
public record NamedValue(Facet facet, String typed, String value) {
  public NamedValue {
    Objects.requireNonNull(facet);
    Objects.requireNonNull(typed);
    Objects.requireNonNull(value);
  }
}
