package org.timtin.engine;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the embedded engine's program: a folder {@code lib} with {@code modules} beside it. */
final class EngineFolder {
  private EngineFolder() {}

  /**
   * The {@code engine/lib} nearest above the service's own classes: {@code target/engine/lib} for
   * {@code target/classes} as for {@code target/quarkus-app/app/timtin.jar}.
   *
   * @throws EngineUnavailable if there is none
   */
  static Path find() {
    Path start = ownLocation();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path lib = folder.resolve("engine").resolve("lib");
      if (Files.isDirectory(lib)) {
        return lib;
      }
    }
    throw new EngineUnavailable(
        "The embedded engine's jars are not in engine/lib near "
            + start
            + "; build with mvn package, or name their folder with timtin.engine.lib");
  }

  private static Path ownLocation() {
    CodeSource source = EngineFolder.class.getProtectionDomain().getCodeSource();
    if (source != null && source.getLocation() != null) {
      try {
        Path location = Path.of(source.getLocation().toURI()).toAbsolutePath();
        return location;
      } catch (URISyntaxException | IllegalArgumentException e) {
        throw new EngineUnavailable(
            "The service's own location is unclear; name the engine's with timtin.engine.lib", e);
      }
    }
    return Path.of("target").toAbsolutePath();
  }
}
