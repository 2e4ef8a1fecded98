package org.timtin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How the service starts. */
@ConfigMapping(prefix = "timtin")
public interface ServiceConfig {
  /** Whether an empty index is filled with the sample articles. */
  @WithDefault("true")
  boolean sample();

  /** How articles are annotated. */
  Annotate annotate();

  /** Settings of the annotation. */
  interface Annotate {
    /** A file of own names and corrections, see docs/annotation.md; read at start. */
    Optional<Path> corrections();
  }
}
