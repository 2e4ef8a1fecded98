package org.timtin.experiment.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.timtin.experiment.metric.Ranking;
import org.timtin.search.Ranked;

/**
 * What one search gave.
 *
 * @param query id of the query
 * @param documents ids of the first hits, best first
 * @param scores of each of them
 * @param total how many articles match
 * @param matched {@code typed} or {@code folded}
 * @param fallback whether diacritics were dropped because nothing matched as typed
 * @param micros how long it took, in millionths of a second
 * @param failed why there is no answer; then nothing else is said
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Row(
    String query,
    List<String> documents,
    List<Double> scores,
    long total,
    String matched,
    boolean fallback,
    long micros,
    Optional<String> failed) {
  public Row {
    documents = List.copyOf(documents);
    scores = List.copyOf(scores);
  }

  /** A search that was answered. */
  static Row found(String query, Ranked ranked) {
    return new Row(
        query,
        ranked.articles(),
        ranked.scores(),
        ranked.total(),
        ranked.matched(),
        ranked.fallback(),
        ranked.took().toNanos() / 1_000,
        Optional.empty());
  }

  /** A search that was not answered: which is not the same as one that finds nothing. */
  static Row failed(String query, String reason) {
    return new Row(query, List.of(), List.of(), 0, "", false, 0, Optional.of(reason));
  }

  /** Whether it was answered. */
  @JsonIgnore
  public boolean isAnswered() {
    return failed.isEmpty();
  }

  /** The hits as metrics take them. */
  public Ranking ranking() {
    return new Ranking(documents);
  }
}
