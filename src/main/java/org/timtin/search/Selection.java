package org.timtin.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timtin.BadInput;

/**
 * What narrows a search beside its words. Values of one facet are alternatives, facets narrow each
 * other.
 *
 * @param facets what is asked of each facet; of the date, only whether it may be missing
 * @param from first day in Hanoi, inclusive
 * @param to last day in Hanoi, inclusive
 * @param inferred whether holders of offices that stand without a name count as officials
 */
public record Selection(
    Map<Facet, FacetSelection> facets,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    boolean inferred) {

  /** Everything. */
  public static final Selection ALL =
      new Selection(Map.of(), Optional.empty(), Optional.empty(), false);

  /** Most selected and most excluded values of one facet. */
  public static final int MOST_VALUES = 100;

  public Selection {
    facets = Map.copyOf(facets);
    facets.forEach(Selection::check);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new BadInput("from", "from (" + from.get() + ") is after to (" + to.get() + ")");
    }
  }

  /** What is asked of a facet. */
  public FacetSelection of(Facet facet) {
    return facets.getOrDefault(facet, FacetSelection.NONE);
  }

  /** Whether days are asked for. */
  public boolean hasDays() {
    return from.isPresent() || to.isPresent();
  }

  /** Whether something is selected of a facet; what is merely excluded does not count. */
  boolean selects(Facet facet) {
    return of(facet).selects() || (facet == Facet.PUBLISHED && hasDays());
  }

  /** The same, with something else asked of a facet. */
  Selection with(Facet facet, FacetSelection other) {
    Map<Facet, FacetSelection> changed = new EnumMap<>(Facet.class);
    changed.putAll(facets);
    changed.put(facet, other);
    return new Selection(changed, from, to, inferred);
  }

  /** The same without what is selected of a facet; what is excluded stays so. */
  Selection without(Facet facet) {
    Selection unselected = with(facet, of(facet).unselected());
    return facet == Facet.PUBLISHED
        ? new Selection(unselected.facets(), Optional.empty(), Optional.empty(), inferred)
        : unselected;
  }

  private static void check(Facet facet, FacetSelection selection) {
    check(facet.parameter(), selection.values());
    check(facet.parameter() + ".not", selection.excluded());
    selection.values().stream()
        .filter(selection.excluded()::contains)
        .findFirst()
        .ifPresent(
            value -> {
              throw new BadInput(
                  facet.parameter() + ".not",
                  "'" + value + "' is both asked for and excluded; give it once");
            });
  }

  private static void check(String parameter, List<String> values) {
    if (values.size() > MOST_VALUES) {
      throw new BadInput(
          parameter, parameter + " has " + values.size() + " values; the limit is " + MOST_VALUES);
    }
  }
}
