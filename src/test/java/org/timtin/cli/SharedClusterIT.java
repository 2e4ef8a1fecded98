package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Two services on one Elasticsearch. */
class SharedClusterIT {
  @Test
  void two_services_answer_from_one_cluster_and_end_apart() throws IOException {
    try (Shell first = new Shell();
        Shell second = new Shell()) {
      assertThat(first.start().status()).isZero();
      String engine =
          Files.readAllLines(first.data().resolve("timtin.lock")).stream()
              .filter(line -> line.startsWith("engine="))
              .map(line -> "http://" + line.substring("engine=".length()))
              .findFirst()
              .orElseThrow();

      Shell.Result start = second.start("--elasticsearch", engine);
      assertThat(start.status()).as(start.all()).isZero();
      assertThat(second.engines()).isEmpty();

      Files.writeString(
          second.folder().resolve("a.json"), "{\"id\": \"x\", \"title\": \"Sầu riêng\"}");
      assertThat(second.run("index", "a.json").status()).isZero();
      for (Shell shell : new Shell[] {first, second}) {
        assertThat(shell.run("status").out()).contains("count: 61");
        assertThat(shell.run("search", "sầu riêng").out()).startsWith("1 article in ");
      }

      assertThat(second.run("stop").status()).isZero();
      assertThat(second.processes()).isEmpty();
      assertThat(first.run("search", "sầu riêng").out()).startsWith("1 article in ");
      assertThat(first.run("stop").status()).isZero();
      assertThat(first.processes()).isEmpty();
    }
  }
}
