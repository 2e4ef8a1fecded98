package org.timtin.search;

/** Order of hits. */
public enum SortOrder {
  /** Best match first; without a query, the newest. */
  RELEVANCE,
  /** Latest publication first, articles without a date last. */
  NEWEST,
  /** Earliest publication first, articles without a date last. */
  OLDEST
}
