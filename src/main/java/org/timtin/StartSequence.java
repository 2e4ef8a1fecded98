package org.timtin;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.timtin.annotate.CorrectedLists;
import org.timtin.engine.Engine;
import org.timtin.engine.EngineConfig;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleIndex;
import org.timtin.index.StorySettler;
import org.timtin.index.arrival.Upkeep;
import org.timtin.search.ranking.RankingProfiles;
import org.timtin.search.suggest.Names;
import org.timtin.search.synonym.SynonymGroups;
import org.timtin.state.StateIndex;

/**
 * From an empty machine to an answering service: the engine, the index, the sample. Runs beside the
 * HTTP server, so that the health checks answer while the engine still starts.
 */
@Readiness
@ApplicationScoped
public class StartSequence implements HealthCheck {
  /** Begins the line of the log that says why a start failed. */
  public static final String FAILURE = "timtin cannot start: ";

  private static final Logger LOG = Logger.getLogger(StartSequence.class);
  private static final int FAILED = 2;
  private static final long PAUSE_MILLIS = 500;

  private final Engine engine;
  private final EngineConfig config;
  private final ArticleIndex index;
  private final StateIndex state;
  private final Upkeep arrivals;
  private final StorySettler stories;
  private final SampleArticles sample;
  private final Instance<CorrectedLists> lists;
  private final Instance<SynonymGroups> synonyms;
  private final Instance<RankingProfiles> profiles;
  private final Instance<Names> names;
  private final boolean loadSample;
  private final URI address;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile boolean done;

  public StartSequence(
      Engine engine,
      EngineConfig config,
      ArticleIndex index,
      StateIndex state,
      Upkeep arrivals,
      StorySettler stories,
      SampleArticles sample,
      Instance<CorrectedLists> lists,
      Instance<SynonymGroups> synonyms,
      Instance<RankingProfiles> profiles,
      Instance<Names> names,
      ServiceConfig service,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.engine = engine;
    this.config = config;
    this.index = index;
    this.state = state;
    this.arrivals = arrivals;
    this.stories = stories;
    this.sample = sample;
    this.lists = lists;
    this.synonyms = synonyms;
    this.profiles = profiles;
    this.names = names;
    this.loadSample = service.sample();
    this.address = RunningService.address(host, port);
  }

  void begin(@Observes StartupEvent event) {
    Thread.ofVirtual().name("start-sequence").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    LOG.info("timtin stops");
    stopping.countDown();
  }

  /** Up once the service has what it needs to answer, the sample included. */
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("start").status(done).build();
  }

  private void run() {
    try {
      LOG.infof("timtin starts at %s, data in %s", address, config.data().toAbsolutePath());
      readLists();
      engine.holdData();
      // Before the engine, whose start takes seconds: stop and status must find the service then.
      RunningService.announce(config.data(), address);
      engine.start();
      long articles = fill();
      done = true;
      LOG.infof(
          "%d articles; search at %s/v1/search, try it at %s/q/swagger-ui",
          articles, address, address);
    } catch (EngineUnavailable e) {
      failed(e.getMessage());
    } catch (InterruptedException e) {
      // The service ends; there is nothing left to start.
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("the start met a fault of timtin itself", e);
      failed(e.toString());
    }
  }

  /** Before anything is started: a line that cannot be understood must not go by unseen. */
  private void readLists() {
    try {
      lists.get();
      synonyms.get();
      profiles.get();
      // Made of the lists; here, and not at somebody's first letter.
      names.get();
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new EngineUnavailable(e.getMessage(), e);
    }
  }

  private long fill() throws InterruptedException {
    onceAnswered(
        () -> {
          state.ensure();
          index.ensure();
          return true;
        });
    arrivals.begin();
    stories.takeUp();
    long found = onceAnswered(index::count);
    if (found > 0 || !loadSample) {
      return found;
    }
    long loaded = onceAnswered(sample::load).accepted();
    LOG.infof("the index was empty: loaded %d sample articles", loaded);
    return loaded;
  }

  /**
   * An engine that has just started, or was restarted meanwhile, answers 503 until it has recovered
   * its indices. How long that takes depends on their size, so only the end of the service ends the
   * waiting; the readiness check says until then what is missing.
   */
  private <T> T onceAnswered(Supplier<T> step) throws InterruptedException {
    boolean said = false;
    while (true) {
      try {
        return step.get();
      } catch (EngineUnavailable e) {
        if (!said) {
          LOG.info("waiting for the engine to recover its indices");
          said = true;
        }
      }
      if (stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new InterruptedException("the service ends");
      }
    }
  }

  private void failed(String reason) {
    if (stopping.getCount() > 0) {
      LOG.error(FAILURE + reason);
      Quarkus.asyncExit(FAILED);
    }
  }
}
