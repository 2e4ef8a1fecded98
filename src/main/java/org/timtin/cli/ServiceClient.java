package org.timtin.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks HTTP with the service. */
final class ServiceClient {
  /** Longer than any batch took when it was measured; a service that hangs is told apart. */
  private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);

  private static final String JSON_TYPE = "application/json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  ServiceClient(URI address) {
    this.address = address;
  }

  /**
   * An answer of the service.
   *
   * @param body the body as it came
   * @param json the body as JSON; missing where it is none
   */
  record Answer(int status, String body, JsonNode json) {
    boolean isOk() {
      return status / 100 == 2;
    }

    /** The service's own sentence on what went wrong. */
    String problem() {
      String detail = json.path("detail").asText("");
      String title = detail.isBlank() ? json.path("title").asText("") : detail;
      return title.isBlank() ? "the service answered with status " + status : Plain.line(title);
    }
  }

  /** The service cannot be reached; it may be about to start. */
  static final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreachable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  Answer get(String path) throws Unreachable {
    return get(path, JSON_TYPE);
  }

  /** An answer of another type, read whole. */
  Answer get(String path, String accept) throws Unreachable {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET(), accept);
  }

  /**
   * An answer that is read as it comes.
   *
   * @param body to be closed
   */
  record Streamed(int status, InputStream body) implements AutoCloseable {
    /** The service's own sentence on what went wrong. */
    String problem() throws IOException {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(status, text, ServiceClient.json(text)).problem();
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  /**
   * Begins to read an answer of any length.
   *
   * @param silence after so long without a byte the answer is at its end
   * @throws IOException when the connection breaks off
   */
  Streamed open(String path, Duration silence) throws Unreachable, IOException {
    try {
      HttpResponse<InputStream> response =
          http.send(
              HttpRequest.newBuilder(URI.create(address + path))
                  .timeout(LONGEST_REQUEST)
                  .GET()
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      return new Streamed(response.statusCode(), new Watched(response.body(), silence));
    } catch (ConnectException refused) {
      throw unreachable(refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CliFailure("interrupted", interrupted);
    }
  }

  private Unreachable unreachable(ConnectException refused) {
    return new Unreachable(
        "no service answers at " + address + "; start it with ./timtin start", refused);
  }

  Answer post(String path, String contentType, byte[] body) throws Unreachable {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
        JSON_TYPE);
  }

  Answer delete(String path) throws Unreachable {
    return send(HttpRequest.newBuilder(URI.create(address + path)).DELETE(), JSON_TYPE);
  }

  private Answer send(HttpRequest.Builder request, String accept) throws Unreachable {
    try {
      HttpResponse<String> response =
          http.send(
              request.header("Accept", accept).timeout(LONGEST_REQUEST).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.body(), json(response.body()));
    } catch (ConnectException refused) {
      throw unreachable(refused);
    } catch (HttpTimeoutException slow) {
      throw new CliFailure("the service at " + address + " does not answer in time", slow);
    } catch (IOException broken) {
      throw new CliFailure("the connection to the service at " + address + " broke off", broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CliFailure("interrupted", interrupted);
    }
  }

  private static JsonNode json(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json == null ? MissingNode.getInstance() : json;
    } catch (JsonProcessingException other) {
      // A proxy's page, for one. The status says what there is to say.
      return MissingNode.getInstance();
    }
  }
}
