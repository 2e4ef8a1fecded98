package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.timtin.article.Published;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleIndex;

/** Begins searches over one moment of the collection. */
@ApplicationScoped
public class FrozenSearches {
  /**
   * The same copies of the shards answer all searches of all runs: copies that were filled in
   * another order count deleted articles differently, and so weigh words differently.
   */
  static final String COPIES = "timtin-experiments";

  private final ElasticsearchClient client;
  private final QueryReader reader;
  private final ArticleIndex index;
  private final Clock clock;

  public FrozenSearches(
      ElasticsearchClient client, QueryReader reader, ArticleIndex index, Clock clock) {
    this.client = client;
    this.reader = reader;
    this.index = index;
    this.clock = clock;
  }

  /**
   * The collection as searches see it now, until it is closed.
   *
   * @param upTo last day in Hanoi: only articles that were published by then are searched, and
   *     their age is counted from its end; all of them without it
   * @throws MomentLost when the index is being replaced
   * @throws EngineUnavailable when the engine does not answer
   */
  public FrozenSearch open(Optional<LocalDate> upTo) {
    String version = index.version();
    Instant now = clock.instant();
    Instant moment =
        upTo.map(day -> day.plusDays(1).atStartOfDay(Published.HANOI).toInstant())
            .filter(end -> end.isBefore(now))
            .orElse(now);
    return new FrozenSearch(client, reader, opened(version), version, moment, upTo);
  }

  private String opened(String version) {
    try {
      return call(() ->
              client.openPointInTime(
                  point ->
                      point.index(version).keepAlive(FrozenSearch.KEEP_ALIVE).preference(COPIES)))
          .id();
    } catch (ElasticsearchException e) {
      // A rebuild may have put the next version in its place since we asked which it is.
      throw e.status() == 404 ? new MomentLost(e) : e;
    }
  }
}
