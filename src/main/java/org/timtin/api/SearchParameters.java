package org.timtin.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.timtin.BadInput;
import org.timtin.search.Collapse;
import org.timtin.search.HitFields;
import org.timtin.search.HitView;
import org.timtin.search.Page;
import org.timtin.search.SearchQuery;
import org.timtin.search.SortOrder;
import org.timtin.search.highlight.HighlightForm;
import org.timtin.search.query.AccentMode;
import org.timtin.search.ranking.RankingProfiles;

/** Reads a search from its parameters, the same for the query string and the JSON body. */
@ApplicationScoped
public class SearchParameters {
  private static final int DEFAULT_SIZE = 10;

  private static final Set<String> SINGLE =
      Set.of(
          "q",
          "accents",
          "sort",
          "size",
          "page",
          "cursor",
          "profile",
          "highlight",
          "explain",
          "collapse",
          "members");
  private static final Set<String> REPEATABLE = Set.of("why", "fields");

  private final FilterValues values;
  private final FacetParameters facets;

  public SearchParameters(FilterValues values, FacetParameters facets) {
    this.values = values;
    this.facets = facets;
  }

  /** Every parameter that a search takes, in the order of their names. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(single());
    names.addAll(REPEATABLE);
    names.addAll(FacetParameters.repeatable());
    return names;
  }

  private static Set<String> single() {
    Set<String> names = new TreeSet<>(SINGLE);
    names.addAll(FacetParameters.single());
    return names;
  }

  /**
   * The search that the parameters ask for.
   *
   * @throws BadInput naming the first parameter that is unknown, repeated, or holds a value that it
   *     cannot have
   */
  public SearchQuery query(Map<String, ? extends List<String>> parameters) {
    Parameters given = new Parameters(parameters);
    parameters.keySet().forEach(name -> checkName(name, given));
    return new SearchQuery(
        given.single("q").orElse(""),
        given.choice("accents", AccentMode.class).orElse(AccentMode.PREFER),
        facets.selection(given),
        facets.view(given),
        given.choice("sort", SortOrder.class).orElse(SortOrder.RELEVANCE),
        given.single("profile").orElse(RankingProfiles.DEFAULT),
        new HitView(
            given.resolved("why", values::why),
            given.choice("highlight", HighlightForm.class).orElse(HighlightForm.HTML),
            given.flag("explain"),
            HitFields.of(given.all("fields"))),
        new Page(given.number("size").orElse(DEFAULT_SIZE), given.number("page").orElse(1)),
        collapse(given));
  }

  private static Optional<Collapse> collapse(Parameters given) {
    Optional<Integer> members = given.number("members");
    Optional<Collapse> collapse =
        given
            .choice("collapse", Collapse.By.class)
            .map(
                by ->
                    switch (by) {
                      case STORY -> new Collapse(members.orElse(0));
                    });
    if (members.isPresent() && collapse.isEmpty()) {
      throw new BadInput("members", "members are those of a story; it needs collapse=story");
    }
    return collapse;
  }

  /**
   * The cursor of a walk; empty for a page by its number.
   *
   * @throws BadInput when it is empty, or comes together with a page
   */
  public Optional<String> cursor(Map<String, ? extends List<String>> parameters) {
    Parameters given = new Parameters(parameters);
    Optional<String> cursor = given.filled("cursor");
    if (cursor.isPresent() && given.single("page").isPresent()) {
      throw new BadInput("page", "page and cursor are two ways to go on; give one of them");
    }
    if (cursor.isPresent() && given.single("collapse").isPresent()) {
      throw new BadInput(
          "collapse",
          "collapse cannot be walked by cursor: a story would be shown again with each of its"
              + " articles; leave one of them out, or use page");
    }
    return cursor;
  }

  private static void checkName(String name, Parameters given) {
    Set<String> known = names();
    if (!known.contains(name)) {
      throw new BadInput(
          name, "there is no parameter '" + name + "'; known: " + String.join(", ", known));
    }
    if (single().contains(name)) {
      given.once(name);
    }
  }
}
