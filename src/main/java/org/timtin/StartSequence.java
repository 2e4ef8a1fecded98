package org.timtin;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.timtin.engine.Engine;
import org.timtin.engine.EngineConfig;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleIndex;
import org.timtin.index.IngestSummary;

/**
 * From an empty machine to an answering service: the engine, the index, the sample. Runs beside the
 * HTTP server, so that the health checks answer while the engine still starts.
 */
@Readiness
@ApplicationScoped
public class StartSequence implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(StartSequence.class);

  private final Engine engine;
  private final EngineConfig config;
  private final ArticleIndex index;
  private final SampleArticles sample;
  private final boolean loadSample;
  private final URI address;
  private volatile boolean done;

  public StartSequence(
      Engine engine,
      EngineConfig config,
      ArticleIndex index,
      SampleArticles sample,
      ServiceConfig service,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.engine = engine;
    this.config = config;
    this.index = index;
    this.sample = sample;
    this.loadSample = service.sample();
    this.address =
        URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
  }

  void begin(@Observes StartupEvent event) {
    Thread.ofVirtual().name("start-sequence").start(this::run);
  }

  /** Up once the service has what it needs to answer, the sample included. */
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("start").status(done).build();
  }

  private void run() {
    try {
      engine.start();
      RunningService.announce(config.data(), address);
      index.ensure();
      if (loadSample && index.count() == 0) {
        IngestSummary loaded = sample.load();
        LOG.infof("the index was empty: loaded %d sample articles", loaded.accepted());
      }
      done = true;
      LOG.infof(
          "%d articles; search at %s/v1/search, try it at %s/q/swagger-ui",
          index.count(), address, address);
    } catch (EngineUnavailable e) {
      LOG.errorf("timtin cannot start: %s", e.getMessage());
      Quarkus.asyncExit(1);
    } catch (RuntimeException e) {
      LOG.error("timtin cannot start", e);
      Quarkus.asyncExit(1);
    }
  }
}
