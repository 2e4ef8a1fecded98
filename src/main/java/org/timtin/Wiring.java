package org.timtin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.timtin.article.ArticleReader;

/** Makes the plain classes, which know nothing of the container, available to it. */
@ApplicationScoped
public class Wiring {
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  ArticleReader articleReader(Clock clock) {
    return new ArticleReader(clock);
  }
}
