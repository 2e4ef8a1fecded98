package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** Requests that go wrong below what a resource sees. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class BrokenRequestsTest {
  @Inject Service service;
  @Inject ObjectMapper mapper;

  @TestHTTPResource("/")
  URI url;

  @BeforeEach
  void oneArticle() {
    service.collection(
        BrokenRequestsTest.class, "{\"id\":\"a\",\"title\":\"Hội đàm Việt - Pháp\"}");
  }

  @ParameterizedTest
  @CsvSource({"/v1/search", "/v1/annotate"})
  void a_body_without_a_length_is_refused_where_it_passes_the_limit(String path)
      throws IOException, InterruptedException {
    byte[] body =
        ("{\"q\":\"" + "a".repeat((int) BodyLimit.LARGEST) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer = postWithoutLength(path, body);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = mapper.readTree(answer.body());
    assertThat(problem.path("parameter").asText()).isEqualTo("body");
    assertThat(problem.path("detail").asText()).contains(String.valueOf(BodyLimit.LARGEST));
  }

  @Test
  void a_body_without_a_length_below_the_limit_is_read_whole()
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        postWithoutLength("/v1/search", "{\"q\":\"hoi dam\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(mapper.readTree(answer.body()).at("/total/value").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DELETE; /v1/search; GET, HEAD, POST",
        "PUT; /v1/articles; POST",
        "POST; /v1/articles/a; DELETE, GET, HEAD, PUT",
        "GET; /v1/annotate; POST"
      })
  void a_method_that_a_path_does_not_know_is_answered_with_those_it_does(
      String method, String path, String allowed) {
    given()
        .request(method, path)
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .header("Allow", equalTo(allowed));
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/v1/search,application/json",
    "POST,/v1/annotate,text/plain",
    "PUT,/v1/articles/b,application/json",
    "POST,/v1/articles,application/x-ndjson"
  })
  void a_sender_that_goes_away_is_one_quiet_line_of_the_log(String method, String path, String type)
      throws IOException {
    try (Log log = new Log()) {
      try (Socket socket = new Socket(url.getHost(), url.getPort())) {
        String head =
            "%s %s HTTP/1.1\r\nHost: timtin\r\nContent-Type: %s\r\nContent-Length: 9999\r\nExpect: 100-continue\r\n\r\n"
                .formatted(method, path, type);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        // Said when the service begins to read the body.
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
            .isEqualTo("HTTP/1.1 100");
        socket.getOutputStream().write('{');
      }
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> log.texts().stream().anyMatch(line -> line.contains("broke off")));
      assertThat(log.texts()).hasSize(1);
      assertThat(log.traces()).isEmpty();
    }
  }

  private HttpResponse<String> postWithoutLength(String path, byte[] body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(url.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  /** What the service logs meanwhile. */
  private static final class Log extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Pattern BACKGROUND =
        Pattern.compile(
            "org\\.timtin\\.(index|experiment|state|search\\.log)|.*BlockedThreadChecker");

    private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

    Log() {
      ROOT.addHandler(this);
    }

    List<String> texts() {
      return records.stream().map(LogRecord::getMessage).toList();
    }

    List<Throwable> traces() {
      return records.stream()
          .filter(entry -> entry.getThrown() != null)
          .map(LogRecord::getThrown)
          .toList();
    }

    @Override
    public void publish(LogRecord entry) {
      // What goes on in the background has its own to say.
      if (isLoggable(entry) && !BACKGROUND.matcher(entry.getLoggerName()).lookingAt()) {
        records.add(entry);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      ROOT.removeHandler(this);
    }
  }
}
