package org.timtin.experiment.format;

import java.util.HashMap;
import java.util.Map;

/** Tells what is in a file a second time, and where it was first. */
final class Once {
  private final Map<String, Long> lines = new HashMap<>();

  /**
   * @param key what may be there once
   * @param what the same in words
   * @throws IllegalArgumentException when it was there before
   */
  void check(String key, long line, String what) {
    Long first = lines.putIfAbsent(key, line);
    if (first != null) {
      throw new IllegalArgumentException(what + " is there already, on line " + first);
    }
  }

  /** The same for a pair, such as a query and a document. */
  void check(String one, String other, long line, String what) {
    // No id holds a space.
    check(one + " " + other, line, what);
  }
}
