package org.timtin.search.highlight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text and the parts of it that matched, in order and apart from each other. Kept in plain arrays
 * because a body of a million characters can have hundreds of thousands of them.
 */
public final class MarkedText {
  /**
   * What the engine puts before and after each match. Stored texts hold no DEL, one byte is the
   * shortest there is, and matches do not nest, so one sign serves both ends.
   */
  public static final String SIGN = "\u007f";

  private static final char EDGE = SIGN.charAt(0);

  private final String text;
  private final int[] edges;

  private MarkedText(String text, int[] edges) {
    this.text = text;
    this.edges = edges;
  }

  /**
   * Reads a text with a sign at both ends of each match. Matches that touch become one, and one
   * that ends inside a character takes in all of it.
   */
  public static MarkedText of(String signed) {
    StringBuilder text = new StringBuilder(signed.length());
    int[] signs = new int[16];
    int count = 0;
    int from = 0;
    for (int sign = signed.indexOf(EDGE); sign >= 0; sign = signed.indexOf(EDGE, from)) {
      text.append(signed, from, sign);
      if (count == signs.length) {
        signs = Arrays.copyOf(signs, 2 * count);
      }
      signs[count++] = text.length();
      from = sign + 1;
    }
    text.append(signed, from, signed.length());
    return new MarkedText(text.toString(), whole(text.toString(), signs, count));
  }

  /** A text and the parts of it that are to be marked, in order and apart from each other. */
  public static MarkedText of(String text, List<TextRange> marks) {
    int[] edges = marks.stream().flatMapToInt(m -> IntStream.of(m.start(), m.end())).toArray();
    return new MarkedText(text, whole(text, edges, edges.length));
  }

  /**
   * The marks of two readings of one text, of which one in which nothing matched may be no more
   * than its beginning.
   */
  public MarkedText and(MarkedText other) {
    if (other.marks() == 0 || marks() == 0) {
      return other.marks() == 0 ? this : other;
    }
    int[] both = new int[edges.length + other.edges.length];
    int size = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < edges.length || theirs < other.edges.length) {
      boolean next =
          theirs == other.edges.length
              || (mine < edges.length && edges[mine] <= other.edges[theirs]);
      int start = next ? edges[mine++] : other.edges[theirs++];
      int end = next ? edges[mine++] : other.edges[theirs++];
      size = add(both, size, start, end);
    }
    return new MarkedText(text, Arrays.copyOf(both, size));
  }

  private static int[] whole(String text, int[] signs, int count) {
    int[] edges = new int[count];
    int size = 0;
    for (int i = 0; i + 1 < count; i += 2) {
      int start = signs[i];
      int end = signs[i + 1];
      while (Characters.continues(text, start)) {
        start--;
      }
      while (Characters.continues(text, end)) {
        end++;
      }
      if (start < end) {
        size = add(edges, size, start, end);
      }
    }
    return Arrays.copyOf(edges, size);
  }

  /**
   * Adds a mark behind those that are there, or to the last one, and says how many edges are there.
   */
  private static int add(int[] edges, int size, int start, int end) {
    if (size > 0 && start <= edges[size - 1]) {
      edges[size - 1] = Math.max(edges[size - 1], end);
      return size;
    }
    edges[size] = start;
    edges[size + 1] = end;
    return size + 2;
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /** The whole text as safe HTML, with {@code <mark>} around what is marked. */
  public String html() {
    return MarkedHtml.of(this, new TextRange(0, text.length()));
  }

  /** All marked parts, in order. */
  public List<TextRange> ranges() {
    return IntStream.range(0, marks()).mapToObj(this::mark).toList();
  }

  /** How many parts are marked. */
  public int marks() {
    return edges.length / 2;
  }

  /** The i-th marked part. */
  public TextRange mark(int i) {
    return new TextRange(start(i), end(i));
  }

  int start(int mark) {
    return edges[2 * mark];
  }

  int end(int mark) {
    return edges[2 * mark + 1];
  }

  /** The first mark that ends after this place; {@link #marks} where there is none. */
  int firstAfter(int at) {
    int low = 0;
    int high = marks();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
