package org.timtin.search.highlight;

/**
 * A part of a text.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 */
public record TextRange(int start, int end) {
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + " to " + end);
    }
  }

  int length() {
    return end - start;
  }

  boolean overlaps(TextRange other) {
    return start < other.end && other.start < end;
  }
}
