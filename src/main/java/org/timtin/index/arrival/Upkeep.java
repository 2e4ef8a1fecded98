package org.timtin.index.arrival;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.timtin.engine.EngineUnavailable;

/** Does in the background what keeps arrivals going: renewals, and a look at who is silent. */
@ApplicationScoped
public class Upkeep {
  private static final Logger LOG = Logger.getLogger(Upkeep.class);
  // A dead instance is noticed after a lease and one look.
  private static final int LOOKS_PER_LEASE = 6;

  private final Arrivals arrivals;
  private final Watermark watermark;
  private final ArrivalConfig config;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("arrivals").unstarted(task));

  public Upkeep(Arrivals arrivals, Watermark watermark, ArrivalConfig config) {
    this.arrivals = arrivals;
    this.watermark = watermark;
    this.config = config;
  }

  /** Begins; the index of the service's own records must be there. */
  public void begin() {
    every(config.renewal(), arrivals::tick);
    every(config.lease().dividedBy(LOOKS_PER_LEASE), watermark::look);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
    // What cannot be said now others find out by waiting.
    unlessEngineIsGone(arrivals::leave);
  }

  private void every(Duration interval, Runnable task) {
    var unused =
        timer.scheduleWithFixedDelay(
            () -> unlessEngineIsGone(task),
            interval.toNanos(),
            interval.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  private static void unlessEngineIsGone(Runnable task) {
    try {
      task.run();
    } catch (EngineUnavailable e) {
      // The next time will do; who needs the engine before is told so.
      LOG.debug("arrivals cannot be kept up at the moment", e);
    } catch (RuntimeException e) {
      // One failure must not end all further turns.
      LOG.error("arrivals cannot be kept up", e);
    }
  }
}
