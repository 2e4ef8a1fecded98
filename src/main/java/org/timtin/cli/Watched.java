package org.timtin.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An answer that ends when nothing comes for too long: Java's HTTP client waits for ever for the
 * next byte of one that began.
 */
final class Watched extends FilterInputStream {
  private static final int CHECKS = 4;

  private final long silenceNanos;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("watch").unstarted(task));
  private volatile long waitingSince;
  private volatile boolean waiting;
  private volatile boolean givenUp;

  /**
   * @param silence how long nothing may come
   */
  Watched(InputStream answer, Duration silence) {
    super(answer);
    this.silenceNanos = silence.toNanos();
    long step = Math.max(1, silenceNanos / CHECKS);
    var unused = watch.scheduleAtFixedRate(this::check, step, step, TimeUnit.NANOSECONDS);
  }

  private void check() {
    if (waiting && System.nanoTime() - waitingSince > silenceNanos) {
      givenUp = true;
      try {
        // Whoever reads sees the end.
        in.close();
      } catch (IOException e) {
        throw new IllegalStateException("an answer that cannot be given up", e);
      }
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    waitingSince = System.nanoTime();
    waiting = true;
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      if (givenUp) {
        return -1;
      }
      throw e;
    } finally {
      waiting = false;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    super.close();
  }
}
