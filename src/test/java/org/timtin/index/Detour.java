package org.timtin.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The way to a real engine, on which a writer can be held up just before or after a bulk. */
final class Detour implements ElasticsearchTransport {
  private final ElasticsearchTransport straight;
  private Optional<Runnable> before = Optional.empty();
  private Optional<Runnable> after = Optional.empty();

  Detour(ElasticsearchClient client) {
    this.straight = client._transport();
  }

  /** What happens once, before the next bulk request leaves. */
  void before(Runnable event) {
    before = Optional.of(event);
  }

  /** What happens once, after the next bulk was carried out and before its answer is read. */
  void after(Runnable event) {
    after = Optional.of(event);
  }

  @Override
  public <Q, A, E> A performRequest(Q request, Endpoint<Q, A, E> endpoint, TransportOptions options)
      throws IOException {
    if (!(request instanceof BulkRequest)) {
      return straight.performRequest(request, endpoint, options);
    }
    Optional<Runnable> first = before;
    before = Optional.empty();
    first.ifPresent(Runnable::run);
    A answer = straight.performRequest(request, endpoint, options);
    Optional<Runnable> last = after;
    after = Optional.empty();
    last.ifPresent(Runnable::run);
    return answer;
  }

  @Override
  public <Q, A, E> CompletableFuture<A> performRequestAsync(
      Q request, Endpoint<Q, A, E> endpoint, TransportOptions options) {
    return straight.performRequestAsync(request, endpoint, options);
  }

  @Override
  public JsonpMapper jsonpMapper() {
    return straight.jsonpMapper();
  }

  @Override
  public TransportOptions options() {
    return straight.options();
  }

  @Override
  public void close() {
    // The way stays open for others.
  }
}
