package org.timtin.search.query;

import org.timtin.search.highlight.TextRange;

/** A piece of a query as it was typed. */
sealed interface Lexeme {
  /** Where it stands in the query, in UTF-16 units. */
  TextRange range();

  /** A word, or several that no space parts ({@code Mát-xcơ-va}). */
  record Word(String text, TextRange range) implements Lexeme {}

  /**
   * What stands in quotes.
   *
   * @param text without the quotes and the spaces beside them
   * @param range quotes included
   */
  record Phrase(String text, TextRange range) implements Lexeme {}

  /** A prefix that something stands behind. */
  record Tie(Prefix prefix, TextRange range) implements Lexeme {}

  /** What joins or parts the others. */
  record Sign(Operator.Kind kind, TextRange range) implements Lexeme {}

  /** Whether it is this sign. */
  default boolean is(Operator.Kind kind) {
    return this instanceof Sign sign && sign.kind() == kind;
  }
}
