package org.timtin.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Starts the engine before anything that needs it, and offers its client for injection. */
@ApplicationScoped
public class EngineStart {
  /** Before the observers of the other packages, which have the default, 2500. */
  private static final int EARLY = 100;

  private final Engine engine;

  EngineStart(Engine engine) {
    this.engine = engine;
  }

  void onStart(@Observes @Priority(EARLY) StartupEvent event) {
    engine.start();
  }

  /** The client; whoever asks for it before the application started makes the engine start. */
  @Produces
  @Singleton
  ElasticsearchClient client() {
    return engine.client();
  }
}
