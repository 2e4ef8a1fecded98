package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timtin.RunningService;

/** With a process that stands for a service: a real one is stopped in {@link ServiceCommandsIT}. */
class StopCommandTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path data;

  private Run stop() {
    return Run.of(new Surroundings(Map.of(), false), "stop", "--data", data.toString());
  }

  @Test
  void a_service_whose_parent_takes_no_note_of_its_end_is_stopped_all_the_same() throws Exception {
    Assumptions.assumeTrue(
        Files.isReadable(Path.of("/proc/self/stat")),
        "skipped: this system does not tell the states of processes in /proc");
    // As in a container whose first process waits for no other one.
    Process parent = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; exec sleep 601").start();
    try {
      long pid = Long.parseLong(parent.inputReader().readLine());
      ProcessHandle service = ProcessHandle.of(pid).orElseThrow();
      // Until then a shell, which might take note.
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  List.of(parent.info().arguments().orElse(new String[0])).equals(List.of("601")));
      Files.writeString(
          data.resolve("timtin.json"),
          "{\"pid\": %d, \"started\": %d, \"url\": \"http://127.0.0.1:9\"}"
              .formatted(pid, service.info().startInstant().orElseThrow().toEpochMilli()));
      assertThat(RunningService.in(data)).isPresent();

      Run first = stop();

      assertThat(first.err()).isEmpty();
      assertThat(first.out()).isEqualTo("stopped\n");
      assertThat(first.status()).isZero();
      assertThat(service.isAlive()).as("its parent has not taken note").isTrue();
      assertThat(RunningService.in(data)).isEmpty();
      assertThat(stop().out()).startsWith("timtin does not run on ");
    } finally {
      parent.destroyForcibly();
    }
  }
}
