package org.timtin.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the embedded node when processes are killed. */
class EmbeddedEngineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void a_killed_node_comes_back_with_its_data() throws Exception {
    EngineConfig config =
        TestConfig.embedded(folder, Map.of("timtin.engine.restart-delay", "50ms"));
    Events events = new Events();
    try (DataFolder data = DataFolder.take(folder);
        EmbeddedEngine engine = EmbeddedEngine.start(data, config.engine(), events)) {
      URI before = engine.address();
      long killed = engine.pid();
      assertThat(Http.call(before, "PUT", "/kept", "").status()).isEqualTo(200);
      assertThat(Http.call(before, "PUT", "/kept/_doc/1", "{\"title\":\"bão\"}").status())
          .isEqualTo(201);

      assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();

      assertThat(events.next()).startsWith("up");
      assertThat(events.next()).startsWith("down").contains("status 137");
      assertThat(events.next()).isEqualTo("up " + before);
      assertThat(engine.pid()).isNotEqualTo(killed);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          Http.call(engine.address(), "GET", "/kept/_doc/1", "").body().toString())
                      .contains("bão"));
    }
  }

  @Test
  void a_node_ends_with_a_parent_that_was_killed() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = parent.inputReader(UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("NODE ")) {
        line = lines.readLine();
      }
      assertThat(line).isNotNull();
      ProcessHandle node = ProcessHandle.of(Long.parseLong(line.substring(5))).orElseThrow();
      assertThat(node.isAlive()).isTrue();

      parent.destroyForcibly().waitFor();

      await().atMost(PATIENCE).until(() -> !node.isAlive());
    } finally {
      parent.destroyForcibly();
    }
  }

  /** A parent to be killed. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      EmbeddedEngine engine =
          EmbeddedEngine.start(
              DataFolder.take(folder),
              TestConfig.embedded(folder, Map.of()).engine(),
              new Events());
      System.out.println("NODE " + engine.pid());
    }
  }

  @Test
  void a_start_that_fails_says_why_in_one_sentence() throws Exception {
    EngineConfig config = TestConfig.embedded(folder, Map.of());
    NodeCommand command = new NodeCommand(EngineFolder.find(), folder, "256m");
    NodeProcess holder = NodeProcess.start(command, 0, config.engine().startTimeout());
    try {
      assertThatThrownBy(() -> NodeProcess.start(command, 0, config.engine().startTimeout()))
          .isInstanceOf(EngineUnavailable.class)
          .hasMessageContaining("the data folder " + folder.toRealPath() + " is in use")
          .hasMessageNotContaining("\n");
    } finally {
      holder.stop(PATIENCE);
    }
  }

  @Test
  void a_heap_that_java_cannot_give_is_reported_with_its_reason() {
    NodeCommand command = new NodeCommand(EngineFolder.find(), folder, "900000g");

    assertThatThrownBy(() -> NodeProcess.start(command, 0, PATIENCE))
        .isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining("heap");
  }

  @Test
  void a_node_that_is_not_ready_in_time_is_killed_and_its_log_shown() throws IOException {
    NodeCommand command = new NodeCommand(EngineFolder.find(), folder, "256m");

    assertThatThrownBy(() -> NodeProcess.start(command, 0, Duration.ofMillis(300)))
        .isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining("engine.log");

    await().atMost(PATIENCE).until(() -> children(folder).isEmpty());
  }

  private static List<ProcessHandle> children(Path folder) {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }

  private static final class Events implements EmbeddedEngine.Listener {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @Override
    public void up(URI address) {
      events.add("up " + address);
    }

    @Override
    public void down(String reason) {
      events.add("down " + reason);
    }

    String next() throws InterruptedException {
      return events.poll(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
    }
  }
}
