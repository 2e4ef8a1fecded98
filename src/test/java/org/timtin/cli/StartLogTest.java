package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timtin.RunningService;

class StartLogTest {
  @TempDir private Path folder;

  private Path log(String text) throws IOException {
    return Files.writeString(folder.resolve("service.log"), text);
  }

  @Test
  void the_service_s_own_sentence_is_the_reason() throws IOException {
    Path log = log("10:00 INFO x\n10:00 ERROR timtin cannot start: no disk\n10:00 INFO stops\n");
    assertThat(StartLog.reason(log)).isEqualTo("cannot start: no disk (log " + log + ")");
  }

  @Test
  void without_one_the_end_of_the_log_is_shown_less_stack_frames() throws IOException {
    Path log = log("1\n".repeat(20) + "Oops\n\tat a.b.C(D.java:1)\n\t... 3 more\nlast\n");
    assertThat(StartLog.reason(log))
        .startsWith("stopped while starting; the end of " + log + ":\n  1\n")
        .endsWith("\n  Oops\n  last")
        .hasLineCount(11);
  }

  @Test
  void a_log_that_cannot_be_read_is_no_stack_trace() {
    assertThat(StartLog.reason(folder.resolve("none"))).contains("it cannot be read");
  }

  @Test
  void a_service_on_every_address_is_reached_on_loopback() {
    assertThat(RunningService.address("0.0.0.0", 80)).isEqualTo(URI.create("http://127.0.0.1:80"));
    assertThat(RunningService.address("::", 80)).isEqualTo(URI.create("http://[::1]:80"));
    assertThat(RunningService.address("tin.example", 80).getHost()).isEqualTo("tin.example");
  }
}
