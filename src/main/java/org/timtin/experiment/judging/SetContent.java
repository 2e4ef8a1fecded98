package org.timtin.experiment.judging;

import java.time.Instant;
import java.util.List;
import org.timtin.experiment.judgement.Judgements;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;

/**
 * A judgement set with everything in it.
 *
 * @param name by which it is asked for
 * @param description for people
 * @param maxGrade the highest grade of its scale
 * @param created when it was made
 * @param queries by id
 */
public record SetContent(
    String name, String description, int maxGrade, Instant created, List<JudgedQuery> queries) {
  public SetContent {
    queries = List.copyOf(queries);
  }

  /** The queries alone. */
  public QuerySet querySet() {
    return new QuerySet(
        queries.stream().map(query -> new Query(query.id(), query.text())).toList());
  }

  /** The judgements that held at a moment, by query and document. */
  public Judgements judgements(Instant moment) {
    return new Judgements(queries.stream().flatMap(query -> query.judgements(moment)).toList());
  }
}
