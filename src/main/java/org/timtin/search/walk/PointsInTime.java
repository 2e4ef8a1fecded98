package org.timtin.search.walk;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleIndex;

/**
 * The points in time that walks go over. Each keeps segments of the index from being dropped and
 * holds memory on the nodes, and the engine itself sets them no limit: so each instance counts what
 * it keeps open. A walk that came to its end stays open while there is room, so that its last page
 * can be asked for again; it is the first to make way.
 */
@ApplicationScoped
public class PointsInTime {
  private static final Logger LOG = Logger.getLogger(PointsInTime.class);

  /** The engine keeps a point in time a little longer than the client is told: clocks differ. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private record Open(String id, Instant expires, boolean finished) {}

  private final ElasticsearchClient client;
  private final ArticleIndex index;
  private final WalkConfig config;
  private final Clock clock;
  private final Map<String, Open> open = new HashMap<>();

  public PointsInTime(
      ElasticsearchClient client, ArticleIndex index, WalkConfig config, Clock clock) {
    this.client = client;
    this.index = index;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The articles as searches see them at this moment.
   *
   * @throws TooManyWalks when there is no room for another
   */
  public PointInTime open() {
    String walk = UUID.randomUUID().toString();
    reserve(walk).ifPresent(this::close);
    try {
      String version = index.version();
      PointInTime point = new PointInTime(walk, opened(version), version);
      renew(point);
      return point;
    } catch (RuntimeException e) {
      forget(walk);
      throw e;
    }
  }

  private String opened(String version) {
    try {
      return call(() ->
              client.openPointInTime(point -> point.index(version).keepAlive(keepAlive())))
          .id();
    } catch (ElasticsearchException e) {
      if (e.status() == 404) {
        // A rebuild put the next version in its place since we asked which it is.
        throw new EngineUnavailable("the index is being replaced; try again shortly", e);
      }
      throw e;
    }
  }

  /** How long the engine is to keep a point in time from each answer on. */
  public Time keepAlive() {
    long millis = config.keepAlive().plus(MARGIN).toMillis();
    return Time.of(time -> time.time(millis + "ms"));
  }

  /** Notes that a point in time was just used, and says until when it can be used again. */
  public synchronized Instant renew(PointInTime point) {
    Instant expires = clock.instant().plus(config.keepAlive());
    open.put(point.walk(), new Open(point.id(), expires, false));
    return expires;
  }

  /** Notes that everything was shown: when others need the room, the point in time is closed. */
  public synchronized void finished(PointInTime point) {
    Open known = open.get(point.walk());
    if (known != null) {
      open.put(point.walk(), new Open(known.id(), known.expires(), true));
    }
  }

  /** Closes a point in time that nobody can ask for again. */
  public void release(PointInTime point) {
    forget(point.walk());
    close(point.id());
  }

  private synchronized void forget(String walk) {
    open.remove(walk);
  }

  /** Takes a place, and gives the point in time that has to make way for it. */
  private synchronized Optional<String> reserve(String walk) {
    Instant now = clock.instant();
    open.values().removeIf(other -> other.expires().isBefore(now));
    Optional<String> closing = Optional.empty();
    if (open.size() >= config.most()) {
      Map.Entry<String, Open> first =
          open.entrySet().stream()
              .min(
                  Comparator.<Map.Entry<String, Open>, Boolean>comparing(
                          entry -> !entry.getValue().finished())
                      .thenComparing(entry -> entry.getValue().expires()))
              .orElseThrow(() -> new TooManyWalks(config.most(), config.keepAlive()));
      if (!first.getValue().finished()) {
        throw new TooManyWalks(config.most(), Duration.between(now, first.getValue().expires()));
      }
      open.remove(first.getKey());
      closing = Optional.of(first.getValue().id());
    }
    open.put(walk, new Open("", now.plus(config.keepAlive()), false));
    return closing;
  }

  private void close(String id) {
    try {
      call(() -> client.closePointInTime(close -> close.id(id)));
    } catch (ElasticsearchException | EngineUnavailable e) {
      // Gone already, or it will be by itself: the engine ends what nobody uses.
      LOG.debugf(e, "a point in time could not be closed");
    }
  }
}
