package org.timtin.experiment.record;

import java.util.List;

/**
 * A piece of something long: records of the engine must not be.
 *
 * @param <T> what it is a piece of
 */
sealed interface Part<T> {
  /** What is in it. */
  List<T> items();

  /** Some queries. */
  record Queries(List<org.timtin.experiment.judgement.Query> items)
      implements Part<org.timtin.experiment.judgement.Query> {}

  /** Some judgements. */
  record Judgements(List<org.timtin.experiment.judgement.Judgement> items)
      implements Part<org.timtin.experiment.judgement.Judgement> {}

  /**
   * Some results.
   *
   * @param profile of these
   * @param typing of these
   */
  record Rows(String profile, String typing, List<org.timtin.experiment.run.Row> items)
      implements Part<org.timtin.experiment.run.Row> {}
}
