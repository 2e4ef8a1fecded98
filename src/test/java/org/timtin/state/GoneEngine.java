package org.timtin.state;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** An engine that does not answer: nothing listens at its address. */
public final class GoneEngine {
  private GoneEngine() {}

  /** A client of it. */
  public static ElasticsearchClient client() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
      return new ElasticsearchClient(
          new Rest5ClientTransport(Rest5Client.builder(nobody).build(), new JacksonJsonpMapper()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
