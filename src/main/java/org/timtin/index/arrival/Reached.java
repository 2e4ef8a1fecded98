package org.timtin.index.arrival;

import java.time.Instant;
import java.util.Objects;
import org.timtin.state.Kind;

/**
 * How far readers have come, or are about to: an instance that begins to write gives out no earlier
 * arrival. There is one such record, and it only grows.
 */
record Reached(Instant upTo) {
  static final Kind<Reached> KIND = new Kind<>("arrivals", Reached.class);
  static final String ID = "reached";

  Reached {
    Objects.requireNonNull(upTo);
  }
}
