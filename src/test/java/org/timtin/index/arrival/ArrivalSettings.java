package org.timtin.index.arrival;

import java.time.Duration;

/** Settings for tests that run without Quarkus. */
public record ArrivalSettings(Duration renewal, Duration lease) implements ArrivalConfig {
  /** The defaults. */
  public static final ArrivalSettings USUAL =
      new ArrivalSettings(Duration.ofSeconds(1), Duration.ofSeconds(60));
}
