package org.timtin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
  @TempDir Path folder;

  @Test
  void the_client_follows_a_node_that_comes_back_on_another_port() throws Exception {
    Engine engine =
        new Engine(
            TestConfig.embedded(folder, Map.of("timtin.engine.restart-delay", "5s")),
            new ObjectMapper());
    try {
      engine.start();
      int port = up(engine).hosts().get(0).getPort();
      engine.client().indices().create(create -> create.index("a"));

      ProcessHandle node = node();
      assertThat(node.destroyForcibly()).isTrue();
      await().until(() -> engine.state() instanceof EngineState.Down);
      try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> engine.state() instanceof EngineState.Up);

        assertThat(up(engine).hosts().get(0).getPort()).isNotEqualTo(taken.getLocalPort());
        assertThat(engine.client().indices().exists(exists -> exists.index("a")).value()).isTrue();
        assertThat(engine.searchClient().indices().exists(exists -> exists.index("a")).value())
            .isTrue();
        assertThat(Files.readString(folder.resolve("timtin.lock")))
            .contains("engine=" + up(engine).hosts().get(0).getAuthority());
      }
    } finally {
      engine.close();
    }
    assertThat(nodes()).isEmpty();
  }

  @Test
  void a_search_gives_up_after_its_own_timeout_while_other_requests_go_on_waiting()
      throws IOException {
    HttpServer silent =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Engine engine =
        new Engine(
            TestConfig.with(
                Map.of(
                    "timtin.elasticsearch.hosts",
                    "http://127.0.0.1:" + silent.getAddress().getPort(),
                    "timtin.elasticsearch.search-timeout",
                    "200ms")),
            new ObjectMapper());
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    Queue<String> sent = new ConcurrentLinkedQueue<>();
    CountDownLatch never = new CountDownLatch(1);
    silent.createContext(
        "/",
        exchange -> {
          sent.addAll(exchange.getRequestHeaders().keySet());
          asked.add(exchange.getRequestURI().getPath());
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    // A thread for each: both requests are to be heard, and neither answered.
    ExecutorService threads = Executors.newCachedThreadPool();
    silent.setExecutor(threads);
    silent.start();
    try {
      CompletableFuture<Void> other =
          CompletableFuture.runAsync(() -> EngineCall.call(() -> engine.client().info()));
      assertThatExceptionOfType(EngineUnavailable.class)
          .isThrownBy(
              () ->
                  EngineCall.call(
                      () ->
                          engine
                              .searchClient()
                              .search(search -> search.index("a").size(1), Void.class)))
          .havingCause()
          .withMessageStartingWith("200");
      assertThat(other).isNotDone();
      await().until(() -> asked.containsAll(List.of("/", "/a/_search")));
      assertThat(sent).contains("Host").noneMatch(name -> name.startsWith("X-timtin"));
    } finally {
      never.countDown();
      engine.close();
      silent.stop(0);
      threads.shutdownNow();
    }
  }

  @Test
  void a_call_that_is_interrupted_says_so_and_is_no_fault() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Engine engine =
          new Engine(
              TestConfig.with(
                  Map.of(
                      "timtin.elasticsearch.hosts", "http://127.0.0.1:" + silent.getLocalPort())),
              new ObjectMapper());
      try {
        Thread caller = Thread.currentThread();
        CountDownLatch told = new CountDownLatch(1);
        CompletableFuture<Void> interrupting =
            CompletableFuture.runAsync(
                () -> {
                  try (Socket asked = silent.accept()) {
                    // The request is here, so the caller waits for its answer.
                    assertThat(asked.getInputStream().read()).isEqualTo('G');
                    caller.interrupt();
                    assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
                  } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                },
                task -> Thread.ofPlatform().start(task));
        assertThatExceptionOfType(EngineUnavailable.class)
            .isThrownBy(() -> EngineCall.call(() -> engine.client().info()))
            .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        told.countDown();
        interrupting.join();
      } finally {
        engine.close();
      }
    }
  }

  @Test
  void a_start_that_waits_ends_when_the_service_does() throws Exception {
    Engine engine =
        new Engine(
            TestConfig.with(Map.of("timtin.elasticsearch.hosts", "http://127.0.0.1:9")),
            new ObjectMapper());
    CompletableFuture<Void> start = CompletableFuture.runAsync(engine::start);
    await().pollDelay(Duration.ofMillis(200)).until(() -> !start.isDone());

    engine.close();

    assertThat(start).failsWithin(Duration.ofSeconds(5));
    assertThat(engine.state()).isInstanceOf(EngineState.Down.class);
  }

  private static EngineState.Up up(Engine engine) {
    assertThat(engine.state()).isInstanceOf(EngineState.Up.class);
    return (EngineState.Up) engine.state();
  }

  private ProcessHandle node() {
    assertThat(nodes()).hasSize(1);
    return nodes().get(0);
  }

  private List<ProcessHandle> nodes() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }
}
