package org.timtin.search;

import java.time.Instant;
import java.util.Objects;

/**
 * How far a reader of new articles has come: everything up to here was shown. Articles are in the
 * order of their arrival, those of the same nanosecond in that of their ids.
 *
 * @param arrived arrival of the last article that was shown
 * @param id its id; empty where nothing that arrived at this very moment was
 */
public record ArrivalPlace(Instant arrived, String id) {
  public ArrivalPlace {
    Objects.requireNonNull(arrived);
    Objects.requireNonNull(id);
  }

  /** Before everything that arrives at a moment or later. */
  public static ArrivalPlace before(Instant moment) {
    return new ArrivalPlace(moment, "");
  }
}
