package org.timtin.index.arrival;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.timtin.index.ArticleIndex;
import org.timtin.state.StateIndex;
import org.timtin.state.StateStore;

/**
 * What makes an instance of the service one of its own where arrivals are concerned, beside the one
 * that a test runs: an own clock, an own lease, an own view of the others.
 */
public final class Instance {
  private final AtomicLong paused = new AtomicLong();
  private final StateStore store;
  private final Arrivals arrivals;
  private final Watermark watermark;
  private final Upkeep upkeep;

  /**
   * @param state the memory that it shares with others
   * @param clock its wall clock
   * @param settings as those of the others
   */
  public Instance(
      ElasticsearchClient client,
      StateIndex state,
      ArticleIndex index,
      ObjectMapper mapper,
      Clock clock,
      ArrivalSettings settings) {
    LongSupplier nanos = () -> System.nanoTime() + paused.get();
    store = new StateStore(client, state, mapper, clock);
    arrivals = new Arrivals(store, clock, nanos, settings);
    watermark = new Watermark(store, index, clock, nanos, settings);
    upkeep = new Upkeep(arrivals, watermark, settings);
  }

  /** Lets time go by for this instance, and for no other one. */
  public void passes(Duration time) {
    paused.addAndGet(time.toNanos());
  }

  public StateStore store() {
    return store;
  }

  public Arrivals arrivals() {
    return arrivals;
  }

  public Watermark watermark() {
    return watermark;
  }

  /** One turn of the background's renewals. */
  public void tick() {
    arrivals.tick();
  }

  /** One turn of the background's look at others. */
  public void look() {
    watermark.look();
  }

  /** Has the background work by itself. */
  public void run() {
    upkeep.begin();
  }

  /** Ends as a service does that is stopped. */
  public void stop() {
    upkeep.stop(null);
  }
}
