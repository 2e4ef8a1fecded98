package org.timtin.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the embedded node's JVM. */
record NodeCommand(Path lib, Path data, String heap) {
  private static final String MAIN_CLASS = "org.timtin.engine.node.Launcher";

  /**
   * The first Java release that knows, and without the flag complains of, Unsafe's memory access.
   */
  private static final int UNSAFE_FLAG_SINCE = 23;

  NodeCommand {
    lib = lib.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    if (!heap.matches("[1-9][0-9]*[kKmMgG]?")) {
      throw new EngineUnavailable("timtin.engine.heap is " + heap + "; write it as 512m or 1g");
    }
  }

  List<String> arguments(int httpPort) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xms" + heap);
    command.add("-Xmx" + heap);
    // The JVM tells of a heap it cannot have on stdout by default, where only READY belongs.
    command.add("-XX:+DisplayVMOutputToStderr");
    // Half-alive after an OutOfMemoryError is worse than dead: a dead node is started again.
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-OmitStackTraceInFastThrow");
    command.add("--add-modules=jdk.incubator.vector");
    command.add("--enable-native-access=ALL-UNNAMED");
    if (Runtime.version().feature() >= UNSAFE_FLAG_SINCE) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Djava.awt.headless=true");
    // As the official distribution sets them.
    command.add("-Dio.netty.noUnsafe=true");
    command.add("-Dio.netty.noKeySetOptimization=true");
    command.add("-Dio.netty.recycler.maxCapacityPerThread=0");
    command.add("-Dlog4j2.disable.jmx=true");
    command.add("-cp");
    command.add(lib.resolve("*").toString());
    command.add(MAIN_CLASS);
    command.add(lib.getParent().toString());
    command.add(data.toString());
    command.add(Integer.toString(httpPort));
    return command;
  }
}
