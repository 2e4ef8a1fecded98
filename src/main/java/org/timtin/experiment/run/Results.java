package org.timtin.experiment.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.timtin.experiment.typing.Typing;

/** The rows of a whole experiment, by profile and typing, in the order of the queries. */
public final class Results {
  private record Key(String profile, Typing typing) {}

  private final Map<Key, List<Row>> rows = new HashMap<>();

  /** Adds the row of the next query. */
  public void add(String profile, Typing typing, Row row) {
    rows.computeIfAbsent(new Key(profile, typing), key -> new ArrayList<>()).add(row);
  }

  /** All rows of a profile and typing. */
  public List<Row> rows(String profile, Typing typing) {
    return List.copyOf(rows.getOrDefault(new Key(profile, typing), List.of()));
  }
}
