package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Searches and writes without end, as a site's visitors and its importer do, and notes every answer
 * that breaks a promise: 200 or a 503 that explains itself, within the time that is promised.
 */
final class Traffic implements AutoCloseable {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(70);
  private static final long PAUSE_MILLIS = 20;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String url;
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong slowestMillis = new AtomicLong();

  /** Begins with so many readers and one writer. */
  Traffic(String url, int readers) {
    this.url = url;
    read(readers);
    threads.add(Thread.ofVirtual().start(() -> repeat(this::write)));
  }

  private Traffic(String url) {
    this.url = url;
  }

  /** Begins with so many readers, and nobody who writes. */
  static Traffic ofReaders(String url, int readers) {
    Traffic traffic = new Traffic(url);
    traffic.read(readers);
    return traffic;
  }

  private void read(int readers) {
    for (int i = 0; i < readers; i++) {
      threads.add(Thread.ofVirtual().start(() -> repeat(this::search)));
    }
  }

  /** How long the slowest answer took. */
  long slowestMillis() {
    return slowestMillis.get();
  }

  /** The ids of the articles that the service said it has. */
  List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  long sent() {
    return sent.get();
  }

  /** How many searches were answered. */
  long answered() {
    return answered.get();
  }

  /** How many requests were answered with 503. */
  long refused() {
    return refused.get();
  }

  /** Acknowledged articles that are not there. */
  List<String> missing() {
    return acknowledged().stream().filter(id -> !exists(url, id)).toList();
  }

  /** How many articles searches see. */
  long total() {
    return json(get(url + "/v1/search?size=1").body()).path("total").path("value").asLong();
  }

  static boolean exists(String url, String id) {
    return get(url + "/v1/articles/" + id).statusCode() == 200;
  }

  /** Sends nothing more, and waits until each request under way is answered. */
  void stop() {
    end.countDown();
    try {
      for (Thread thread : threads) {
        thread.join(LONGEST_ANSWER);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }

  @Override
  public String toString() {
    return answered
        + " searches answered, "
        + acknowledged.size()
        + " of "
        + sent
        + " articles acknowledged, "
        + refused
        + " requests answered with 503, slowest answer "
        + slowestMillis
        + " ms";
  }

  private void repeat(Runnable request) {
    try {
      do {
        request.run();
      } while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void search() {
    if (isGood(HttpRequest.newBuilder(URI.create(url + "/v1/search?q=b%C3%A3o")))) {
      answered.incrementAndGet();
    }
  }

  private void write() {
    String id = "bai-" + sent.incrementAndGet();
    String article = "{\"id\": \"" + id + "\", \"title\": \"Bão số " + sent + "\"}\n";
    if (isGood(
        HttpRequest.newBuilder(URI.create(url + "/v1/articles"))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(article)))) {
      acknowledged.add(id);
    }
  }

  private boolean isGood(HttpRequest.Builder request) {
    long before = System.nanoTime();
    try {
      HttpResponse<String> answer = send(request);
      long millis = (System.nanoTime() - before) / 1_000_000;
      slowestMillis.accumulateAndGet(millis, Math::max);
      if (answer.statusCode() == 503) {
        refused.incrementAndGet();
      }
      if (answer.statusCode() != 200 && !explains(answer)) {
        violations.add(answer + " " + answer.headers().map() + " " + answer.body());
      }
      return answer.statusCode() == 200;
    } catch (UncheckedIOException e) {
      violations.add(e.toString());
      return false;
    }
  }

  private static boolean explains(HttpResponse<String> answer) {
    return answer.statusCode() == 503
        && answer.headers().firstValue("Retry-After").isPresent()
        && answer.headers().firstValue("Content-Type").orElse("").contains("problem+json")
        && !json(answer.body()).path("detail").asText("").isBlank();
  }

  private static HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(
          request.timeout(LONGEST_ANSWER).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
