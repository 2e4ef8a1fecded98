package org.timtin.search.query;

import org.timtin.search.highlight.TextRange;

/**
 * An operator that was understood.
 *
 * @param range where it stands in the query, in UTF-16 units
 */
public record Operator(Kind kind, TextRange range) {
  /** What an operator does. */
  public enum Kind {
    /** Both sides must be there. */
    AND,
    /** Either side. */
    OR,
    /** What follows must not be there. */
    NOT,
    /** What follows belongs together, up to its counterpart or the end. */
    OPEN,
    CLOSE,
    /** What follows must be in the title. */
    TITLE,
    /** What follows is an official. */
    OFFICIAL,
    /** What follows is a country. */
    COUNTRY
  }
}
