package org.timtin.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.timtin.BadInput;
import org.timtin.search.SearchQuery;

/**
 * Reads what narrows an answer that is no search, by the parameters of search and with their very
 * meaning.
 */
@ApplicationScoped
public class FilterParameters {
  private static final String SIZE = "size";

  private static final Set<String> FILTERS = FacetParameters.ofSelection();

  private final SearchParameters search;

  public FilterParameters(SearchParameters search) {
    this.search = search;
  }

  /**
   * A search without words that is narrowed as the parameters say.
   *
   * @param own single parameters that are known beside the filters
   * @throws BadInput naming the first parameter that is unknown, repeated, or holds a value that it
   *     cannot have
   */
  SearchQuery filter(Map<String, List<String>> parameters, Set<String> own) {
    Map<String, List<String>> filters = new HashMap<>();
    parameters.forEach(
        (name, values) -> {
          if (FILTERS.contains(name)) {
            filters.put(name, values);
          } else if (!own.contains(name)) {
            Set<String> known = new TreeSet<>(FILTERS);
            known.addAll(own);
            throw new BadInput(
                name, "there is no parameter '" + name + "'; known: " + String.join(", ", known));
          } else if (values.size() > 1) {
            throw new BadInput(
                name, name + " is given " + values.size() + " times; it can be given once");
          }
        });
    return search.query(filters);
  }

  /** The number of things to answer with. */
  static int size(Map<String, List<String>> parameters, int usual) {
    Optional<String> size = Optional.ofNullable(parameters.get(SIZE)).map(List::getFirst);
    try {
      return size.map(Integer::parseInt).orElse(usual);
    } catch (NumberFormatException e) {
      throw new BadInput(SIZE, "size is '" + size.orElse("") + "'; it must be a whole number");
    }
  }
}
