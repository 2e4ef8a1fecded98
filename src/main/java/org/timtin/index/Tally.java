package org.timtin.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.timtin.index.IngestSummary.Refusal;

/** Counts what becomes of the articles of one request, in bounded memory. */
final class Tally {
  /**
   * Refusals beyond this many are counted and not listed: an answer must not grow with a broken
   * input.
   */
  static final int LISTED_REFUSALS = 1_000;

  private final List<Refusal> refused = new ArrayList<>();
  private long indexed;
  private long updated;
  private long unchanged;
  private long refusedTotal;

  void indexed() {
    indexed++;
  }

  void updated() {
    updated++;
  }

  void unchanged() {
    unchanged++;
  }

  void refused(Refusal refusal) {
    refusedTotal++;
    if (refused.size() < LISTED_REFUSALS) {
      refused.add(refusal);
    }
  }

  boolean wroteAnything() {
    return indexed + updated > 0;
  }

  IngestSummary summary() {
    List<Refusal> inOrder = new ArrayList<>(refused);
    inOrder.sort(Comparator.comparingLong(Refusal::line));
    return new IngestSummary(indexed, updated, unchanged, inOrder, refusedTotal);
  }
}
