package org.timtin.engine;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The embedded Elasticsearch node: a JVM beside this one, kept running. A node that dies is started
 * again, on the same port if it is free, after pauses that grow while it keeps dying.
 */
public final class EmbeddedEngine implements Closeable {
  private static final Logger LOG = Logger.getLogger(EmbeddedEngine.class);

  /** Told of what happens to the node, from a thread of the engine. */
  public interface Listener {
    /** The node serves HTTP at this address. */
    void up(URI address);

    /** The node is not there, for this reason. It will be started again. */
    void down(String reason);
  }

  private final NodeCommand command;
  private final EngineConfig.Embedded config;
  private final Listener listener;
  private final ScheduledExecutorService restarts;
  private volatile boolean closing;
  private volatile NodeProcess process;
  private Duration pause;

  private EmbeddedEngine(NodeCommand command, EngineConfig.Embedded config, Listener listener) {
    this.command = command;
    this.config = config;
    this.listener = listener;
    this.pause = config.restartDelay();
    this.restarts =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("engine-restart").unstarted(task));
    this.process = NodeProcess.start(command, config.port(), config.startTimeout());
  }

  /**
   * Starts the node; on return it serves HTTP.
   *
   * @throws EngineUnavailable if it does not start
   */
  public static EmbeddedEngine start(
      DataFolder data, EngineConfig.Embedded config, Listener listener) {
    NodeCommand command =
        new NodeCommand(config.lib().orElseGet(EngineFolder::find), data.path(), config.heap());
    EmbeddedEngine engine = new EmbeddedEngine(command, config, listener);
    engine.announce();
    return engine;
  }

  /** Where the node serves HTTP, or last did. */
  public URI address() {
    return process.address();
  }

  /** The process id of the node's JVM. */
  public long pid() {
    return process.pid();
  }

  /** Stops the node; it is killed if it takes longer than the configured patience. */
  @Override
  public void close() throws IOException {
    closing = true;
    restarts.shutdownNow();
    try {
      // A restart that is under way must end first, or its node would be left behind.
      if (!restarts.awaitTermination(config.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("A restart of the engine did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.stop(config.stopTimeout());
  }

  private void announce() {
    NodeProcess started = process;
    Instant since = Instant.now();
    LOG.infof("The embedded engine serves %s (pid %d)", started.address(), started.pid());
    try {
      listener.up(started.address());
    } catch (RuntimeException e) {
      // It would be nobody's, and hold the folder against the next one.
      end(started, e);
      throw e;
    }
    // On the restarting thread, so that one thread alone counts pauses.
    var unused =
        started
            .exit()
            .thenAcceptAsync(
                status -> ended(status, Duration.between(since, Instant.now())), restarts);
  }

  private void end(NodeProcess node, RuntimeException reason) {
    try {
      node.stop(config.stopTimeout());
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private void ended(int status, Duration lived) {
    if (closing) {
      return;
    }
    if (lived.compareTo(config.steadyAfter()) >= 0) {
      pause = config.restartDelay();
    }
    down("the node's process ended with status " + status + " after " + lived.toSeconds() + " s");
  }

  private void down(String reason) {
    LOG.errorf("The embedded engine is down: %s. Next start in %s", reason, pause);
    listener.down(reason);
    Duration delay = pause;
    pause = shorter(pause.multipliedBy(2), config.restartDelayLimit());
    if (!closing) {
      var unused = restarts.schedule(this::restart, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void restart() {
    int port = process.address().getPort();
    try {
      process = NodeProcess.start(command, isFree(port) ? port : 0, config.startTimeout());
      announce();
    } catch (EngineUnavailable e) {
      if (!closing) {
        down(e.getMessage());
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException e) {
      LOG.infof("Port %d is taken now (%s): the engine moves to another", port, e.getMessage());
      return false;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
