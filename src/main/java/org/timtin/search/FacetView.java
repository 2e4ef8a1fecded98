package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.timtin.BadInput;

/**
 * How the values of one facet are listed. Selected and excluded values are listed in any case.
 *
 * @param size most listed values, 0 to 1000
 * @param order which come first
 * @param minCount the fewest articles that a listed value has, at least 1
 * @param scope under which filters it is counted
 */
public record FacetView(int size, Order order, int minCount, Scope scope) {
  /** Most values that can be listed. */
  public static final int LARGEST = 1_000;

  /** How facets are listed unless something else is asked for. */
  public static final FacetView DEFAULT = new FacetView(30, Order.COUNT, 1, Scope.OTHERS);

  /** The order of listed values. */
  public enum Order {
    /** Most frequent first. */
    COUNT,
    /** By label, as a Vietnamese dictionary has it. */
    NAME
  }

  /** What a facet is counted under. */
  public enum Scope {
    /** Without what is selected of the facet itself: a count is the total after a click. */
    OTHERS,
    /** Under everything that narrows the search: a count is how many of the hits have the value. */
    ALL;

    /** The name in requests and answers. */
    @JsonValue
    public String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The scope as an answer shows it: only where it is not the usual one. */
  Optional<Scope> shownScope() {
    return Optional.of(scope).filter(other -> other != Scope.OTHERS);
  }

  /**
   * A view as the parameters of a facet give it.
   *
   * @throws BadInput naming the parameter that is out of its range
   */
  public static FacetView of(Facet facet, int size, Order order, int minCount, Scope scope) {
    check(facet.parameter() + ".size", size, 0, LARGEST);
    check(facet.parameter() + ".min_count", minCount, 1, Integer.MAX_VALUE);
    return new FacetView(size, order, minCount, scope);
  }

  private static void check(String parameter, int value, int least, int most) {
    if (value < least || value > most) {
      throw new BadInput(
          parameter,
          parameter
              + " is "
              + value
              + "; it must be "
              + (most == Integer.MAX_VALUE
                  ? "at least " + least
                  : "from " + least + " to " + most));
    }
  }
}
