package org.timtin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the service starts. */
@ConfigMapping(prefix = "timtin")
public interface ServiceConfig {
  /** Whether an empty index is filled with the sample articles. */
  @WithDefault("true")
  boolean sample();
}
