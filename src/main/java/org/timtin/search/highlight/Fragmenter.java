package org.timtin.search.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the parts of a text that show best what matched: many of the words that were asked for,
 * the rare ones before the frequent ones, words that stand side by side before scattered ones, and
 * what is not shown yet before what is. Takes time linear in the text.
 */
public final class Fragmenter {
  /** Longest fragment, in UTF-16 units. */
  public static final int LONGEST = FragmentBounds.LONGEST;

  // Words side by side are rather what was meant: a Vietnamese word is mostly two syllables.
  private static final double NEIGHBOURS = 0.5;
  // Fragments that begin with a sentence read better, where they show as much.
  private static final double WHOLE_START = 0.2;
  // What an earlier fragment shows is worth less in the next one.
  private static final double SHOWN_BEFORE = 0.5;

  private final MarkedText marked;
  private final Terms terms;
  private final boolean[] shown;
  private final int[] seenIn;
  private int round;

  private Fragmenter(MarkedText marked, boolean folded) {
    this.marked = marked;
    this.terms = new Terms(marked, folded);
    this.shown = new boolean[terms.count()];
    this.seenIn = new int[terms.count()];
  }

  /**
   * The best fragments, best first, none of which overlap.
   *
   * @param most how many at most
   * @param folded whether words that differ in their diacritics are the same
   */
  public static List<TextRange> best(MarkedText marked, int most, boolean folded) {
    return new Fragmenter(marked, folded).best(most);
  }

  /** The beginning of a text in which nothing matched; empty for a text without a word. */
  public static Optional<TextRange> beginning(String text) {
    return Optional.of(new FragmentBounds(text).beginning()).filter(range -> range.length() > 0);
  }

  private List<TextRange> best(int most) {
    List<Candidate> candidates = new ArrayList<>(new Candidates(marked, terms).all());
    List<TextRange> best = new ArrayList<>();
    while (best.size() < most && !candidates.isEmpty()) {
      Candidate next = best(candidates);
      best.add(next.range());
      for (int mark = next.first(); mark < next.end(); mark++) {
        shown[terms.of(mark)] = true;
      }
      candidates.removeIf(candidate -> candidate.range().overlaps(next.range()));
    }
    return best;
  }

  private Candidate best(List<Candidate> candidates) {
    Candidate best = candidates.getFirst();
    double highest = 0;
    for (Candidate candidate : candidates) {
      double score = score(candidate);
      // Of equals the first: newspapers say what matters first.
      if (score > highest) {
        best = candidate;
        highest = score;
      }
    }
    return best;
  }

  private double score(Candidate candidate) {
    round++;
    double score = candidate.wholeStart() ? WHOLE_START : 0;
    for (int mark = candidate.first(); mark < candidate.end(); mark++) {
      int term = terms.of(mark);
      boolean isNew = seenIn[term] != round;
      seenIn[term] = round;
      if (isNew) {
        score += terms.weight(term) * (shown[term] ? SHOWN_BEFORE : 1);
      }
      if (mark > candidate.first() && isNew && neighbours(mark - 1, mark)) {
        score += NEIGHBOURS;
      }
    }
    return score;
  }

  private boolean neighbours(int mark, int next) {
    return marked.start(next) - marked.end(mark) == 1
        && Characters.isSpace(marked.text().charAt(marked.end(mark)))
        && terms.of(mark) != terms.of(next);
  }
}
