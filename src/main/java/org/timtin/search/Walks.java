package org.timtin.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.timtin.engine.EngineUnavailable;
import org.timtin.search.ranking.RankingProfile;
import org.timtin.search.ranking.RankingProfiles;
import org.timtin.search.walk.Cursor;
import org.timtin.search.walk.Cursors;
import org.timtin.search.walk.PointInTime;
import org.timtin.search.walk.PointsInTime;
import org.timtin.search.walk.WalkGone;

/**
 * Begins walks over all hits of a search and takes them up again: over one point in time, in one
 * order, with the words read one way.
 */
@ApplicationScoped
public class Walks {
  private static final Logger LOG = Logger.getLogger(Walks.class);

  private final ElasticsearchClient client;
  private final PointsInTime points;
  private final Cursors cursors;
  private final RankingProfiles profiles;
  private final QueryReader reader;

  public Walks(
      ElasticsearchClient client,
      PointsInTime points,
      Cursors cursors,
      RankingProfiles profiles,
      QueryReader reader) {
    this.client = client;
    this.points = points;
    this.cursors = cursors;
    this.profiles = profiles;
    this.reader = reader;
  }

  /**
   * Where a walk stands.
   *
   * @param decided how the search was read
   * @param place what comes next
   * @param shown hits so far
   */
  record Standing(Decided decided, Place.Then place, long shown) {
    /** Whether all hits were shown. */
    boolean isDone() {
      return shown >= place.counted().orElseThrow().value();
    }

    /** Where it stands after further hits. */
    Standing after(Found found, List<FieldValue> last, int hits) {
      Place.Then now = place.renamed(pit(found.response().pitId(), place));
      return new Standing(
          found.decided(),
          new Place.Then(now.point(), now.keepAlive(), last, now.counted()),
          shown + hits);
    }

    private static String pit(String latest, Place.Then place) {
      return latest == null ? place.point().id() : latest;
    }
  }

  /** The first place of a new walk. */
  Place.Then begin() {
    return new Place.Then(points.open(), points.keepAlive(), List.of(), Optional.empty());
  }

  /**
   * Where a client's walk stands.
   *
   * @param parameter that brings the cursor
   * @throws org.timtin.BadInput when the cursor is not of this search
   * @throws WalkGone when the walk cannot go on as it began
   */
  Standing taken(SearchQuery query, String parameter, String text, Cursor.Purpose purpose) {
    Cursor cursor = cursors.read(parameter, text, purpose, Fingerprint.of(query));
    Decided decided = decided(query, cursor.reading());
    if (!Fingerprint.of(query, decided, client._jsonpMapper()).equals(cursor.request())) {
      String now = decided.profile().version();
      throw new WalkGone(
          parameter,
          (now.equals(cursor.reading().profile())
                  ? "the search is read otherwise than when the walk began"
                  : "the ranking profile changed from " + cursor.reading().profile() + " to " + now)
              + "; begin the walk again");
    }
    Place.Then place =
        new Place.Then(
            cursor.point(),
            points.keepAlive(),
            SortValues.engine(cursor.after()),
            Optional.of(new SearchAnswer.Total(cursor.total(), "eq")));
    return new Standing(decided, place, cursor.shown());
  }

  private Decided decided(SearchQuery query, Cursor.Reading reading) {
    RankingProfile profile = profiles.named(query.profile());
    List<Repaired> repaired = new ArrayList<>();
    for (int i = 0; i + 1 < reading.repaired().size(); i += 2) {
      repaired.add(new Repaired(reading.repaired().get(i), reading.repaired().get(i + 1)));
    }
    Optional<Words> words =
        reader
            .words(query, repaired)
            .map(w -> reading.fallback() ? reader.folded(w, query.accents()) : w)
            .map(w -> w.askedAt(reading.asked()));
    return new Decided(profile, words, reading.fallback(), repaired);
  }

  /** How a client goes on: the cursor, and until when. */
  record Next(String cursor, Instant expires) {}

  /** The way on from where a walk stands. */
  Next next(SearchQuery query, Standing standing, Cursor.Purpose purpose) {
    PointInTime point = standing.place().point();
    Decided decided = standing.decided();
    Instant expires = points.renew(point);
    Cursor cursor =
        new Cursor(
            purpose,
            point,
            SortValues.plain(standing.place().after()),
            standing.shown(),
            standing.place().counted().orElseThrow().value(),
            Fingerprint.of(query),
            Fingerprint.of(query, decided, client._jsonpMapper()),
            new Cursor.Reading(
                decided.words().map(Words::asked).orElse(Instant.EPOCH),
                decided.fallback(),
                decided.repaired().stream()
                    .flatMap(word -> Stream.of(word.typed(), word.as()))
                    .toList(),
                decided.profile().version()),
            expires.toEpochMilli());
    return new Next(cursors.written(cursor), expires);
  }

  /** Asks the engine for the beginning of a walk. */
  static <T> T first(Supplier<T> ask) {
    try {
      return ask.get();
    } catch (ElasticsearchException e) {
      if (e.status() == 404) {
        throw new EngineUnavailable("the index is being replaced; try again shortly", e);
      }
      throw e;
    }
  }

  /** Asks the engine for more of a walk; what it took before it refuses only when that is gone. */
  static <T> T more(String parameter, Supplier<T> ask) {
    try {
      return ask.get();
    } catch (ElasticsearchException e) {
      LOG.infof("a walk ended early: %s", e.getMessage());
      throw new WalkGone(
          parameter,
          "the articles as they were when the walk began are gone, for the index was rebuilt or the"
              + " search engine restarted; begin the walk again");
    }
  }

  /** Keeps a walk that goes on. */
  void kept(Standing standing) {
    points.renew(standing.place().point());
  }

  /** Ends a walk of which nothing can be asked again. */
  void release(Place.Then place) {
    points.release(place.point());
  }

  /** Ends a walk whose last page may be asked for again. */
  void finished(Standing standing) {
    points.finished(standing.place().point());
  }
}
