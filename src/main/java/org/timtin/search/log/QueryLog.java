package org.timtin.search.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.timtin.engine.EngineUnavailable;

/**
 * Logs what was searched for, where that is switched on. A search only puts its words into a queue
 * in memory, which never waits; a thread of its own writes them. While the engine does not answer
 * they wait there, and what finds the queue full is dropped and counted.
 */
@Startup
@ApplicationScoped
public class QueryLog {
  private static final Logger LOG = Logger.getLogger(QueryLog.class);

  /** Queries in one record: some hundred kilobytes at most. */
  private static final int BATCH = 1_000;

  /** What is older than the retention goes within the hour. */
  private static final long HOUR_SECONDS = 3_600;

  /** By then a service that starts has its engine. */
  private static final long FIRST_DELETION_SECONDS = 60;

  private record Unwritten(String id, LoggedQuery.Batch batch) {}

  /**
   * Where the log stands, of this instance of the service.
   *
   * @param enabled whether queries are logged
   * @param retentionSeconds how long they are kept
   * @param waiting how many wait to be written
   * @param written how many were, since the start
   * @param dropped how many were not logged, for want of room or since they are too long
   */
  public record Status(
      boolean enabled, long retentionSeconds, long waiting, long written, long dropped) {}

  private final QueryLogStore store;
  private final QueryLogConfig config;
  private final Clock clock;
  private final BlockingQueue<LoggedQuery> waiting;

  /** What waits or is being written; apart, since a write may take as long as the engine hangs. */
  private final AtomicLong held = new AtomicLong();

  private final AtomicLong written = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final ScheduledExecutorService thread;
  private final ScheduledFuture<?> writing;
  private final ScheduledFuture<?> expiring;
  private Optional<Unwritten> unwritten = Optional.empty();

  QueryLog(QueryLogStore store, QueryLogConfig config, Clock clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
    this.waiting = new ArrayBlockingQueue<>(config.capacity());
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("query-log").daemon().factory());
    long interval = config.interval().toMillis();
    this.writing =
        thread.scheduleWithFixedDelay(this::write, interval, interval, TimeUnit.MILLISECONDS);
    // Also where it is switched off: what was logged before must not stay for ever.
    this.expiring =
        thread.scheduleWithFixedDelay(
            this::expire, FIRST_DELETION_SECONDS, HOUR_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Logs a search that was answered, if it has words. Never waits.
   *
   * @param text as it was typed
   * @param hits how many articles it found
   */
  public void note(String text, long hits) {
    if (!config.enabled() || text.isBlank()) {
      return;
    }
    held.incrementAndGet();
    if (text.length() > LoggedQuery.LONGEST_TEXT
        || !waiting.offer(
            new LoggedQuery(
                LoggedQuery.normalized(text),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                hits))) {
      held.decrementAndGet();
      dropped.incrementAndGet();
    }
  }

  /** Where the log stands. Never waits. */
  public Status status() {
    return new Status(
        config.enabled(), config.retention().toSeconds(), held.get(), written.get(), dropped.get());
  }

  /**
   * Reads everything that is kept, what waits here included.
   *
   * @throws EngineUnavailable when the engine does not answer
   */
  public void read(Consumer<LoggedQuery> each) {
    writeAll();
    store.read(each);
  }

  /**
   * Deletes everything: what is kept, and what waits here.
   *
   * @return how many of them were kept
   * @throws EngineUnavailable when the engine does not answer; then some may be left
   */
  public synchronized int delete() {
    List<LoggedQuery> gone = new ArrayList<>();
    waiting.drainTo(gone);
    held.addAndGet(-(long) gone.size() - unwrittenQueries());
    unwritten = Optional.empty();
    // Batches that other instances begin in this second may be among them, too.
    return store.deleteBefore(clock.instant().plusSeconds(1));
  }

  private synchronized int unwrittenQueries() {
    return unwritten.map(one -> one.batch().queries().size()).orElse(0);
  }

  /**
   * Writes what waits.
   *
   * @throws EngineUnavailable when the engine does not answer; then it waits on
   */
  private synchronized void writeAll() {
    while (unwritten.isPresent() || !waiting.isEmpty()) {
      Unwritten next = unwritten.orElseGet(this::next);
      unwritten = Optional.of(next);
      store.write(next.id(), next.batch());
      unwritten = Optional.empty();
      held.addAndGet(-(long) next.batch().queries().size());
      written.addAndGet(next.batch().queries().size());
    }
  }

  private Unwritten next() {
    List<LoggedQuery> some = new ArrayList<>();
    waiting.drainTo(some, BATCH);
    return new Unwritten(QueryLogStore.id(clock.instant()), new LoggedQuery.Batch(some));
  }

  private void write() {
    try {
      writeAll();
    } catch (EngineUnavailable silent) {
      LOG.debugf(silent, "queries wait to be logged");
    } catch (RuntimeException fault) {
      LOG.errorf(fault, "queries could not be logged");
      giveUp();
    }
  }

  /** What the engine refuses, it would refuse again and again. */
  private synchronized void giveUp() {
    dropped.addAndGet(unwrittenQueries());
    held.addAndGet(-(long) unwrittenQueries());
    unwritten = Optional.empty();
  }

  void expire() {
    try {
      Instant oldest = clock.instant().minus(config.retention());
      int deleted = store.deleteBefore(oldest);
      if (deleted > 0) {
        LOG.infof("deleted %d logged queries from before %s", deleted, oldest);
      }
    } catch (EngineUnavailable silent) {
      LOG.debugf(silent, "old logged queries are deleted later");
    } catch (RuntimeException fault) {
      LOG.errorf(fault, "old logged queries could not be deleted");
    }
  }

  void stop(@Observes ShutdownEvent event) {
    writing.cancel(false);
    expiring.cancel(false);
    thread.shutdownNow();
    if (status().waiting() > 0) {
      write();
    }
    long lost = status().waiting();
    if (lost > 0) {
      LOG.warnf("%d queries were not logged: the search engine does not answer", lost);
    }
  }
}
