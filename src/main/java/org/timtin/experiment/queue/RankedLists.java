package org.timtin.experiment.queue;

import java.util.List;
import java.util.Map;

/**
 * What a contender answered: a profile with queries typed in one way.
 *
 * @param documents ids of the first hits by query, best first; a query that it did not answer is
 *     not there
 */
record RankedLists(Map<String, List<String>> documents) {
  RankedLists {
    documents = Map.copyOf(documents);
  }
}
