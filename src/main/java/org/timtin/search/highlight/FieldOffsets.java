package org.timtin.search.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What matched in one field, for clients that draw it themselves: ranges of UTF-16 units in the
 * stored text.
 *
 * @param marks what matched, in order
 * @param fragments the parts worth showing, best first; the whole of a title
 * @param complete false when more matched than {@link #MOST_MARKS}; then the marks are the first
 *     ones and all those in the fragments
 */
public record FieldOffsets(List<TextRange> marks, List<TextRange> fragments, boolean complete) {
  /** So many marks are listed from the beginning of the text on. */
  public static final int MOST_MARKS = 1_000;

  public FieldOffsets {
    marks = List.copyOf(marks);
    fragments = List.copyOf(fragments);
  }

  /** The offsets of these fragments of a text. */
  public static FieldOffsets of(MarkedText marked, List<TextRange> fragments) {
    int listed = Math.min(MOST_MARKS, marked.marks());
    List<TextRange> marks =
        new ArrayList<>(IntStream.range(0, listed).mapToObj(marked::mark).toList());
    fragments.stream()
        .flatMapToInt(fragment -> marksIn(marked, fragment))
        .filter(mark -> mark >= listed)
        .sorted()
        .mapToObj(marked::mark)
        .forEach(marks::add);
    return new FieldOffsets(marks, fragments, listed == marked.marks());
  }

  private static IntStream marksIn(MarkedText marked, TextRange fragment) {
    return IntStream.iterate(
        marked.firstAfter(fragment.start()),
        mark -> mark < marked.marks() && marked.start(mark) < fragment.end(),
        mark -> mark + 1);
  }
}
