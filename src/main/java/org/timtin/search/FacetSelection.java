package org.timtin.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a search asks of one facet. Values, and {@code missing} as one more, are what is selected: a
 * click on another value replaces it. Exclusions are no selection: they stay until they are lifted.
 *
 * @param values the selected values, each once: a country's code, an official's key, a source
 * @param excluded values that no article may have, each once
 * @param missing whether having no value at all is one of what is selected
 * @param together whether an article needs all that is selected; otherwise any of it
 */
public record FacetSelection(
    List<String> values, List<String> excluded, boolean missing, boolean together) {
  /** Nothing is asked of the facet. */
  public static final FacetSelection NONE = new FacetSelection(List.of(), false);

  public FacetSelection {
    values = values.stream().distinct().toList();
    excluded = excluded.stream().distinct().toList();
  }

  /** Only values are asked for. */
  public FacetSelection(List<String> values, boolean together) {
    this(values, List.of(), false, together);
  }

  /** Whether something is selected. */
  boolean selects() {
    return missing || !values.isEmpty();
  }

  /** The values that are spoken of, selected or excluded. */
  List<String> named() {
    List<String> named = new ArrayList<>(values);
    named.addAll(excluded);
    return named;
  }

  /** The same without one of the selected values. */
  FacetSelection without(String value) {
    return new FacetSelection(less(values, value), excluded, missing, together);
  }

  /** The same with nothing selected; what is excluded stays so. */
  FacetSelection unselected() {
    return new FacetSelection(List.of(), excluded, false, together);
  }

  /** The same with one value no longer excluded. */
  FacetSelection readmitting(String value) {
    return new FacetSelection(values, less(excluded, value), missing, together);
  }

  /** The same with nothing excluded. */
  FacetSelection readmittingAll() {
    return new FacetSelection(values, List.of(), missing, together);
  }

  private static List<String> less(List<String> values, String value) {
    return values.stream().filter(other -> !other.equals(value)).toList();
  }
}
