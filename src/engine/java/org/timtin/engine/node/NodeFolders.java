package org.timtin.engine.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders of one node: {@code home} holds the program (lib, modules, plugins) and is only read;
 * everything the node writes lies under {@code data}.
 */
record NodeFolders(Path home, Path data) {

  NodeFolders {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    if (!Files.isDirectory(home.resolve("modules"))) {
      throw new StartFailure("the engine's folder " + home + " has no modules: build it first");
    }
  }

  /** Indices and cluster state. */
  Path indices() {
    return data.resolve("indices");
  }

  /** Read by the server, empty by default. */
  Path config() {
    return data.resolve("config");
  }

  Path logs() {
    return data.resolve("logs");
  }

  /** Where snapshots may be written ({@code path.repo}). */
  Path backups() {
    return data.resolve("backups");
  }

  /** Creates what is missing and proves that it can be written to. */
  void prepare() {
    try {
      for (Path folder : new Path[] {data, indices(), config(), logs(), backups()}) {
        Files.createDirectories(folder);
      }
      Files.delete(Files.createTempFile(data, "write", ".test"));
    } catch (IOException e) {
      throw new StartFailure("the data folder " + data + " cannot be written to (" + e + ")", e);
    }
  }
}
