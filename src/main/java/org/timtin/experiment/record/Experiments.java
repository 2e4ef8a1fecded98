package org.timtin.experiment.record;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.timtin.engine.EngineUnavailable;
import org.timtin.experiment.definition.Definition;
import org.timtin.state.Deletion;
import org.timtin.state.Stored;

/** All experiments: those that run here, and what is remembered of the others. */
@ApplicationScoped
public class Experiments {
  private static final Logger LOG = Logger.getLogger(Experiments.class);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ExperimentStore store;
  private final Laboratory laboratory;
  private final ExperimentConfig config;
  private final Clock clock;
  private final String owner = UUID.randomUUID().toString();
  private final Map<String, Execution> here = new ConcurrentHashMap<>();
  private final ExecutorService runs;
  private final ScheduledExecutorService beats;
  private final ScheduledFuture<?> beating;

  public Experiments(
      ExperimentStore store, Laboratory laboratory, ExperimentConfig config, Clock clock) {
    this.store = store;
    this.laboratory = laboratory;
    this.config = config;
    this.clock = clock;
    this.runs =
        Executors.newFixedThreadPool(
            config.running(), Thread.ofPlatform().name("experiment-", 0).daemon().factory());
    this.beats =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("experiment-beat").daemon().factory());
    long beat = config.beat().toMillis();
    this.beating = beats.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
  }

  /**
   * Has an experiment run in the background.
   *
   * @throws TooManyExperiments when enough of them wait already
   */
  public synchronized Experiment start(Definition definition) {
    long active = here.values().stream().filter(one -> one.content().state().isActive()).count();
    if (active >= config.running() + config.waiting()) {
      throw new TooManyExperiments(config.waiting());
    }
    Instant now = clock.instant();
    String id = MOMENT.format(now) + "-" + UUID.randomUUID().toString().substring(0, 4);
    Experiment created =
        new Experiment(
            id,
            definition.name(),
            State.WAITING,
            now,
            Optional.empty(),
            0,
            definition.searches(),
            Optional.empty(),
            Optional.empty(),
            owner,
            now,
            false);
    Stored<Experiment> stored = store.create(created);
    Execution execution =
        new Execution(definition, new Heading(store, stored), laboratory, store, clock);
    here.put(id, execution);
    runs.execute(
        () -> {
          try {
            execution.run();
          } finally {
            here.remove(id);
          }
        });
    return created;
  }

  /** Where an experiment stands; empty when there is none of that id. */
  public Optional<Experiment> find(String id) {
    return underWay(id).or(() -> store.find(id).map(this::truth));
  }

  /**
   * One that this service runs, to the last search. One that has ended may still be on its way out
   * here, or wait for its turn to do nothing, and be deleted meanwhile: of those the store knows.
   */
  private Optional<Experiment> underWay(String id) {
    return Optional.ofNullable(here.get(id))
        .map(Execution::content)
        .filter(one -> one.state().isActive());
  }

  /** All of them, the latest first. */
  public List<Experiment> all() {
    return store.all().stream()
        .map(stored -> underWay(stored.id()).orElseGet(() -> truth(stored)))
        .toList();
  }

  /**
   * Asks for the end of an experiment; one that has ended stays as it is. Where another service
   * runs it, that service learns of it with its next sign of life.
   *
   * @return the experiment; empty when there is none of that id
   */
  public Optional<Experiment> cancel(String id) {
    Execution execution = here.get(id);
    if (execution != null) {
      execution.cancel();
      return Optional.of(execution.content());
    }
    Optional<Stored<Experiment>> stored = store.find(id);
    stored
        .filter(other -> truth(other).state().isActive())
        .ifPresent(other -> new Heading(store, other).change(Experiment::toBeCancelled));
    return find(id);
  }

  /**
   * Deletes an experiment and all that belongs to it; one that is active stays.
   *
   * @return {@link Deletion#CHANGED} where it is active, {@link Deletion#ABSENT} where there is
   *     nothing of it
   */
  public Deletion delete(String id) {
    // Also writes down what has become of one whose service was killed.
    return find(id).filter(known -> known.state().isActive()).isPresent()
        ? Deletion.CHANGED
        : store.delete(id, store.find(id));
  }

  /** An experiment that nobody runs any more is not active, whatever it says. */
  private Experiment truth(Stored<Experiment> stored) {
    Experiment said = stored.content();
    boolean silent =
        said.state().isActive() && said.beat().plus(config.staleAfter()).isBefore(clock.instant());
    if (!silent) {
      return said;
    }
    Experiment interrupted =
        said.ended(
            State.INTERRUPTED,
            Optional.empty(),
            Optional.of("the service that ran it ended before the experiment did"),
            clock.instant());
    return store.replace(stored, interrupted).map(Stored::content).orElse(interrupted);
  }

  private void beat() {
    here.forEach(
        (id, execution) -> {
          try {
            execution.beat();
          } catch (RuntimeException fault) {
            // One that cannot be written must not silence the others.
            LOG.errorf(fault, "experiment %s cannot say that it runs", id);
          }
        });
  }

  void stop(@Observes ShutdownEvent event) {
    beating.cancel(false);
    beats.shutdownNow();
    here.forEach(
        (id, execution) -> {
          try {
            execution.interrupted();
          } catch (EngineUnavailable silent) {
            LOG.debugf(silent, "experiment %s will count as interrupted", id);
          }
        });
    laboratory.close();
    runs.shutdownNow();
  }
}
