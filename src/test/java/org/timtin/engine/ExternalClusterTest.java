package org.timtin.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the start says of a cluster that cannot be used; a fake cluster answers from a script. */
class ExternalClusterTest {
  private static final String GOOD =
      "{\"nodes\":{\"a\":{\"name\":\"one\",\"version\":\"9.5.2\",\"plugins\":[{\"name\":\"analysis-icu\"}]}}}";

  private record Scripted(int status, String body) {}

  private final Deque<Scripted> script = new ConcurrentLinkedDeque<>();
  private final List<String> authorizations = new ArrayList<>();
  private HttpServer server;
  private String host;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Scripted answer = script.size() > 1 ? script.poll() : script.peek();
          authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] body = answer.body().getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    host = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void a_good_cluster_is_up() {
    script.add(new Scripted(200, GOOD));

    assertThat(started(Map.of()).state()).isInstanceOf(EngineState.Up.class);
  }

  @Test
  void a_cluster_that_is_still_starting_is_waited_for() {
    script.add(new Scripted(503, "{}"));
    script.add(new Scripted(200, GOOD));

    assertThat(started(Map.of()).state()).isInstanceOf(EngineState.Up.class);
  }

  @Test
  void each_node_that_lacks_something_is_named_with_what_it_lacks() {
    script.add(
        new Scripted(
            200,
            """
            {"nodes":{
              "a":{"name":"one","version":"9.5.2","plugins":[{"name":"analysis-icu"}]},
              "b":{"name":"two","version":"9.5.2","plugins":[]},
              "c":{"name":"three","version":"8.19.1","plugins":[{"name":"analysis-icu"}]}}}
            """));

    assertThatThrownBy(() -> started(Map.of()))
        .isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining("node two lacks the plugin analysis-icu")
        .hasMessageContaining("node three is version 8.19.1, but 9.x is needed")
        .hasMessageNotContaining("node one");
  }

  @Test
  void refused_credentials_end_the_start_at_once() {
    script.add(new Scripted(401, "{}"));

    assertThatThrownBy(
            () ->
                started(
                    Map.of(
                        "timtin.elasticsearch.username",
                        "u",
                        "timtin.elasticsearch.password",
                        "p")))
        .isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining("refuses the configured credentials")
        .hasMessageContaining(host);
    assertThat(authorizations).containsExactly("Basic dTpw");
  }

  @Test
  void an_api_key_is_sent_as_it_was_given() {
    script.add(new Scripted(200, GOOD));

    started(Map.of("timtin.elasticsearch.api-key", "aWQ6a2V5"));

    assertThat(authorizations).contains("ApiKey aWQ6a2V5");
  }

  @Test
  void a_host_that_cannot_be_reached_is_named() {
    String nobody = "http://127.0.0.1:9";

    assertThatThrownBy(
            () ->
                started(
                    Map.of(
                        "timtin.elasticsearch.hosts",
                        nobody,
                        "timtin.elasticsearch.start-timeout",
                        "1s")))
        .isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining(nobody)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void a_host_without_a_scheme_is_shown_how_to_write_it() {
    assertThatThrownBy(() -> started(Map.of("timtin.elasticsearch.hosts", "localhost:9200")))
        .isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining("localhost:9200; write it as https://");
  }

  @Test
  void a_certificate_that_cannot_be_read_is_named() {
    assertThatThrownBy(
            () -> started(Map.of("timtin.elasticsearch.ca-certificate", "/no/such/ca.pem")))
        .isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining("/no/such/ca.pem");
  }

  private Engine started(Map<String, String> changed) {
    Map<String, String> settings = new HashMap<>();
    settings.put("timtin.elasticsearch.hosts", host);
    settings.put("timtin.elasticsearch.start-timeout", "10s");
    settings.putAll(changed);
    Engine engine = new Engine(TestConfig.with(settings), new ObjectMapper());
    try {
      engine.start();
    } finally {
      engine.close();
    }
    return engine;
  }
}
