package org.timtin.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a rebuild goes. */
@ConfigMapping(prefix = "timtin.rebuild")
public interface RebuildConfig {
  /**
   * How long the old version of the index stays when searches meet the new one already: as long as
   * a search that was under way at that moment may take, which is {@code
   * timtin.elasticsearch.search-timeout}. An instance that starts meanwhile deletes it at once.
   */
  @WithDefault("5s")
  Duration grace();
}
