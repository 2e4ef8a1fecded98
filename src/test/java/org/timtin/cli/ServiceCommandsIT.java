package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A first hour with the packaged command, from the first start to the last stop. */
class ServiceCommandsIT {
  private final Shell shell = new Shell();

  @AfterEach
  void endAll() {
    shell.close();
  }

  @Test
  void files_are_indexed_and_found_and_the_service_and_its_engine_end_with_stop()
      throws IOException {
    Shell.Result start = shell.start("--no-sample");
    assertThat(start.status()).as(start.all()).isZero();
    assertThat(start.out()).contains("timtin answers at " + shell.url());
    Shell.Result status = shell.run("status");
    assertThat(status.status()).isZero();
    assertThat(status.out()).contains(shell.url(), "count: 0", "\nready");
    assertThat(shell.engines()).hasSize(1);

    indexing_says_what_was_taken_and_what_was_not();
    searching_marks_the_words_and_counts_the_facets();
    a_second_start_is_refused();

    Shell.Result stop = shell.run("stop");
    assertThat(stop.status()).isZero();
    assertThat(stop.out()).isEqualTo("stopped\n");
    assertThat(shell.processes()).isEmpty();
    Shell.Result after = shell.run("status");
    assertThat(after.status()).isEqualTo(1);
    assertThat(after.out()).contains("timtin does not run on " + shell.data());
  }

  private void indexing_says_what_was_taken_and_what_was_not() throws IOException {
    Path files = Files.createDirectories(shell.folder().resolve("bài"));
    Files.writeString(
        files.resolve("một.txt"),
        " date 2025-11-04 Tổng thống Nga Vladimir Putin hội đàm với Thủ tướng Trung Quốc Lý Cường"
            + " tại Moskva.\n\nHai bên bàn về thương mại./.");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(files.resolve("hai.ndjson.gz")))) {
      out.write(
          """
          {"id": "a", "title": "Nga và Lào ký thỏa thuận", "published": "2025-10-01"}
          {"id": "b", "title": "Ngày sai", "published": "2025-02-30"}
          {"id": "c", "title": "Hội đàm tại Paris, Pháp"}
          """
              .getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        files.resolve("ba.json"), "[{\"title\": \"Hội đàm ở Hà Nội\"},\n{\"tittle\": \"x\"}]");

    Shell.Result index = shell.run("index", files.toString());

    assertThat(index.status()).as(index.all()).isEqualTo(1);
    assertThat(index.out().lines().toList().getFirst())
        .isEqualTo("indexed 4, updated 0, unchanged 0, refused 2");
    assertThat(index.out())
        .containsPattern("hai\\.ndjson\\.gz:2 \\(b\\): .*2025-02-30")
        .containsPattern("ba\\.json:2.*tittle");
    assertThat(shell.run("index", files.toString()).out())
        .startsWith("indexed 0, updated 0, unchanged 4, refused 2\n");
  }

  private void searching_marks_the_words_and_counts_the_facets() {
    // A terminal that was set to plain ASCII.
    Shell.Result search =
        shell.with("LANG", "C").without("LC_ALL").run("search", "hội đàm", "--country", "RU");

    assertThat(search.status()).as(search.all()).isZero();
    assertThat(search.err()).isEmpty();
    assertThat(search.out())
        .startsWith("1 article in ")
        .contains("*hội* *đàm*", "2025-11-04", "Vladimir Putin")
        .containsPattern("(?m)^country.*$")
        .containsPattern("\\* .*Nga +1")
        .containsPattern("Pháp +1")
        .contains("published by day");
  }

  private void a_second_start_is_refused() {
    long pid = shell.service().pid();
    for (String port : new String[] {String.valueOf(shell.port()), "" + Shell.freePort()}) {
      Shell.Result second = shell.run("start", "--port", port);
      assertThat(second.status()).isEqualTo(2);
      assertThat(second.out()).isEmpty();
      assertThat(second.err())
          .hasLineCount(1)
          .startsWith("timtin: timtin already runs on " + shell.data() + " (process " + pid);
    }
    try (Shell other = new Shell()) {
      Shell.Result taken = other.run("start", "--port", String.valueOf(shell.port()));
      assertThat(taken.status()).isEqualTo(2);
      assertThat(taken.err())
          .hasLineCount(1)
          .contains("127.0.0.1:" + shell.port() + " cannot be used");
    }
  }

  @Test
  void the_sample_is_loaded_once_and_kept() {
    Shell.Result start = shell.start();
    assertThat(start.status()).as(start.all()).isZero();
    assertThat(shell.run("status").out()).contains("count: 60");
    assertThat(shell.run("stop").status()).isZero();
    assertThat(shell.processes()).isEmpty();

    long before = System.nanoTime();
    assertThat(shell.start().status()).isZero();
    System.out.printf(
        "start on an existing index: %d ms%n", (System.nanoTime() - before) / 1_000_000);

    assertThat(shell.run("status").out()).contains("count: 60");
    assertThat(shell.data().resolve("service.log")).content().doesNotContain("sample articles");
    assertThat(shell.data().resolve("service.previous.log")).content().contains("60 sample");
  }

  @Test
  void an_interrupt_in_the_foreground_ends_service_and_engine() throws IOException {
    Process start = shell.startInForeground("--no-sample");
    await().atMost(Shell.PATIENCE).until(() -> shell.printed().contains("search at"));

    // As a terminal does it: to every process of the foreground.
    for (ProcessHandle process : shell.processes()) {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
    }

    assertThat(start.onExit()).succeedsWithin(Duration.ofSeconds(60));
    assertThat(start.exitValue()).isEqualTo(130);
    assertThat(shell.processes()).isEmpty();
    assertThat(shell.printed()).doesNotContain("ERROR", "Exception", "\tat ");
  }

  @Test
  void a_start_that_is_under_way_is_seen_and_can_be_stopped() {
    Process start = shell.startInForeground("--no-sample");
    await().atMost(Shell.PATIENCE).until(() -> !shell.engines().isEmpty());
    ProcessHandle engine = shell.engines().getFirst();
    // The start stays under way for as long as the commands take.
    Shell.signal("STOP", engine);
    assertThat(shell.run("status").out()).contains("not ready");
    assertThat(shell.run("start", "--port", "" + Shell.freePort()).err())
        .contains("already runs on " + shell.data());
    Shell.signal("CONT", engine);
    assertThat(shell.run("stop").out()).isEqualTo("stopped\n");

    assertThat(start.isAlive()).isFalse();
    assertThat(shell.processes()).isEmpty();
    assertThat(shell.printed()).doesNotContain("ERROR", "Exception");
  }
}
