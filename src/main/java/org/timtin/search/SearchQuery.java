package org.timtin.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.timtin.BadInput;
import org.timtin.search.query.AccentMode;

/**
 * One search.
 *
 * @param text the words; blank for all articles
 * @param accents how diacritics are understood
 * @param selection what narrows it beside the words
 * @param facets which facets are counted, and how each is shown
 * @param sort order of the hits
 * @param profile name of the ranking profile
 * @param view what each hit shows
 * @param page which hits are shown
 * @param collapse whether near copies are shown and counted once
 */
public record SearchQuery(
    String text,
    AccentMode accents,
    Selection selection,
    FacetsView facets,
    SortOrder sort,
    String profile,
    HitView view,
    Page page,
    Optional<Collapse> collapse) {

  /** Keys of all officials of an article, the inferred ones included. */
  static final String OFFICIALS_ALL = "officials_all";

  public SearchQuery {
    Objects.requireNonNull(text);
    Objects.requireNonNull(profile);
    if (collapse.isPresent() && facets.compare().isPresent()) {
      throw new BadInput(
          "compare", "compare counts articles, and collapse=story stories; leave one of them out");
    }
  }

  /** The selected values of a facet; none for the date. */
  public List<String> selected(Facet facet) {
    return selection.of(facet).values();
  }

  /** The field of the index that a facet is counted and filtered by. */
  public String field(Facet facet) {
    return facet == Facet.OFFICIAL && selection.inferred() ? OFFICIALS_ALL : facet.field();
  }

  /** The same search with other words. */
  SearchQuery withText(String other) {
    return with(other, accents, selection);
  }

  /** The same search with diacritics understood otherwise. */
  SearchQuery withAccents(AccentMode other) {
    return with(text, other, selection);
  }

  /** The same search without what is selected of a facet. */
  SearchQuery without(Facet facet) {
    return with(text, accents, selection.without(facet));
  }

  /** The same search with something else asked of a facet. */
  SearchQuery with(Facet facet, FacetSelection other) {
    return with(text, accents, selection.with(facet, other));
  }

  private SearchQuery with(String otherText, AccentMode otherAccents, Selection otherSelection) {
    return new SearchQuery(
        otherText, otherAccents, otherSelection, facets, sort, profile, view, page, collapse);
  }
}
