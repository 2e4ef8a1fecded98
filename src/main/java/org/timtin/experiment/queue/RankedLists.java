package org.timtin.experiment.queue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.timtin.experiment.run.Row;

/**
 * What a contender answered: a profile with queries typed in one way.
 *
 * @param documents ids of the first hits by query, best first; a query that it did not answer is
 *     not there
 */
public record RankedLists(Map<String, List<String>> documents) {
  public RankedLists {
    documents = Map.copyOf(documents);
  }

  /** The answers of an experiment's rows; a search that failed is none. */
  public static RankedLists of(Collection<Row> rows) {
    return new RankedLists(
        rows.stream()
            .filter(Row::isAnswered)
            .collect(Collectors.toMap(Row::query, Row::documents)));
  }
}
