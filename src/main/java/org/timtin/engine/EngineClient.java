package org.timtin.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Offers the engine's client for injection. */
@ApplicationScoped
public class EngineClient {
  private final Engine engine;

  EngineClient(Engine engine) {
    this.engine = engine;
  }

  /** The client; it fails while there is no engine and works as soon as there is one. */
  @Produces
  @Singleton
  ElasticsearchClient client() {
    return engine.client();
  }

  /** The client for searches. */
  @Produces
  @Singleton
  @ForSearches
  ElasticsearchClient searchClient() {
    return engine.searchClient();
  }
}
