package org.timtin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.timtin.annotate.Annotator;
import org.timtin.annotate.Authority;
import org.timtin.annotate.CorrectedLists;
import org.timtin.annotate.Corrections;
import org.timtin.annotate.Countries;
import org.timtin.annotate.NameLookup;
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
  CorrectedLists lists(ServiceConfig config) {
    return CorrectedLists.load(
        config.annotate().corrections().map(Corrections::read).orElseGet(Corrections::none));
  }

  @Produces
  @Singleton
  Countries countries(CorrectedLists lists) {
    return lists.countries();
  }

  @Produces
  @Singleton
  Authority authority(CorrectedLists lists) {
    return lists.authority();
  }

  @Produces
  @Singleton
  NameLookup nameLookup(Authority authority, Countries countries) {
    return new NameLookup(authority, countries);
  }

  @Produces
  @Singleton
  Annotator annotator(Countries countries, Authority authority) {
    return new Annotator(countries, authority);
  }
}
