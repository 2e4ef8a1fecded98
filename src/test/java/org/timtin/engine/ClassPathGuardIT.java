package org.timtin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at what was packaged. */
class ClassPathGuardIT {
  private static final Path SERVICE = Path.of("target", "quarkus-app");
  private static final Path ENGINE = Path.of("target", "engine");

  @Test
  void the_packaged_service_carries_no_jar_of_the_server() throws IOException {
    assertThat(jars(SERVICE))
        .isNotEmpty()
        .noneMatch(
            jar ->
                jar.startsWith("org.elasticsearch.")
                    || jar.startsWith("org.apache.lucene.")
                    || jar.matches("(elasticsearch-\\d|lucene-|transport-netty4|timtin-engine).*"));
  }

  @Test
  void the_packaged_engine_carries_the_server_once() throws IOException {
    assertThat(jars(ENGINE))
        .doesNotHaveDuplicates()
        .contains("elasticsearch-9.5.2.jar", "transport-netty4-9.5.2.jar");
  }

  private static List<String> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .toList();
    }
  }
}
