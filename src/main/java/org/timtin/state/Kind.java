package org.timtin.state;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A sort of record that the service remembers, for example {@code search}.
 *
 * @param name what its records are filed under; never change it, records are found by it
 * @param type what a record's content is; Jackson writes and reads it, and a property that it does
 *     not have makes a record unreadable rather than be lost at the next write
 * @param <T> the same
 */
public record Kind<T>(String name, Class<T> type) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public Kind {
    Objects.requireNonNull(type);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of a kind of records");
    }
  }
}
