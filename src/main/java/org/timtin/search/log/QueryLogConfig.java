package org.timtin.search.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether and how queries are logged. */
@ConfigMapping(prefix = "timtin.query-log")
public interface QueryLogConfig {
  /** Whether queries are logged: their words, the time and the number of hits. */
  @WithDefault("false")
  boolean enabled();

  /** How long they are kept. */
  @WithDefault("30d")
  Duration retention();

  /** How often what came is written. */
  @WithDefault("5s")
  Duration interval();

  /** How many wait in memory for that at most; further ones are dropped and counted. */
  @WithDefault("10000")
  int capacity();
}
