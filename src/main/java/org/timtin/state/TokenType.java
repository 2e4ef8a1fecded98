package org.timtin.state;

import java.util.Objects;

/**
 * A sort of signed token, for example the cursor of a search. A token of one sort never opens as
 * one of another.
 *
 * @param purpose its name, part of what is signed
 * @param type what a token carries; Jackson writes and reads it
 * @param <T> the same
 */
public record TokenType<T>(String purpose, Class<T> type) {
  public TokenType {
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(type);
  }
}
