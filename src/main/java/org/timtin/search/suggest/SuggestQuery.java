package org.timtin.search.suggest;

import java.util.Objects;
import org.timtin.BadInput;
import org.timtin.search.SearchQuery;

/**
 * What somebody has typed into a search field so far.
 *
 * @param text as typed
 * @param filter a search without words: what it is narrowed to is what suggestions are counted and
 *     headlines looked for under
 * @param size most suggestions of each kind, 1 to {@link #LARGEST}
 */
public record SuggestQuery(String text, SearchQuery filter, int size) {
  /** Most suggestions of each kind. */
  public static final int LARGEST = 20;

  /** Longest text, in UTF-16 units: the longest headlines fit. */
  public static final int LONGEST = 200;

  public SuggestQuery {
    Objects.requireNonNull(filter);
    if (text.length() > LONGEST) {
      throw new BadInput("q", "q has " + text.length() + " characters; the limit is " + LONGEST);
    }
    if (size < 1 || size > LARGEST) {
      throw new BadInput("size", "size is " + size + "; it must be from 1 to " + LARGEST);
    }
  }

  SuggestQuery withText(String other) {
    return new SuggestQuery(other, filter, size);
  }
}
