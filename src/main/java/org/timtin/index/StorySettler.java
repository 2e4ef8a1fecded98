package org.timtin.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.timtin.engine.EngineUnavailable;

/**
 * Keeps the stories of the index in use settled: beside the writes, shortly after them. A write
 * notes its articles before, and says when it is over.
 */
@ApplicationScoped
public class StorySettler {
  private static final Logger LOG = Logger.getLogger(StorySettler.class);
  // As many notes as articles that one pass can look up at once without much memory.
  private static final int NOTES_AT_A_TIME = 20;
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
  private static final long SHORTEST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;

  /** Another instance mostly settles for a moment only; to ask again costs it nothing. */
  private static final long LONGEST_TURN_MILLIS = 1_000;

  /** What came of an attempt to settle what waits. */
  private enum Outcome {
    DONE(SHORTEST_PAUSE_MILLIS),
    ANOTHERS_TURN(LONGEST_TURN_MILLIS),
    FAILED(LONGEST_PAUSE_MILLIS);

    private final long longestPause;

    Outcome(long longestPause) {
      this.longestPause = longestPause;
    }
  }

  private final ElasticsearchClient client;
  private final ArticleIndex index;
  private final WriteGate gate;
  private final Clock clock;
  private final StoryQueue queue;
  private final StoryLease lease;
  private final Queue<StoryQueue.Note> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore wake = new Semaphore(0);
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean ready;
  private volatile boolean stopping;
  private Instant nextSweep = Instant.EPOCH;

  public StorySettler(ElasticsearchClient client, ArticleIndex index, WriteGate gate, Clock clock) {
    String owner = UUID.randomUUID().toString();
    this.client = client;
    this.index = index;
    this.gate = gate;
    this.clock = clock;
    this.queue = new StoryQueue(client, clock, owner);
    this.lease = new StoryLease(client, clock, owner);
  }

  /** Takes up what an earlier run, or another instance that is no more, left undone. */
  public void takeUp() {
    begin();
  }

  /** How many notes wait for their articles' stories to be settled, of this instance's writes. */
  public int waiting() {
    return waiting.size();
  }

  /**
   * Runs a write or a deletion, and has the stories settled after it.
   *
   * @param ids the articles that it touches, as far as their stories may change; the write alone
   *     where there are none
   * @param stories the stories of those that are deleted
   */
  <T> T around(Collection<String> ids, Collection<String> stories, Supplier<T> write) {
    if (ids.isEmpty()) {
      return write.get();
    }
    prepare();
    StoryQueue.Note note = queue.add(ids, stories);
    try {
      return write.get();
    } finally {
      // After a failure, too: the write may have happened.
      waiting.add(note);
      begin();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    wake.release();
  }

  private void prepare() {
    if (!ready) {
      queue.ensure();
      ready = true;
    }
  }

  private void begin() {
    wake.release();
    if (begun.compareAndSet(false, true)) {
      Thread.ofVirtual().name("stories").start(this::work);
    }
  }

  private void work() {
    try {
      long pause = SHORTEST_PAUSE_MILLIS;
      while (!stopping) {
        wake.drainPermits();
        Outcome outcome = step();
        pause = Math.min(2 * pause, outcome.longestPause);
        if (outcome != Outcome.DONE) {
          wake.tryAcquire(pause, TimeUnit.MILLISECONDS);
        } else if (waiting.isEmpty()) {
          wake.tryAcquire(SWEEP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Settles what waits, if it can. */
  private Outcome step() {
    try {
      prepare();
      if (!lease.take()) {
        return Outcome.ANOTHERS_TURN;
      }
      try {
        return settleWaiting() && sweep() ? Outcome.DONE : Outcome.FAILED;
      } finally {
        if (waiting.isEmpty()) {
          lease.release();
        }
      }
    } catch (StoryPass.Superseded e) {
      LOG.debugf("stories are settled anew: %s", e.getMessage());
      return Outcome.FAILED;
    } catch (EngineUnavailable | ElasticsearchException e) {
      if (!stopping) {
        LOG.warnf("stories wait to be settled: %s", e.getMessage());
      }
      ready = false;
      return Outcome.FAILED;
    } catch (RuntimeException e) {
      LOG.error("settling stories met a fault of timtin itself; it is tried again", e);
      return Outcome.FAILED;
    }
  }

  private boolean settleWaiting() {
    List<StoryQueue.Note> some = waiting.stream().limit(NOTES_AT_A_TIME).toList();
    if (some.isEmpty()) {
      return true;
    }
    // Halted for longer than the lease, this instance may have written what another had settled.
    boolean settled = settle(some) && holdsLease();
    if (settled) {
      queue.remove(some);
      waiting.removeAll(some);
    }
    return settled;
  }

  private boolean settle(List<StoryQueue.Note> notes) {
    String version = index.version();
    StoryPass pass =
        new StoryPass(
            client, version, (ids, write) -> gate.write(ids, () -> checked(version, write)));
    return pass.settle(StoryQueue.ids(notes), StoryQueue.stories(notes));
  }

  private List<StoryPlan.Change> checked(String version, Supplier<List<StoryPlan.Change>> write) {
    if (!index.version().equals(version)) {
      throw new StoryPass.Superseded("the alias has moved on from " + version);
    }
    if (!holdsLease()) {
      throw new StoryPass.Superseded("another instance settles them");
    }
    return write.get();
  }

  private boolean holdsLease() {
    return lease.isSafe() || lease.take();
  }

  /**
   * Settles what others left. A note is forgotten when its write must be over; until then it may
   * still happen, and the note is looked at again.
   */
  private boolean sweep() {
    Instant now = Instant.now(clock);
    if (!waiting.isEmpty() || now.isBefore(nextSweep)) {
      return true;
    }
    List<StoryQueue.Note> left = queue.ofOthers();
    List<StoryQueue.Note> over = new ArrayList<>(left);
    over.removeIf(note -> !note.isOver(now));
    if (left.isEmpty() || settle(left)) {
      queue.remove(over);
      nextSweep = now.plus(SWEEP_EVERY);
      return true;
    }
    return false;
  }
}
