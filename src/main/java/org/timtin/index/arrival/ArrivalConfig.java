package org.timtin.index.arrival;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How instances of the service tell each other which arrivals may still be missing. */
@ConfigMapping(prefix = "timtin.arrivals")
public interface ArrivalConfig {

  /**
   * How often an instance that writes says how far it has come. New articles are shown to saved
   * searches after about so long.
   */
  @WithDefault("1s")
  Duration renewal();

  /**
   * How long an instance may be silent before the others go on without it: how long new articles
   * are held back when an instance was killed while it wrote. A request must reach the engine and
   * be carried out within three quarters of it; the same on all instances.
   */
  @WithDefault("60s")
  Duration lease();
}
