package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.index.ArticleIndex;

/**
 * An export to somebody who does not read on: the service must wait, and read no more articles than
 * fit into the buffers of the connection, or an export would need as much memory as it has rows.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class ExportBackPressureTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration QUIET = Duration.ofSeconds(3);

  /** Of 240,000 bytes each: several times what a connection's buffers hold. */
  private static final int ARTICLES = 160;

  private static final String SENTENCE = "Bão số 3 gây mưa rất to ở miền Trung. ";
  private static final int SENTENCES = 5_000;

  @Inject Service service;
  @Inject ElasticsearchClient client;
  @Inject ObjectMapper mapper;

  @TestHTTPResource("/")
  URI address;

  @Test
  void an_export_reads_on_only_as_fast_as_it_is_read() throws Exception {
    service.freshIndex();
    String body = SENTENCE.repeat(SENTENCES);
    for (int first = 0; first < ARTICLES; first += 20) {
      Service.index(
          IntStream.range(first, first + 20)
              .mapToObj(i -> "{\"id\":\"%03d\",\"body\":\"%d. %s\"}".formatted(i, i, body))
              .collect(Collectors.joining("\n")));
    }
    service.awaitSettled();
    long before = batches();
    try (Socket socket = new Socket()) {
      // Before it connects, so that the window is as small from the beginning.
      socket.setReceiveBufferSize(8_192);
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
      socket.setSoTimeout((int) PATIENCE.toMillis());
      // Of HTTP/1.0, so that the body ends with the connection and has no chunks.
      socket
          .getOutputStream()
          .write(
              "GET /v1/export HTTP/1.0\r\nHost: timtin\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1_024);
      assertThat(in.readLine()).contains("200");
      long waiting = afterQuiet(before, this::batches) - before;
      List<JsonNode> rows = rows(in);
      long all = batches() - before;
      System.out.printf("%d of %d batches were read before the reader went on%n", waiting, all);
      assertThat(waiting).isBetween(1L, all / 2);
      assertThat(rows).hasSize(ARTICLES + 1);
      assertThat(rows.getLast().at("/manifest/count").asInt()).isEqualTo(ARTICLES);
      assertThat(rows.subList(0, ARTICLES).stream().map(row -> row.path("id").asText()).toList())
          .doesNotHaveDuplicates()
          .hasSize(ARTICLES);
    }
  }

  /** The articles and the manifest; places to go on from are left out. */
  private List<JsonNode> rows(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (!line.isEmpty()) {
      line = in.readLine();
    }
    List<JsonNode> rows = new ArrayList<>();
    for (line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode row = mapper.readTree(line);
      if (!row.has("resume")) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** A number above another once it has not changed for a while. */
  private static long afterQuiet(long above, Callable<Long> number) {
    AtomicLong last = new AtomicLong(above);
    await()
        .atMost(PATIENCE)
        .during(QUIET)
        .until(
            () -> {
              long now = number.call();
              return last.getAndSet(now) == now && now > above;
            });
    return last.get();
  }

  /** How many searches the engine has answered on the index. */
  private long batches() throws IOException {
    return client
        .indices()
        .stats(stats -> stats.index(ArticleIndex.ALIAS))
        .all()
        .total()
        .search()
        .queryTotal();
  }
}
