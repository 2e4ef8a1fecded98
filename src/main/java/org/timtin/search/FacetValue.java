package org.timtin.search;

import java.util.Objects;

/** One value of a facet: a country's code or an official's key. */
public record FacetValue(Facet facet, String value) {
  public FacetValue {
    Objects.requireNonNull(facet);
    Objects.requireNonNull(value);
  }
}
