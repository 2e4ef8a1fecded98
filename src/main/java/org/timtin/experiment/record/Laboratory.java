package org.timtin.experiment.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.timtin.engine.EngineUnavailable;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.definition.Scope;
import org.timtin.experiment.run.Asker;
import org.timtin.experiment.summary.Coverage;
import org.timtin.index.IndexHash;
import org.timtin.search.FrozenSearch;
import org.timtin.search.FrozenSearches;
import org.timtin.search.Ranked;

/** What an experiment works with: one moment of the collection, asked as searches ask it. */
@ApplicationScoped
public class Laboratory {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final FrozenSearches searches;
  private final IndexHash hash;
  private final ExperimentConfig config;
  private final String software;
  private final CountDownLatch closing = new CountDownLatch(1);

  public Laboratory(
      FrozenSearches searches,
      IndexHash hash,
      ExperimentConfig config,
      @ConfigProperty(name = "quarkus.application.version") String software) {
    this.searches = searches;
    this.hash = hash;
    this.config = config;
    this.software = software;
  }

  /** The collection as it is now, or as far as it goes up to a day. */
  FrozenSearch open(Scope scope) {
    return searches.open(scope.asOf());
  }

  /** Exactly what is going to be run, and on what. */
  Plan plan(Definition definition, FrozenSearch search, Coverage coverage) {
    return Plan.of(
        definition,
        new Plan.Collection(search.index(), hash.of(search.index()), search.count(), search.now()),
        software,
        coverage);
  }

  /** Asks the collection, patient with an engine that is overloaded for a moment. */
  Asker asker(FrozenSearch search, int depth) {
    return (contender, text) -> {
      long deadline = System.nanoTime() + config.patience().toNanos();
      while (true) {
        try {
          Ranked ranked = search.ranked(text, contender.accents(), contender.profile(), depth);
          return ranked;
        } catch (EngineUnavailable silent) {
          if (System.nanoTime() > deadline || pause()) {
            throw silent;
          }
        }
      }
    };
  }

  /** Whether the service ends meanwhile. */
  private boolean pause() {
    try {
      return closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Ends all waiting: the service ends. */
  void close() {
    closing.countDown();
  }
}
