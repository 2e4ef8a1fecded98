package org.timtin.search;

import java.util.Arrays;
import java.util.List;

/** What answers can be narrowed by. */
public enum Facet {
  COUNTRY("country", "countries"),
  OFFICIAL("official", "officials"),
  SOURCE("source", "source"),
  /** Near copies of one article. Hardly two articles share a value, so it is counted on request. */
  STORY("story", "story"),
  PUBLISHED("published", "published");

  /** The facets that list values; the date is counted by spans of days. */
  public static final List<Facet> WITH_VALUES =
      Arrays.stream(values()).filter(facet -> facet != PUBLISHED).toList();

  private final String parameter;
  private final String field;

  Facet(String parameter, String field) {
    this.parameter = parameter;
    this.field = field;
  }

  /** The name in requests and answers. */
  public String parameter() {
    return parameter;
  }

  /** The field in the index. */
  public String field() {
    return field;
  }
}
