package org.timtin.index.arrival;

import java.time.Instant;
import java.util.Optional;

/**
 * The right to add articles with one request to the engine: gives them their arrivals, and holds
 * the watermark below them until the request is over. Ends with exactly one of {@link #answered}
 * and {@link #unanswered}.
 */
public final class Ticket {
  private final Arrivals arrivals;
  private final Instant low;
  // Both guarded by the lock of arrivals.
  private boolean givenUp;
  private Optional<Long> heldUntil = Optional.empty();

  Ticket(Arrivals arrivals, Instant low) {
    this.arrivals = arrivals;
    this.low = low;
  }

  /** The arrival of the next article: later than every one that this instance gave out before. */
  public Instant next() {
    return arrivals.stamp();
  }

  /**
   * The engine has said of each article whether it was added.
   *
   * @return whether the arrivals hold; if not, this instance was silent for so long that others
   *     went on without it, and readers may have passed them: the articles must get new ones
   * @throws org.timtin.engine.EngineUnavailable when that cannot be found out
   */
  public boolean answered() {
    return arrivals.end(this);
  }

  /** The answer was lost: the articles may still be added for some time. */
  public void unanswered() {
    arrivals.doubt(this);
  }

  Instant low() {
    return low;
  }

  void giveUp() {
    givenUp = true;
  }

  boolean isGivenUp() {
    return givenUp;
  }

  void holdUntil(long nanos) {
    heldUntil = Optional.of(nanos);
  }

  boolean isOver(long nanos) {
    return heldUntil.isPresent() && nanos - heldUntil.get() > 0;
  }
}
