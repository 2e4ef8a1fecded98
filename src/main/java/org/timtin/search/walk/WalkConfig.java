package org.timtin.search.walk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Walks over every match of a search: by cursor, page by page, or as an export. */
@ConfigMapping(prefix = "timtin.search.walk")
public interface WalkConfig {
  /**
   * How long a walk's point in time is kept after each page. The engine cannot drop what it shows,
   * though it be deleted or changed meanwhile, so this is as long as a client needs between two
   * pages and not longer.
   */
  @WithDefault("5m")
  Duration keepAlive();

  /** How many walks one instance of the service keeps open at a time; further ones get 503. */
  @WithDefault("100")
  int most();
}
