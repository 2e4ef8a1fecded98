package org.timtin.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.timtin.index.IngestSummary.Conversion;
import org.timtin.index.IngestSummary.Refusal;

/** Counts what becomes of the articles of one request, in bounded memory. */
final class Tally {
  /**
   * Refusals, and conversions, beyond this many are counted and not listed: an answer must not grow
   * with a broken input.
   */
  static final int LISTED_REFUSALS = 1_000;

  private final List<Refusal> refused = new ArrayList<>();
  private final List<Conversion> converted = new ArrayList<>();
  private long indexed;
  private long updated;
  private long unchanged;
  private long refusedTotal;
  private long contendedTotal;
  private long annotatingNanos;
  private final long started = System.nanoTime();
  private long convertedTotal;

  void indexed() {
    indexed++;
  }

  void updated() {
    updated++;
  }

  void unchanged() {
    unchanged++;
  }

  /** Adds a time in nanoseconds that went into annotating. */
  void annotated(long nanos) {
    annotatingNanos += nanos;
  }

  void refused(Refusal refusal) {
    refusedTotal++;
    if (refused.size() < LISTED_REFUSALS) {
      refused.add(refusal);
    }
  }

  /** Refuses what others kept changing: the same article may be taken later. */
  void contended(Refusal refusal) {
    contendedTotal++;
    refused(refusal);
  }

  void converted(Conversion conversion) {
    convertedTotal++;
    if (converted.size() < LISTED_REFUSALS) {
      converted.add(conversion);
    }
  }

  boolean wroteAnything() {
    return indexed + updated > 0;
  }

  IngestSummary summary() {
    List<Refusal> inOrder = new ArrayList<>(refused);
    inOrder.sort(Comparator.comparingLong(Refusal::line));
    return new IngestSummary(
        indexed,
        updated,
        unchanged,
        inOrder,
        refusedTotal,
        contendedTotal,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
        TimeUnit.NANOSECONDS.toMillis(annotatingNanos),
        converted,
        convertedTotal);
  }
}
