package org.timtin.experiment.run;

import org.timtin.experiment.definition.Contender;
import org.timtin.search.Ranked;

/** Answers a query as one of the compared profiles does. */
@FunctionalInterface
public interface Asker {
  /**
   * The first hits.
   *
   * @throws org.timtin.BadInput when the text cannot be read as a query
   * @throws org.timtin.engine.EngineUnavailable when the engine does not answer
   * @throws org.timtin.search.MomentLost when the run cannot go on
   */
  Ranked ask(Contender contender, String text);
}
