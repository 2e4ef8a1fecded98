package org.timtin.index.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.timtin.state.Deletion;
import org.timtin.state.StateStore;
import org.timtin.state.Stored;
import org.timtin.state.Written;

/**
 * Gives out arrivals to the writers of this instance, under a {@link Lease} that is visible to all
 * instances before the first is given out, renewed while there are writers, and ended soon after.
 */
@ApplicationScoped
public class Arrivals {
  private static final Logger LOG = Logger.getLogger(Arrivals.class);

  // Others wait for a whole lease. What is sent within its first quarter has the other three to be
  // carried out: with the default 45 s, of which the engine waits at most 20 s for a shard.
  private static final int VALID_PART = 4;
  // Beginning to write costs two calls; who adds one article every few seconds begins once.
  private static final int IDLE_RENEWALS = 10;
  private static final Duration NOTABLE_SKEW = Duration.ofSeconds(5);

  /** The lease of this instance, and when the call that wrote it began. */
  private record Held(Stored<Lease> record, long since) {}

  private final StateStore store;
  private final Clock clock;
  private final LongSupplier nanos;
  private final ArrivalConfig config;

  // One conversation with the store at a time; taken before this object's own lock, never inside.
  private final Lock speaking = new ReentrantLock(true);

  private final Set<Ticket> tickets = new HashSet<>();
  private Optional<Held> held = Optional.empty();
  private Instant floor = Instant.EPOCH;
  private long lastUse;

  @Inject
  public Arrivals(StateStore store, Clock clock, ArrivalConfig config) {
    this(store, clock, System::nanoTime, config);
  }

  /**
   * @param nanos a clock that only runs forward, whatever happens to the other one
   */
  Arrivals(StateStore store, Clock clock, LongSupplier nanos, ArrivalConfig config) {
    this.store = store;
    this.clock = clock;
    this.nanos = nanos;
    this.config = config;
  }

  /**
   * Begins a request that may add articles.
   *
   * @throws org.timtin.engine.EngineUnavailable when the lease cannot be made or renewed
   */
  public Ticket begin() {
    Optional<Ticket> ticket = issued();
    while (ticket.isEmpty()) {
      refreshLease();
      ticket = issued();
    }
    return ticket.get();
  }

  /** Renews the lease where there is one, or ends it when nobody writes any more. */
  void tick() {
    speaking.lock();
    try {
      Optional<Held> there = held();
      if (there.isPresent() && !endedIdle(there.get())) {
        renew(there.get());
      }
    } finally {
      speaking.unlock();
    }
  }

  /**
   * Ends the lease, unless writers are under way: then others have to wait until it has run out.
   */
  void leave() {
    speaking.lock();
    try {
      held().ifPresent(there -> ended(there, Long.MIN_VALUE));
    } finally {
      speaking.unlock();
    }
  }

  synchronized Instant stamp() {
    Instant now = clock.instant();
    floor = now.isAfter(floor) ? now : floor.plusNanos(1);
    return floor;
  }

  boolean end(Ticket ticket) {
    try {
      while (!isDecided(ticket)) {
        refreshLease();
      }
    } catch (RuntimeException e) {
      doubt(ticket);
      throw e;
    }
    synchronized (this) {
      tickets.remove(ticket);
      lastUse = nanos.getAsLong();
      return !ticket.isGivenUp();
    }
  }

  synchronized void doubt(Ticket ticket) {
    ticket.holdUntil(nanos.getAsLong() + config.lease().toNanos());
    lastUse = nanos.getAsLong();
  }

  private synchronized Optional<Ticket> issued() {
    if (!isFresh()) {
      return Optional.empty();
    }
    Ticket ticket = new Ticket(this, stamp());
    tickets.add(ticket);
    return Optional.of(ticket);
  }

  private synchronized boolean isDecided(Ticket ticket) {
    return ticket.isGivenUp() || isFresh();
  }

  /** Whether the lease was renewed so lately that nobody can have given this instance up. */
  private synchronized boolean isFresh() {
    long valid = config.lease().toNanos() / VALID_PART;
    return held.isPresent() && nanos.getAsLong() - held.get().since() < valid;
  }

  private synchronized Optional<Held> held() {
    return held;
  }

  private void refreshLease() {
    speaking.lock();
    try {
      // Another writer may have done it while this one waited.
      if (!isFresh()) {
        held().ifPresentOrElse(this::renew, this::open);
      }
    } finally {
      speaking.unlock();
    }
  }

  private void open() {
    long began = nanos.getAsLong();
    Written<Lease> written =
        store.create(Lease.KIND, UUID.randomUUID().toString(), new Lease(lowest()));
    // Only now: a reader that does not see the lease has said before how far it goes.
    Instant reached =
        store.find(Reached.KIND, Reached.ID).map(r -> r.content().upTo()).orElse(Instant.EPOCH);
    Duration ahead = Duration.between(clock.instant(), reached);
    if (ahead.compareTo(NOTABLE_SKEW) > 0) {
      LOG.warnf(
          "another instance's clock is %s ahead of this one's; arrivals follow the later clock",
          ahead);
    }
    switch (written) {
      case Written.Done<Lease> done -> {
        synchronized (this) {
          floor = reached.isAfter(floor) ? reached : floor;
          held = Optional.of(new Held(done.record(), began));
          lastUse = began;
        }
      }
      case Written.Changed<Lease> changed ->
          throw new IllegalStateException("a random name was taken");
    }
  }

  private void renew(Held there) {
    long began = nanos.getAsLong();
    switch (store.replace(Lease.KIND, there.record(), new Lease(lowest()))) {
      case Written.Done<Lease> done -> hold(new Held(done.record(), began));
      case Written.Changed<Lease> changed ->
          // Nobody else writes it: if it is there, an earlier renewal succeeded whose answer was
          // lost, and this one has to be tried on top of that.
          store
              .find(Lease.KIND, there.record().id())
              .ifPresentOrElse(
                  found -> hold(new Held(found, there.since())), this::givenUpByOthers);
    }
  }

  private synchronized void hold(Held lease) {
    held = Optional.of(lease);
  }

  private synchronized void givenUpByOthers() {
    LOG.warnf(
        "this instance was silent for more than %s, and others went on without it", config.lease());
    held = Optional.empty();
    tickets.forEach(Ticket::giveUp);
    tickets.clear();
  }

  /** What no later arrival of this instance goes below; nothing new will, either. */
  private synchronized Instant lowest() {
    Instant now = clock.instant();
    floor = now.isAfter(floor) ? now : floor;
    tickets.removeIf(ticket -> ticket.isOver(nanos.getAsLong()));
    return tickets.stream().map(Ticket::low).min(Instant::compareTo).orElse(floor);
  }

  private boolean endedIdle(Held there) {
    return ended(there, config.renewal().toNanos() * IDLE_RENEWALS);
  }

  /** Ends the lease if no ticket is out and none was for some nanoseconds; says whether it did. */
  private boolean ended(Held there, long idle) {
    synchronized (this) {
      tickets.removeIf(ticket -> ticket.isOver(nanos.getAsLong()));
      if (!tickets.isEmpty() || nanos.getAsLong() - lastUse < idle) {
        return false;
      }
      // From here on a writer begins anew.
      held = Optional.empty();
    }
    if (store.delete(Lease.KIND, there.record().id(), there.record().version())
        == Deletion.CHANGED) {
      // An earlier renewal's answer was lost.
      store
          .find(Lease.KIND, there.record().id())
          .ifPresent(found -> store.delete(Lease.KIND, found.id(), found.version()));
    }
    return true;
  }
}
