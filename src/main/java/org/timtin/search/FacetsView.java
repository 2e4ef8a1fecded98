package org.timtin.search;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timtin.search.compare.Periods;

/**
 * Which facets an answer shows, and how.
 *
 * @param counted the facets that are counted
 * @param views how each is listed; one that is not here as {@link FacetView#DEFAULT} says
 * @param interval width of the date histogram's buckets; empty for the finest that gives at most 60
 * @param compare two spans of days between which values are compared
 */
public record FacetsView(
    Set<Facet> counted,
    Map<Facet, FacetView> views,
    Optional<Interval> interval,
    Optional<Periods> compare) {
  /** The facets that are counted unless others are asked for. */
  public static final Set<Facet> USUAL =
      Set.of(Facet.COUNTRY, Facet.OFFICIAL, Facet.SOURCE, Facet.PUBLISHED);

  /** The usual facets in their usual form. */
  public static final FacetsView DEFAULT =
      new FacetsView(USUAL, Map.of(), Optional.empty(), Optional.empty());

  public FacetsView {
    counted = Set.copyOf(counted);
    views = Map.copyOf(views);
  }

  /** How a facet is listed. */
  FacetView of(Facet facet) {
    return views.getOrDefault(facet, FacetView.DEFAULT);
  }

  /** The counted facets that list values, in their usual order. */
  Set<Facet> withValues() {
    EnumSet<Facet> facets = EnumSet.noneOf(Facet.class);
    facets.addAll(counted);
    facets.remove(Facet.PUBLISHED);
    return facets;
  }
}
