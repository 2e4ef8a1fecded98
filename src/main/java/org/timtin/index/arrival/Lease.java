package org.timtin.index.arrival;

import java.time.Instant;
import java.util.Objects;
import org.timtin.state.Kind;

/**
 * What an instance that writes says to all others, for as long as it writes: no article that it may
 * still add arrived before {@code low}. Its id is another one each time the instance begins to
 * write; only the instance changes it, and whoever gives the instance up deletes it.
 */
record Lease(Instant low) {
  static final Kind<Lease> KIND = new Kind<>("arrival-lease", Lease.class);

  Lease {
    Objects.requireNonNull(low);
  }
}
