package org.timtin.experiment.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How experiments are run. */
@ConfigMapping(prefix = "timtin.experiment")
public interface ExperimentConfig {
  /**
   * How many run at once. Each asks one search at a time, so that searches of others always find
   * room.
   */
  @WithDefault("2")
  int running();

  /** How many may wait until one of those ends. */
  @WithDefault("8")
  int waiting();

  /** How often the service says that it still runs an experiment, and how far it is. */
  @WithDefault("3s")
  Duration beat();

  /** An experiment of which nothing was heard for so long was interrupted. */
  @WithDefault("30s")
  Duration staleAfter();

  /** How long to wait for an engine that does not answer before a search counts as failed. */
  @WithDefault("10s")
  Duration patience();
}
