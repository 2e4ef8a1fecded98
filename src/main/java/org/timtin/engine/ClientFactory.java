package org.timtin.engine;

import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.low_level.Node;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** Makes the HTTP client for Elasticsearch from the configuration. */
final class ClientFactory {
  private final EngineConfig.Elasticsearch config;

  ClientFactory(EngineConfig.Elasticsearch config) {
    this.config = config;
  }

  /**
   * @throws EngineUnavailable if the configuration contradicts itself or the certificate is
   *     unusable
   */
  Rest5Client create(List<URI> hosts) {
    Rest5ClientBuilder builder =
        Rest5Client.builder(hosts.stream().map(ClientFactory::httpHost).toArray(HttpHost[]::new))
            .setConnectionConfigCallback(
                connection ->
                    connection
                        .setConnectTimeout(Timeout.of(config.connectTimeout()))
                        .setSocketTimeout(Timeout.of(config.socketTimeout())))
            .setRequestConfigCallback(
                request -> request.setResponseTimeout(Timeout.of(config.socketTimeout())))
            .setHttpClientConfigCallback(
                http -> http.addExecInterceptorFirst("answer-timeout", new AnswerTimeout()))
            .setConnectionManagerCallback(
                connections ->
                    connections
                        .setMaxConnPerRoute(config.connectionsPerHost())
                        .setMaxConnTotal(config.connectionsPerHost() * hosts.size()));
    authorization().ifPresent(header -> builder.setDefaultHeaders(new Header[] {header}));
    config.caCertificate().ifPresent(file -> builder.setSSLContext(trusting(file)));
    return builder.build();
  }

  /** The node of a host, as {@code Rest5Client.setNodes} wants it. */
  static Node node(URI host) {
    return new Node(httpHost(host));
  }

  private static HttpHost httpHost(URI host) {
    String scheme = host.getScheme();
    boolean http = "http".equals(scheme) || "https".equals(scheme);
    boolean bare = host.getPath() == null || host.getPath().isEmpty() || host.getPath().equals("/");
    if (!http || host.getHost() == null || !bare) {
      throw new EngineUnavailable(
          "timtin.elasticsearch.hosts has " + host + "; write it as https://search-1:9200");
    }
    int port = host.getPort() < 0 ? 9200 : host.getPort();
    return new HttpHost(scheme, host.getHost(), port);
  }

  private Optional<Header> authorization() {
    if (config.apiKey().isPresent() && config.username().isPresent()) {
      throw new EngineUnavailable(
          "Both timtin.elasticsearch.api-key and timtin.elasticsearch.username are set; keep one");
    }
    if (config.username().isPresent() != config.password().isPresent()) {
      throw new EngineUnavailable(
          "timtin.elasticsearch.username and timtin.elasticsearch.password go together");
    }
    Optional<String> basic =
        config
            .username()
            .map(user -> user + ":" + config.password().orElseThrow())
            .map(pair -> pair.getBytes(StandardCharsets.UTF_8))
            .map(bytes -> "Basic " + Base64.getEncoder().encodeToString(bytes));
    return config
        .apiKey()
        .map(key -> "ApiKey " + key)
        .or(() -> basic)
        .map(value -> new BasicHeader("Authorization", value));
  }

  private static SSLContext trusting(Path certificate) {
    try {
      return TransportUtils.sslContextFromHttpCaCrt(certificate.toFile());
    } catch (IOException | RuntimeException e) {
      throw new EngineUnavailable(
          "timtin.elasticsearch.ca-certificate, "
              + certificate
              + ", cannot be read as a certificate: "
              + e,
          e);
    }
  }
}
