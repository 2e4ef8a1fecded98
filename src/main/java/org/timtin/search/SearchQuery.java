package org.timtin.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.timtin.BadInput;

/**
 * One search.
 *
 * @param text the words; blank for all articles
 * @param countries ISO 3166-1 alpha-2 codes, alternatives of each other
 * @param officials keys of officials, alternatives of each other
 * @param sources exact names of sources, alternatives of each other
 * @param from first day in Hanoi, inclusive
 * @param to last day in Hanoi, inclusive
 * @param together facets of which all selected values are asked for together
 * @param accents how diacritics are understood
 * @param sort order of the hits
 * @param interval width of the date histogram's buckets; empty for the finest that gives at most 60
 * @param size hits on a page, 1 to 100
 * @param page 1-based page
 */
public record SearchQuery(
    String text,
    List<String> countries,
    List<String> officials,
    List<String> sources,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<Facet> together,
    AccentMode accents,
    SortOrder sort,
    Optional<Interval> interval,
    int size,
    int page) {

  /** Most hits on one page. */
  public static final int LARGEST_PAGE = 100;

  /** How far pages reach: the engine sorts this many hits for the last page. */
  public static final int DEEPEST_HIT = 10_000;

  /** Most selected values of one facet. */
  public static final int MOST_VALUES = 100;

  public SearchQuery {
    Objects.requireNonNull(text);
    countries = values("country", countries);
    officials = values("official", officials);
    sources = values("source", sources);
    together = Set.copyOf(together);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new BadInput("from", "from (" + from.get() + ") is after to (" + to.get() + ")");
    }
    if (size < 1 || size > LARGEST_PAGE) {
      throw new BadInput("size", "size is " + size + "; it must be from 1 to " + LARGEST_PAGE);
    }
    if (page < 1) {
      throw new BadInput("page", "page is " + page + "; the first page is 1");
    }
    if ((long) page * size > DEEPEST_HIT) {
      throw new BadInput(
          "page",
          "page "
              + page
              + " of "
              + size
              + " hits reaches beyond the first "
              + DEEPEST_HIT
              + " hits");
    }
  }

  /** The selected values of a facet; none for the date. */
  public List<String> selected(Facet facet) {
    return switch (facet) {
      case COUNTRY -> countries;
      case OFFICIAL -> officials;
      case SOURCE -> sources;
      case PUBLISHED -> List.of();
    };
  }

  private static List<String> values(String parameter, List<String> values) {
    if (values.size() > MOST_VALUES) {
      throw new BadInput(
          parameter, parameter + " has " + values.size() + " values; the limit is " + MOST_VALUES);
    }
    return values.stream().distinct().toList();
  }
}
