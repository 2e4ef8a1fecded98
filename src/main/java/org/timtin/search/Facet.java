package org.timtin.search;

/** What answers can be narrowed by. */
public enum Facet {
  COUNTRY("country", "countries"),
  OFFICIAL("official", "officials"),
  SOURCE("source", "source"),
  PUBLISHED("published", "published");

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
