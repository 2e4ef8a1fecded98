package org.timtin.search.walk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * One point in time of the index, whatever is written or deleted afterwards.
 *
 * @param walk name of the walk that it was opened for
 * @param id the engine's name; an answer may bring a new one
 * @param index version of the index
 */
public record PointInTime(
    @JsonProperty("w") String walk, @JsonProperty("p") String id, @JsonProperty("i") String index) {
  public PointInTime {
    Objects.requireNonNull(walk);
    Objects.requireNonNull(id);
    Objects.requireNonNull(index);
  }

  /** The same under the name that the engine gave it last. */
  public PointInTime renamed(String latest) {
    return latest.equals(id) ? this : new PointInTime(walk, latest, index);
  }
}
