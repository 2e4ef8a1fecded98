package org.timtin.index.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleIndex;
import org.timtin.state.StateStore;
import org.timtin.state.Stored;
import org.timtin.state.Written;

/**
 * The moment up to which all arrivals are known: no article that arrived before it will be added
 * any more, by any instance, and those that were added are visible to searches.
 */
@ApplicationScoped
public class Watermark {
  private static final Logger LOG = Logger.getLogger(Watermark.class);
  private static final long PATIENCE_SECONDS = 10;

  /** A lease as it was first seen by this instance, and when that was at the latest. */
  private record Seen(Stored.Version version, long since) {}

  /** An answer, and when finding it out began. */
  private record Found(Instant moment, long began) {}

  private final StateStore store;
  private final ArticleIndex index;
  private final Clock clock;
  private final LongSupplier nanos;
  private final ArrivalConfig config;

  private final ReentrantLock asking = new ReentrantLock(true);
  private final Map<String, Seen> seen = new HashMap<>();
  private Optional<Found> last = Optional.empty();

  @Inject
  public Watermark(StateStore store, ArticleIndex index, Clock clock, ArrivalConfig config) {
    this(store, index, clock, System::nanoTime, config);
  }

  /**
   * @param nanos a clock that only runs forward, whatever happens to the other one
   */
  Watermark(
      StateStore store, ArticleIndex index, Clock clock, LongSupplier nanos, ArrivalConfig config) {
    this.store = store;
    this.index = index;
    this.clock = clock;
    this.nanos = nanos;
    this.config = config;
  }

  /**
   * The watermark now: every article that arrived before it can be found by a search that begins
   * after this returns.
   *
   * @throws EngineUnavailable when the engine does not answer
   */
  public Instant visible() {
    long asked = nanos.getAsLong();
    return alone(
        () -> {
          // Who waited while others asked takes the answer of the first that began after him.
          if (last.isEmpty() || last.get().began() - asked <= 0) {
            long began = nanos.getAsLong();
            last = Optional.of(new Found(found(), began));
          }
          return last.get().moment();
        });
  }

  /** Looks which writers are silent, so that those that are gone are not waited for too long. */
  void look() {
    alone(this::alive);
  }

  private Instant found() {
    // In this order. A writer makes its lease visible and then reads how far readers have come; a
    // reader says how far it goes and then reads the leases. So either it sees the lease, or the
    // writer sees how far it goes: whatever their clocks say.
    Instant reached = announced(clock.instant());
    Instant low =
        alive().stream()
            .map(lease -> lease.content().low())
            .min(Instant::compareTo)
            .filter(lowest -> lowest.isBefore(reached))
            .orElse(reached);
    index.refresh();
    return low;
  }

  /** Says how far this reader goes: up to now, or to where another one with a later clock was. */
  private Instant announced(Instant now) {
    while (true) {
      Optional<Stored<Reached>> there = store.find(Reached.KIND, Reached.ID);
      if (there.isPresent() && !there.get().content().upTo().isBefore(now)) {
        return there.get().content().upTo();
      }
      Written<Reached> written =
          there
              .map(record -> store.replace(Reached.KIND, record, new Reached(now)))
              .orElseGet(() -> store.create(Reached.KIND, Reached.ID, new Reached(now)));
      if (written instanceof Written.Done) {
        return now;
      }
      // Another instance was faster, and each time one of them gets through.
    }
  }

  /** The leases of all instances but those that have been silent for too long. */
  private List<Stored<Lease>> alive() {
    long before = nanos.getAsLong();
    List<Stored<Lease>> leases = store.list(Lease.KIND, Optional.empty(), StateStore.LONGEST_LIST);
    if (leases.size() == StateStore.LONGEST_LIST) {
      throw new IllegalStateException("more writers than instances that there can be");
    }
    seen.keySet().retainAll(leases.stream().map(Stored::id).collect(Collectors.toSet()));
    Set<String> gone =
        leases.stream()
            .filter(lease -> isSilent(lease, before) && isGivenUp(lease))
            .map(Stored::id)
            .collect(Collectors.toSet());
    return leases.stream().filter(lease -> !gone.contains(lease.id())).toList();
  }

  /** Whether a lease is the same that was seen here a whole lease ago. No other clock is asked. */
  private boolean isSilent(Stored<Lease> lease, long before) {
    Seen first = seen.get(lease.id());
    if (first == null || !first.version().equals(lease.version())) {
      seen.put(lease.id(), new Seen(lease.version(), nanos.getAsLong()));
      return false;
    }
    return before - first.since() > config.lease().toNanos();
  }

  /** Ends another's lease, unless it was renewed at this very moment. */
  private boolean isGivenUp(Stored<Lease> lease) {
    boolean gone =
        switch (store.delete(Lease.KIND, lease.id(), lease.version())) {
          case DONE -> {
            LOG.warnf(
                "an instance that wrote was silent for more than %s; going on without it",
                config.lease());
            yield true;
          }
          case ABSENT -> true;
          case CHANGED -> false;
        };
    seen.remove(lease.id());
    return gone;
  }

  private <T> T alone(Supplier<T> question) {
    try {
      if (!asking.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new EngineUnavailable("too many wait for new articles; try again shortly");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineUnavailable("the service ends", e);
    }
    try {
      return question.get();
    } finally {
      asking.unlock();
    }
  }
}
