package org.timtin.search;

import org.timtin.BadInput;

/**
 * Near copies are shown once, and counted once: totals and facets count stories.
 *
 * @param members how many other articles of its story each hit names, 0 to {@value #MOST_MEMBERS}
 */
public record Collapse(int members) {
  /** What hits can be collapsed by. */
  public enum By {
    STORY
  }

  /** Most other articles that a hit names: each hit is a search of its own for them. */
  public static final int MOST_MEMBERS = 10;

  /** The field of the index that is the same in near copies. */
  static final String FIELD = "story";

  public Collapse {
    if (members < 0 || members > MOST_MEMBERS) {
      throw new BadInput(
          "members", "members is " + members + "; it must be from 0 to " + MOST_MEMBERS);
    }
  }
}
