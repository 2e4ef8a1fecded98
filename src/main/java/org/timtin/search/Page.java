package org.timtin.search;

import org.timtin.BadInput;

/**
 * Which of the hits are shown.
 *
 * @param size hits on a page, 1 to 100
 * @param number 1-based page
 */
public record Page(int size, int number) {
  /** Most hits on one page. */
  public static final int LARGEST = 100;

  /** How far pages reach: the engine sorts this many hits for the last page. */
  public static final int DEEPEST_HIT = 10_000;

  public Page {
    if (size < 1 || size > LARGEST) {
      throw new BadInput("size", "size is " + size + "; it must be from 1 to " + LARGEST);
    }
    if (number < 1) {
      throw new BadInput("page", "page is " + number + "; the first page is 1");
    }
    if ((long) number * size > DEEPEST_HIT) {
      throw new BadInput(
          "page",
          "page "
              + number
              + " of "
              + size
              + " hits reaches beyond the first "
              + DEEPEST_HIT
              + " hits; cursor=* walks further");
    }
  }

  /** Hits before the page. */
  int offset() {
    return (number - 1) * size;
  }
}
