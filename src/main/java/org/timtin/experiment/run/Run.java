package org.timtin.experiment.run;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.timtin.BadInput;
import org.timtin.engine.EngineUnavailable;
import org.timtin.experiment.definition.Contender;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.typing.Typing;
import org.timtin.search.MomentLost;

/**
 * All searches of an experiment, one after the other. The profiles take turns on each query, each
 * first in its turn, so that all see the same machine and none profits from caches that another
 * filled.
 */
public final class Run {
  /**
   * After so many searches in a row without an answer the engine is gone, and not one query bad.
   */
  static final int MOST_UNANSWERED = 10;

  /** Takes each row as it comes. */
  @FunctionalInterface
  public interface Sink {
    /** The row of a search. */
    void take(Contender contender, Typing typing, Row row);
  }

  private static final Logger LOG = Logger.getLogger(Run.class);

  private final Definition definition;
  private final Asker asker;
  private final Sink sink;
  private int unanswered;

  public Run(Definition definition, Asker asker, Sink sink) {
    this.definition = definition;
    this.asker = asker;
    this.sink = sink;
  }

  /**
   * Runs to the end, or until it is told to stop.
   *
   * @param stopped asked before each search
   * @return whether it came to the end
   * @throws MomentLost when the collection was replaced meanwhile
   * @throws EngineUnavailable when the engine does not answer at all any more
   */
  public boolean toTheEnd(BooleanSupplier stopped) {
    List<Contender> contenders = definition.profiles();
    List<Query> queries = definition.queries().queries();
    for (Typing typing : definition.typings()) {
      for (int q = 0; q < queries.size(); q++) {
        Query query = queries.get(q);
        String text = typing.of(query.text(), definition.seed());
        for (int turn = 0; turn < contenders.size(); turn++) {
          if (stopped.getAsBoolean()) {
            return false;
          }
          Contender contender = contenders.get((q + turn) % contenders.size());
          sink.take(contender, typing, row(contender, query, text));
        }
      }
    }
    return true;
  }

  private Row row(Contender contender, Query query, String text) {
    try {
      Row row = Row.found(query.id(), asker.ask(contender, text));
      unanswered = 0;
      return row;
    } catch (MomentLost lost) {
      throw lost;
    } catch (BadInput refused) {
      return Row.failed(query.id(), refused.getMessage());
    } catch (EngineUnavailable silent) {
      unanswered++;
      if (unanswered >= MOST_UNANSWERED) {
        throw silent;
      }
      return Row.failed(query.id(), silent.getMessage());
    } catch (RuntimeException fault) {
      // Of the engine or ours: the other queries still have something to say, and the record says
      // that this one has not.
      LOG.errorf(fault, "profile %s failed on query %s", contender.name(), query.id());
      return Row.failed(query.id(), "the search failed; the service's log has the reason");
    }
  }
}
