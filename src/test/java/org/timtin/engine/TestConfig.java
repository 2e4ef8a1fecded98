package org.timtin.engine;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The configuration as the service would have it, for tests that run without Quarkus. */
final class TestConfig {
  private TestConfig() {}

  /** The defaults, less what {@code changed} sets. */
  static EngineConfig with(Map<String, String> changed) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withSources(new PropertiesConfigSource(changed, "test", 100))
        .withMapping(EngineConfig.class)
        .build()
        .getConfigMapping(EngineConfig.class);
  }

  /** A small embedded node that keeps its data in this folder. */
  static EngineConfig embedded(Path data, Map<String, String> changed) {
    Map<String, String> settings = new HashMap<>();
    settings.put("timtin.data", data.toString());
    settings.put("timtin.engine.heap", "512m");
    settings.putAll(changed);
    return with(settings);
  }
}
