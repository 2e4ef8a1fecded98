package org.timtin.search.highlight;

import java.util.ArrayList;
import java.util.List;

/** The parts of a text that could be shown: one around each mark, without doubles. */
final class Candidates {
  /**
   * So many places are weighed in all, shared out among the words, and of each word at least some:
   * the later places of a frequent word tell nothing that the first ones do not, and a text of a
   * million characters is done in time.
   */
  static final int MOST = 4_000;

  static final int LEAST_OF_A_TERM = 20;

  private final MarkedText marked;
  private final Terms terms;
  private final FragmentBounds bounds;
  private final Clauses clauses;

  Candidates(MarkedText marked, Terms terms) {
    this.marked = marked;
    this.terms = terms;
    this.bounds = new FragmentBounds(marked.text());
    this.clauses = new Clauses(marked.text());
  }

  List<Candidate> all() {
    int[] seen = new int[terms.count()];
    int most = Math.max(LEAST_OF_A_TERM, MOST / Math.max(1, terms.count()));
    List<Candidate> candidates = new ArrayList<>();
    TextRange last = new TextRange(0, 0);
    for (int mark = 0; mark < marked.marks(); mark++) {
      if (seen[terms.of(mark)]++ >= most) {
        continue;
      }
      TextRange range = withoutCutMarks(bounds.around(marked.mark(mark)), mark);
      if (range.start() != last.start() || range.end() > last.end()) {
        candidates.add(
            new Candidate(
                range,
                marked.firstAfter(range.start()),
                endOfMarks(range, mark),
                clauses.startsSentence(range.start())));
        last = range;
      }
    }
    return candidates;
  }

  private int endOfMarks(TextRange range, int mark) {
    int end = mark;
    while (end < marked.marks() && marked.start(end) < range.end()) {
      end++;
    }
    return end;
  }

  // A neighbouring phrase is shown whole or not at all.
  private TextRange withoutCutMarks(TextRange range, int mark) {
    int first = marked.firstAfter(range.start());
    int start = first < mark && marked.start(first) < range.start() ? marked.end(first) : -1;
    int last = endOfMarks(range, mark) - 1;
    int end = last > mark && marked.end(last) > range.end() ? marked.start(last) : -1;
    return new TextRange(
        start < 0 ? range.start() : nextWord(start, marked.start(first + 1)),
        end < 0 ? range.end() : wordBefore(end, marked.end(last - 1)));
  }

  private int nextWord(int from, int limit) {
    int at = from;
    while (at < limit && !clauses.startsWord(at)) {
      at++;
    }
    return at;
  }

  private int wordBefore(int from, int limit) {
    int at = from;
    while (at > limit && !clauses.endsWord(at)) {
      at--;
    }
    return at;
  }
}
