package org.timtin.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** Answers as the service would in states that a real one cannot be brought into at will. */
final class FakeService implements AutoCloseable {
  record Request(String method, String uri, String contentType, String body) {}

  /**
   * An answer.
   *
   * @param missing bytes that are announced and never come; -1 for any number of them, and no end
   */
  private record Answer(int status, String body, int missing) {}

  private final HttpServer server;
  private final Queue<Answer> answers = new ArrayDeque<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  FakeService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The beginning of an answer, after which nothing more comes. */
  FakeService thenFallsSilentAfter(String body) {
    answers.add(new Answer(200, body, -1));
    return this;
  }

  /** The answer to the next request that has none yet. */
  FakeService thenAnswers(int status, String body) {
    answers.add(new Answer(status, body, 0));
    return this;
  }

  /** The beginning of an answer, after which the connection breaks off. */
  FakeService thenBreaksOffAfter(String body) {
    answers.add(new Answer(200, body, 1_000));
    return this;
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            type == null ? "" : type,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    Answer answer = answers.isEmpty() ? new Answer(500, "{}", 0) : answers.remove();
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    boolean endless = answer.missing() < 0;
    int length = body.length + answer.missing();
    exchange.sendResponseHeaders(answer.status(), endless ? 0 : length == 0 ? -1 : length);
    exchange.getResponseBody().write(body);
    exchange.getResponseBody().flush();
    if (!endless) {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
