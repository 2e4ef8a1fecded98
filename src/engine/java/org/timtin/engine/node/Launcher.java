package org.timtin.engine.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.logging.log4j.LogManager;
import org.elasticsearch.common.logging.LogConfigurator;

/**
 * The main class of the embedded node's JVM: {@code Launcher <home> <data> <http-port>
 * [standalone]}.
 *
 * <p>Prints one line, {@code READY host:port}, on stdout when HTTP is bound. Ends when told to
 * (SIGTERM) and when stdin reaches its end, so that no node outlives a parent that was killed. A
 * start that fails ends with status 1 and one line on stderr, {@code timtin-engine: sentence}.
 *
 * <p>Standalone is for a container, where there is no parent: stdin means nothing, the log goes to
 * stdout, the node listens on every interface and takes Elasticsearch's settings from environment
 * variables.
 */
public final class Launcher {
  /** Tells the sentence from what the JVM itself writes on stderr. */
  private static final String PREFIX = "timtin-engine: ";

  private static final String STANDALONE = "standalone";

  private Launcher() {}

  public static void main(String[] arguments) {
    boolean standalone = arguments.length == 4 && arguments[3].equals(STANDALONE);
    if (arguments.length != 3 && !standalone) {
      fail(new StartFailure("expected: <home> <data> <http-port> [" + STANDALONE + "]"));
      return;
    }
    try {
      run(
          new NodeFolders(Path.of(arguments[0]), Path.of(arguments[1])),
          Integer.parseInt(arguments[2]),
          standalone);
    } catch (StartFailure e) {
      fail(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      System.exit(1);
    }
  }

  private static void run(NodeFolders folders, int httpPort, boolean standalone)
      throws InterruptedException {
    folders.prepare();
    // Before the first logger exists: log4j reads its configuration once.
    System.setProperty("timtin.engine.logs", folders.logs().toString());
    System.setProperty("timtin.engine.log", standalone ? "stdout" : "file");
    System.setProperty("log4j2.configurationFile", "classpath:timtin-log4j2.xml");
    LogConfigurator.configureESLogging();

    if (!standalone) {
      leaveTerminalSignalsToParent();
      endWithStdin();
    }
    EmbeddedNode node =
        EmbeddedNode.start(
            folders,
            standalone
                ? NodeSettings.standalone(folders, httpPort, System.getenv())
                : NodeSettings.child(folders, httpPort));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close-node"));
    InetSocketAddress address = node.address();
    System.out.println("READY " + address.getAddress().getHostAddress() + ":" + address.getPort());
    new CountDownLatch(1).await();
  }

  /**
   * Ctrl-C in a terminal reaches parent and node alike, but the parent may still have to write: it
   * decides when the node ends. By reflection, since the compiler warns of {@code sun.misc} and
   * cannot be told not to.
   */
  private static void leaveTerminalSignalsToParent() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ignore = handler.getField("SIG_IGN").get(null);
      for (String name : new String[] {"INT", "HUP"}) {
        signal
            .getMethod("handle", signal, handler)
            .invoke(null, signal.getConstructor(String.class).newInstance(name), ignore);
      }
    } catch (ReflectiveOperationException e) {
      // A system without these signals; the node then ends a little before its parent.
      LogManager.getLogger(Launcher.class).debug("terminal signals stay as they are", e);
    }
  }

  private static void endWithStdin() {
    InputStream lifeLine = System.in;
    Thread watch =
        new Thread(
            () -> {
              try {
                while (lifeLine.read() >= 0) {
                  // Nothing is ever sent: only the end matters.
                }
                LogManager.getLogger(Launcher.class).info("stdin ended: the parent is gone");
              } catch (IOException e) {
                LogManager.getLogger(Launcher.class).info("stdin failed: the parent is gone", e);
              }
              System.exit(0);
            },
            "stdin-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void close(EmbeddedNode node) {
    try {
      node.close();
    } catch (IOException e) {
      LogManager.getLogger(Launcher.class).error("the node did not close cleanly", e);
    }
    LogManager.shutdown();
  }

  private static void fail(StartFailure failure) {
    // Without a folder to log to there is no log yet, and the sentence below says it all.
    if (failure.getCause() != null && System.getProperty("timtin.engine.logs") != null) {
      LogManager.getLogger(Launcher.class).error(failure.getMessage(), failure.getCause());
    }
    System.err.println(PREFIX + failure.getMessage().replaceAll("\\s*\\R\\s*", " "));
    System.exit(1);
  }
}
