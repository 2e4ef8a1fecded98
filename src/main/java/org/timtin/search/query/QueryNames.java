package org.timtin.search.query;

/** Whom or what the name behind a prefix means. */
@FunctionalInterface
public interface QueryNames {
  /** Takes every name as the value itself: where only the form of a query is of interest. */
  QueryNames AS_TYPED = (prefix, name) -> new QueryNode.Has(prefix, prefix.parameter(), name);

  /**
   * What an article must have.
   *
   * @param prefix official or country
   * @throws org.timtin.BadInput when the name means nothing or several
   */
  QueryNode.Has has(Prefix prefix, String name);
}
