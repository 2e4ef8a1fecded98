package org.timtin.experiment.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.timtin.engine.EngineUnavailable;
import org.timtin.experiment.definition.Contender;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.run.Asker;
import org.timtin.experiment.run.Results;
import org.timtin.experiment.run.Row;
import org.timtin.experiment.run.Run;
import org.timtin.experiment.summary.Coverage;
import org.timtin.experiment.summary.Summarizer;
import org.timtin.experiment.summary.Summary;
import org.timtin.experiment.typing.Typing;
import org.timtin.search.FrozenSearch;
import org.timtin.search.MomentLost;

/**
 * One experiment on its way. Results are written as they come, the summary when all are there, and
 * only then the header says that it is done: wherever it is cut off, nothing claims to be complete.
 */
final class Execution implements Runnable {
  private static final Logger LOG = Logger.getLogger(Execution.class);

  /** Hits in one record of results: some hundred kilobytes. */
  private static final int PIECE_HITS = 4_000;

  private final Definition definition;
  private final Heading heading;
  private final Laboratory laboratory;
  private final ExperimentStore store;
  private final Clock clock;
  private final AtomicInteger done = new AtomicInteger();
  private final Results results = new Results();
  private final Map<String, Part.Rows> unwritten = new HashMap<>();
  private int pieces;
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean stopped;

  Execution(
      Definition definition,
      Heading heading,
      Laboratory laboratory,
      ExperimentStore store,
      Clock clock) {
    this.definition = definition;
    this.heading = heading;
    this.laboratory = laboratory;
    this.store = store;
    this.clock = clock;
  }

  /** Where it stands, to the last search. */
  Experiment content() {
    Experiment written = heading.content();
    return written.state().isActive()
        ? written.at(written.state(), done.get(), written.beat())
        : written;
  }

  /** Says that it is alive; learns whether another service wants its end. */
  void beat() {
    try {
      heading.change(was -> was.at(was.state(), done.get(), clock.instant()));
      // Another service that heard nothing of it for too long may have called it interrupted, or
      // somebody have deleted it.
      Experiment now = heading.content();
      if (now.cancelling() || !now.state().isActive()) {
        stopped = true;
      }
    } catch (EngineUnavailable silent) {
      // The run itself meets the same engine, and says so in the record once it can be written.
      LOG.debugf(silent, "experiment %s cannot say that it runs", heading.content().id());
    }
  }

  /** Ends it: at once where it has not begun, else as soon as the search under way is answered. */
  void cancel() {
    stopped = true;
    if (begun.compareAndSet(false, true)) {
      end(State.CANCELLED, Optional.empty(), Optional.empty());
    } else {
      heading.change(Experiment::toBeCancelled);
    }
  }

  /** Notes that the service ends before it does. */
  void interrupted() {
    end(
        State.INTERRUPTED,
        Optional.empty(),
        Optional.of("the service that ran it ended before the experiment did"));
    // Only now: what stops before counts as cancelled.
    stopped = true;
  }

  @Override
  public void run() {
    if (!begun.compareAndSet(false, true)) {
      return;
    }
    try {
      heading.change(was -> was.at(State.RUNNING, 0, clock.instant()));
      experiment();
    } catch (MomentLost lost) {
      failed(lost.getMessage() + "; run it again");
    } catch (EngineUnavailable silent) {
      failed(silent.getMessage());
    } catch (RuntimeException fault) {
      LOG.errorf(fault, "experiment %s failed", heading.content().id());
      failed("the experiment failed; the service's log has the reason");
    }
  }

  private void experiment() {
    String id = heading.content().id();
    try (FrozenSearch search = laboratory.open(definition.scope())) {
      Set<String> judged =
          definition.judgements().all().stream()
              .map(Judgement::document)
              .collect(Collectors.toSet());
      Set<String> present = search.present(judged);
      Coverage coverage = Coverage.of(definition, present);
      Definition run =
          definition.scope().asOf().isPresent() ? definition.judging(present) : definition;
      store.plan(id, laboratory.plan(run, search, coverage), run);
      Asker asker = laboratory.asker(search, definition.depth());
      boolean complete = new Run(run, asker, this::take).toTheEnd(() -> stopped);
      for (Part.Rows rows : List.copyOf(unwritten.values())) {
        write(id, rows);
      }
      if (!complete) {
        end(State.CANCELLED, Optional.empty(), Optional.empty());
        return;
      }
      Summary summary = Summarizer.of(run, results);
      beat();
      if (stopped) {
        end(State.CANCELLED, Optional.empty(), Optional.empty());
        return;
      }
      store.summary(id, summary);
      end(State.DONE, Optional.of(summary.passed()), Optional.empty());
    }
  }

  private void take(Contender contender, Typing typing, Row row) {
    results.add(contender.name(), typing, row);
    Part.Rows rows =
        unwritten.computeIfAbsent(
            typing.key() + " " + contender.name(),
            key -> new Part.Rows(contender.name(), typing.key(), new ArrayList<>()));
    rows.items().add(row);
    if (rows.items().size() * definition.depth() >= PIECE_HITS) {
      write(heading.content().id(), rows);
    }
    done.incrementAndGet();
  }

  private void write(String id, Part.Rows rows) {
    // What has ended elsewhere may be deleted already.
    if (heading.content().state().isActive()) {
      store.rows(id, pieces, rows);
      pieces++;
    }
    unwritten.remove(rows.typing() + " " + rows.profile());
  }

  private void failed(String reason) {
    try {
      end(State.FAILED, Optional.empty(), Optional.of(reason));
    } catch (EngineUnavailable silent) {
      // It cannot be written now; without a further sign of life it will count as interrupted.
      LOG.warnf("experiment %s failed (%s)", heading.content().id(), reason);
    }
  }

  private void end(State state, Optional<Boolean> passed, Optional<String> problem) {
    heading.change(
        was ->
            was.at(was.state(), done.get(), clock.instant())
                .ended(state, passed, problem, clock.instant()));
  }
}
