package org.timtin.search.ranking;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where ranking profiles come from. */
@ConfigMapping(prefix = "timtin.ranking")
public interface RankingConfig {
  /**
   * A folder of own ranking profiles, {@code NAME.json} each; read at start. A profile called
   * {@code default} replaces the one that comes with the service.
   */
  Optional<Path> folder();
}
