package org.timtin.engine;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;

/** A cluster that others run: whether it is one that can be used, and whether it answers. */
final class ExternalCluster {
  private static final Logger LOG = Logger.getLogger(ExternalCluster.class);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rest5Client http;
  private final List<URI> hosts;
  private final ScheduledExecutorService scheduler;

  ExternalCluster(Rest5Client http, List<URI> hosts, ScheduledExecutorService scheduler) {
    this.http = http;
    this.hosts = List.copyOf(hosts);
    this.scheduler = scheduler;
  }

  /**
   * Waits until the cluster answers, then checks that each node has what the mappings need.
   *
   * @throws EngineUnavailable if it does not answer in time, refuses us, or lacks something
   */
  void require(Duration patience) {
    Instant end = Instant.now().plus(patience);
    List<ClusterNode> nodes = null;
    while (nodes == null) {
      try {
        nodes = nodes();
      } catch (IOException e) {
        if (isFinal(e) || Instant.now().isAfter(end)) {
          throw new EngineUnavailable(sentence(e), e);
        }
        LOG.infof("Waiting for Elasticsearch: %s", sentence(e));
        pause();
      }
    }
    String lacks =
        nodes.stream().flatMap(node -> node.lack().stream()).collect(Collectors.joining("; "));
    if (!lacks.isEmpty()) {
      throw new EngineUnavailable("The Elasticsearch cluster cannot be used: " + lacks);
    }
    LOG.infof("Elasticsearch at %s: %d node(s)", hosts, nodes.size());
  }

  /** How the cluster is right now. */
  EngineState probe() {
    try {
      // The node's own view is enough here: whether shards are missing, searches say themselves.
      successful(new Request("GET", "/_cluster/health?local=true&filter_path=status"));
      return new EngineState.Up(hosts);
    } catch (IOException e) {
      return new EngineState.Down(sentence(e));
    }
  }

  private List<ClusterNode> nodes() throws IOException {
    Request request = new Request("GET", "/_nodes/plugins");
    request.addParameter("filter_path", "nodes.*.name,nodes.*.version,nodes.*.plugins.name");
    try (InputStream body = successful(request).getEntity().getContent()) {
      List<ClusterNode> nodes = ClusterNode.parse(JSON.readTree(body));
      if (nodes.isEmpty()) {
        throw new IOException("the answer to GET _nodes names no node");
      }
      return nodes;
    }
  }

  /** The low-level client passes answers of status 4xx on as if they were good. */
  private Response successful(Request request) throws IOException {
    Response response = http.performRequest(request);
    if (response.getStatusCode() >= 300) {
      throw new ResponseException(response);
    }
    return response;
  }

  private String sentence(IOException e) {
    if (e instanceof ResponseException refused) {
      int status = refused.getResponse().getStatusCode();
      return status == 401 || status == 403
          ? "Elasticsearch at " + hosts + " refuses the configured credentials (" + status + ")"
          : "Elasticsearch at " + hosts + " answers with status " + status;
    }
    return "Elasticsearch at " + hosts + " cannot be reached: " + rootMessage(e);
  }

  /** Waiting helps against a cluster that still starts, not against these. */
  private static boolean isFinal(IOException e) {
    if (e instanceof ResponseException refused) {
      int status = refused.getResponse().getStatusCode();
      return status < 500 && status != 408 && status != 429;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return false;
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  private void pause() {
    try {
      scheduler.schedule(() -> {}, BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineUnavailable("Interrupted while waiting for Elasticsearch", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
