package org.timtin.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says which data folder is meant. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "Folder for everything that survives a restart (default: TIMTIN_DATA, else data in the"
              + " project).")
  private Optional<Path> data = Optional.empty();

  /** The folder, absolute. */
  Path folder(Surroundings surroundings) {
    Path chosen =
        data.or(() -> surroundings.variable("TIMTIN_DATA").map(Path::of))
            .orElseGet(() -> Path.of(System.getProperty("launcher.home", "."), "data"));
    return chosen.toAbsolutePath().normalize();
  }
}
