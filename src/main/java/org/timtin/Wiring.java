package org.timtin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.timtin.annotate.Annotator;
import org.timtin.annotate.Authority;
import org.timtin.annotate.Countries;
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

  @Produces
  @Singleton
  Countries countries() {
    return Countries.load();
  }

  @Produces
  @Singleton
  Authority authority() {
    return Authority.load();
  }

  @Produces
  @Singleton
  Annotator annotator(Countries countries, Authority authority) {
    return new Annotator(countries, authority);
  }
}
