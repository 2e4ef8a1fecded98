package org.timtin.search;

/**
 * How many articles an export reads at a time: many short ones, few long ones, so that it needs the
 * same memory whatever it reads. Articles have from a hundred bytes to megabytes.
 */
final class BatchSize {
  static final int FIRST = 100;
  static final int LARGEST = 1_000;

  /** What one batch should come to, in characters of text. */
  static final long AIM = 2_000_000;

  private int articles = FIRST;

  int articles() {
    return articles;
  }

  /** Learns from a batch; grows by steps, for the next articles may be longer. */
  void read(int count, long characters) {
    if (count == 0) {
      return;
    }
    long fitting = AIM / Math.max(1, characters / count);
    articles = (int) Math.clamp(fitting, 1, Math.min(LARGEST, articles * 2L));
  }

  /** Makes the next one smaller, and says whether that is possible. */
  boolean tooLarge() {
    boolean possible = articles > 1;
    articles = Math.max(1, articles / 2);
    return possible;
  }
}
