package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was promised holds when processes are killed. */
class KilledProcessesIT {
  private static final Duration RECOVERY = Duration.ofSeconds(90);

  private final Shell shell = new Shell();

  @BeforeEach
  void start() {
    Shell.Result start = shell.start("--no-sample");
    assertThat(start.status()).as(start.all()).isZero();
  }

  @AfterEach
  void endAll() {
    shell.close();
  }

  @Test
  void a_killed_engine_comes_back_with_every_acknowledged_article() {
    try (Traffic traffic = new Traffic(shell.url(), 4)) {
      await().atMost(RECOVERY).until(() -> traffic.acknowledged().size() >= 20);
      ProcessHandle engine = shell.engines().getFirst();

      Shell.kill(engine);
      await().atMost(RECOVERY).until(() -> traffic.refused() > 0);
      long searches = traffic.answered();
      int writes = traffic.acknowledged().size();

      await()
          .atMost(RECOVERY)
          .until(
              () ->
                  traffic.answered() > searches + 20 && traffic.acknowledged().size() > writes + 5);
      assertThat(shell.engines()).hasSize(1).doesNotContain(engine);
      traffic.stop();

      assertThat(traffic.violations()).isEmpty();
      assertThat(traffic.missing()).isEmpty();
      assertThat(traffic.total()).isBetween((long) traffic.acknowledged().size(), traffic.sent());
      System.out.println("engine killed under load: " + traffic);
    }
  }

  @Test
  void a_search_is_refused_in_time_while_the_engine_hangs_and_answered_when_it_goes_on() {
    try (Traffic writes = new Traffic(shell.url(), 1)) {
      await().atMost(RECOVERY).until(() -> writes.answered() >= 5);
    }
    ProcessHandle engine = shell.engines().getFirst();
    Shell.signal("STOP", engine);
    try (Traffic searches = Traffic.ofReaders(shell.url(), 2)) {
      await().atMost(RECOVERY).until(() -> searches.refused() >= 4);

      assertThat(searches.violations()).isEmpty();
      assertThat(searches.answered()).isZero();
      // The search timeout is five seconds; the rest is for a busy machine.
      assertThat(searches.slowestMillis()).isBetween(4_500L, 15_000L);
      Shell.signal("CONT", engine);
      await().atMost(RECOVERY).until(() -> searches.answered() > 0);
    }
  }

  @Test
  void a_killed_service_takes_its_engine_along_and_leaves_its_data() {
    List<String> acknowledged;
    try (Traffic traffic = new Traffic(shell.url(), 1)) {
      await().atMost(RECOVERY).until(() -> traffic.acknowledged().size() >= 10);

      Shell.kill(shell.service());
      await().atMost(Duration.ofSeconds(30)).until(() -> shell.processes().isEmpty());
      acknowledged = traffic.acknowledged();
    }

    assertThat(shell.run("status").out()).contains("does not run on " + shell.data());
    Shell.Result again = shell.start("--no-sample");
    assertThat(again.status()).as(again.all()).isZero();
    for (String id : acknowledged) {
      assertThat(Traffic.exists(shell.url(), id)).as(id).isTrue();
    }
  }
}
