package org.timtin.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An article that was not taken.
 *
 * @param file the file it is in
 * @param line the line on which it begins; empty where the file as a whole cannot be read
 */
record Refusal(
    String file, OptionalLong line, Optional<String> id, Optional<String> field, String reason) {
  Refusal {
    Objects.requireNonNull(file);
    Objects.requireNonNull(line);
    Objects.requireNonNull(id);
    Objects.requireNonNull(field);
    Objects.requireNonNull(reason);
  }

  @Override
  public String toString() {
    String place = line.isPresent() ? file + ":" + line.getAsLong() : file;
    return place
        + id.map(key -> " (" + Plain.line(key) + ")").orElse("")
        + ": "
        + Plain.line(reason);
  }
}
