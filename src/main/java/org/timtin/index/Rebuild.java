package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.timtin.annotate.Annotator;
import org.timtin.engine.EngineUnavailable;

/**
 * Builds the next version of the index from the current one, with today's mappings and annotations,
 * while searches and writes go on. Writes wait only for the moment in which the alias moves.
 */
@ApplicationScoped
public class Rebuild {
  /** How far a rebuild is. */
  public enum Phase {
    NONE,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * Where a rebuild stands.
   *
   * @param phase whether one runs, and how the last one ended
   * @param index the version that is built, or was
   * @param copied articles copied so far
   * @param total articles to copy, as counted at the start
   * @param problem why it failed
   */
  public record State(
      Phase phase, Optional<String> index, long copied, long total, Optional<String> problem) {}

  private static final Logger LOG = Logger.getLogger(Rebuild.class);
  private static final State NONE = new State(Phase.NONE, Optional.empty(), 0, 0, Optional.empty());
  // Fewer articles than this are brought up to date while writes wait.
  private static final int FEW = 200;
  private static final int MOST_ROUNDS = 20;

  private final ElasticsearchClient client;
  private final ArticleIndex index;
  private final WriteGate gate;
  private final Annotator annotator;
  private final ObjectMapper mapper;
  private final RebuildConfig config;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final AtomicReference<State> state = new AtomicReference<>(NONE);

  public Rebuild(
      ElasticsearchClient client,
      ArticleIndex index,
      WriteGate gate,
      Annotator annotator,
      ObjectMapper mapper,
      RebuildConfig config) {
    this.client = client;
    this.index = index;
    this.gate = gate;
    this.annotator = annotator;
    this.mapper = mapper;
    this.config = config;
  }

  /** Where the running rebuild stands, or how the last one ended. */
  public State state() {
    return state.get();
  }

  /** Starts a rebuild in the background; empty when one runs already. */
  public Optional<State> start() {
    State before = state.get();
    State begun = new State(Phase.RUNNING, Optional.empty(), 0, 0, Optional.empty());
    if (before.phase() == Phase.RUNNING || !state.compareAndSet(before, begun)) {
      return Optional.empty();
    }
    Thread.ofVirtual().name("rebuild").start(this::run);
    return Optional.of(begun);
  }

  private void run() {
    // Only said once nothing of this rebuild goes on: the next one may begin at that very moment.
    UnaryOperator<State> end;
    gate.watch();
    try (IndexSwitch versions = IndexSwitch.start(client, index)) {
      Copier copier = new Copier(client, annotator, mapper, versions.current(), versions.next());
      index.refresh();
      long total = index.count();
      progress(versions.next(), 0, total);
      copier.everything(copied -> progress(versions.next(), state.get().copied() + copied, total));
      catchUp(copier);
      gate.alone(
          () -> {
            copier.these(gate.drain());
            requireEqual(versions);
            versions.commit();
          });
      gate.forget();
      awaitReaders();
      versions.retire();
      end = s -> new State(Phase.DONE, s.index(), s.copied(), s.total(), Optional.empty());
    } catch (RuntimeException e) {
      LOG.error("the rebuild failed", e);
      String problem =
          e instanceof EngineUnavailable
              ? e.getMessage()
              : "the rebuild failed; the service's log has the reason";
      end = s -> new State(Phase.FAILED, s.index(), s.copied(), s.total(), Optional.of(problem));
    } finally {
      gate.forget();
    }
    state.updateAndGet(end);
  }

  /**
   * Searches, and beginnings of walks and exports, that met the old version just before the alias
   * moved need it to their end; when the service ends, so do they.
   */
  private void awaitReaders() {
    try {
      boolean ends = stopping.await(config.grace().toNanos(), TimeUnit.NANOSECONDS);
      LOG.debugf("the old version goes: %s", ends ? "the service ends" : "its grace is over");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  /** Follows the writes until so few are left that the others can wait for them. */
  private void catchUp(Copier copier) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Set<String> touched = gate.drain();
      copier.these(touched);
      if (touched.size() <= FEW) {
        return;
      }
    }
  }

  private void requireEqual(IndexSwitch versions) {
    long before = counted(versions.current());
    long after = counted(versions.next());
    if (before != after) {
      throw new EngineUnavailable(
          "the new index has " + after + " articles where the one in use has " + before,
          new IllegalStateException("not equal"));
    }
  }

  private long counted(String version) {
    call(() -> client.indices().refresh(refresh -> refresh.index(version)));
    return call(() -> client.count(count -> count.index(version))).count();
  }

  private void progress(String version, long copied, long total) {
    state.set(new State(Phase.RUNNING, Optional.of(version), copied, total, Optional.empty()));
  }
}
