package org.timtin.search.query;

import org.timtin.search.highlight.TextRange;

/**
 * A part of a query that asks for nothing.
 *
 * @param range where it stands in the query, in UTF-16 units; a wildcard's may lie within a word or
 *     a phrase, every other is apart from all that was understood
 */
public record Ignored(Kind kind, TextRange range) {
  /** Why it asks for nothing. */
  public enum Kind {
    QUOTE("nothing closes this quote"),
    PARENTHESIS("this parenthesis has no counterpart, or there is nothing in it"),
    OPERATOR("this operator has nothing to work on"),
    PREFIX("there is no name directly behind this prefix"),
    PUNCTUATION("there is no letter or digit in it"),
    WILDCARD("there are no wildcards; only whole words are searched");

    private final String why;

    Kind(String why) {
      this.why = why;
    }

    /** The reason, as a clause. */
    public String why() {
      return why;
    }
  }
}
