package org.timtin.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sends requests as they are, also such that no client would send. */
final class Wire {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final URI service;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Wire(URI service) {
    this.service = service;
  }

  Answer send(Ask ask) throws IOException, InterruptedException {
    try {
      return send(
          ask, new URI(service.resolve("/").toString().replaceFirst("/$", "") + ask.target()));
    } catch (URISyntaxException e) {
      return sendRaw(ask);
    }
  }

  private Answer send(Ask ask, URI address) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .method(
                ask.operation().method(),
                ask.body().length() == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(ask.body().array()));
    ask.headers().forEach(request::header);
    HttpResponse<byte[]> response = sent(request.build());
    return new Answer(
        ask.operation().method(),
        ask.path(),
        response.statusCode(),
        name -> response.headers().firstValue(name),
        Bytes.of(response.body()));
  }

  /**
   * The service closes a connection after a body that it did not read; the client may just be
   * sending on it, and repeats by itself only what has no body. On a new one there is no excuse.
   */
  private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (HttpTimeoutException e) {
      throw e;
    } catch (IOException closed) {
      try (HttpClient once = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
        return once.send(request, HttpResponse.BodyHandlers.ofByteArray());
      } catch (IOException again) {
        again.addSuppressed(closed);
        throw again;
      }
    }
  }

  /** A client of java.net.http refuses to send an address that is none. */
  private Answer sendRaw(Ask ask) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      StringBuilder head = new StringBuilder();
      head.append("%s %s HTTP/1.1\r\n".formatted(ask.operation().method(), ask.target()));
      head.append("Host: timtin\r\nConnection: close\r\nContent-Length: ")
          .append(ask.body().length())
          .append("\r\n");
      ask.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
      OutputStream out = socket.getOutputStream();
      out.write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.write(ask.body().array());
      out.flush();
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(all);
      return read(ask, all.toByteArray());
    }
  }

  private static Answer read(Ask ask, byte[] all) {
    int end = 0;
    while (end < all.length
        && !Arrays.equals(all, end, Math.min(all.length, end + 4), HEAD_END, 0, 4)) {
      end++;
    }
    String[] lines = new String(all, 0, end, StandardCharsets.ISO_8859_1).split("\r\n", -1);
    Map<String, String> headers = new HashMap<>();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      String[] header = line.split(":", 2);
      headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
    }
    return new Answer(
        ask.operation().method(),
        ask.path(),
        Integer.parseInt(lines[0].split(" ", 3)[1]),
        name -> Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))),
        Bytes.of(Arrays.copyOfRange(all, Math.min(all.length, end + 4), all.length)));
  }
}
