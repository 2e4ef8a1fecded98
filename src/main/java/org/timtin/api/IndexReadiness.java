package org.timtin.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleIndex;

/** Ready: the engine answers and the index of articles is there. */
@Readiness
@ApplicationScoped
public class IndexReadiness implements HealthCheck {
  private final ArticleIndex index;

  public IndexReadiness(ArticleIndex index) {
    this.index = index;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("articles");
    try {
      return index.exists()
          ? response.up().withData("count", index.count()).build()
          : response.down().withData("reason", "the index is not there yet").build();
    } catch (EngineUnavailable e) {
      return response.down().withData("reason", e.getMessage()).build();
    }
  }
}
