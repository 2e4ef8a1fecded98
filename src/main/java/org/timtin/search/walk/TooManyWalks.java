package org.timtin.search.walk;

import java.time.Duration;

/** As many walks are open as may be. */
public final class TooManyWalks extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long retrySeconds;

  TooManyWalks(int most, Duration until) {
    super(
        "%d walks over search results are open, the most at a time; try again in %d seconds"
            .formatted(most, seconds(until)));
    this.retrySeconds = seconds(until);
  }

  /** When the first of them ends unless it goes on. */
  public long retrySeconds() {
    return retrySeconds;
  }

  private static long seconds(Duration duration) {
    return Math.max(1, duration.plusMillis(999).toSeconds());
  }
}
