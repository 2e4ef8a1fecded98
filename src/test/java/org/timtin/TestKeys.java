package org.timtin;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/**
 * The system properties that only tests read. A key under {@code timtin} that no mapping knows
 * stops the start, which catches misspelt keys; this makes those of the tests known, in tests only.
 */
@Unremovable
@ConfigMapping(prefix = "timtin")
public interface TestKeys {
  /** {@code timtin.test.*}: which engine the tests use, see {@code TestEngine}. */
  Map<String, String> test();

  /** The folder with the analysis contract. */
  Optional<String> shared();
}
