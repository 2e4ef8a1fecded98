package org.timtin.story;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * An article as far as it matters for its story.
 *
 * @param id the article's id
 * @param signature of its texts
 * @param published when it was published, in milliseconds since 1970; a day counts as its midnight
 *     UTC, seven in the morning in Hanoi; empty where it is not known
 */
public record Copy(String id, Signature signature, OptionalLong published) {
  /** So similar are near copies that were published at about the same time. */
  public static final double SIMILAR = 0.5;

  /**
   * So similar are near copies otherwise. Columns and tables that return every day (horoscopes,
   * lottery results, cuts of the water supply) are alike by half and more from one day to the next.
   */
  public static final double NEARLY_EQUAL = 0.9;

  /** Shorter than a day, so that what returns every day at the same hour is not in time. */
  public static final Duration SAME_TIME = Duration.ofHours(20);

  public Copy {
    Objects.requireNonNull(id);
    Objects.requireNonNull(signature);
    Objects.requireNonNull(published);
  }

  /** Whether the two are near copies; the same whichever is asked about the other. */
  public boolean isNearCopyOf(Copy other) {
    double similarity = signature.similarity(other.signature);
    return similarity >= NEARLY_EQUAL || (similarity >= SIMILAR && isInTimeWith(other));
  }

  private boolean isInTimeWith(Copy other) {
    return published.isPresent()
        && other.published.isPresent()
        && Math.abs(published.getAsLong() - other.published.getAsLong()) <= SAME_TIME.toMillis();
  }
}
