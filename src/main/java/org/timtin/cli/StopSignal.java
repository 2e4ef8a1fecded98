package org.timtin.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a command between two steps rather than inside one. While it is open, the end of
 * the process waits for the command to close it.
 */
final class StopSignal implements AutoCloseable {
  /** A batch takes seconds; a command that hangs must still give way in the end. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "stop");

  private StopSignal() {}

  /** A signal that Ctrl-C raises. */
  static StopSignal onInterrupt() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  boolean isRaised() {
    return requested.getCount() == 0;
  }

  /** Waits, but not beyond the signal; returns whether it was raised. */
  boolean waitFor(Duration pause) {
    try {
      return requested.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Raises the signal. */
  void raise() {
    requested.countDown();
  }

  @Override
  public void close() {
    closed.countDown();
    if (!isRaised()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException ending) {
        // Ctrl-C at this very moment: the hook runs, and finds that nothing is left to wait for.
      }
    }
  }

  private void stopAndWait() {
    raise();
    try {
      if (!closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println("timtin: stopped in the middle of a batch");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
