package org.timtin.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.timtin.engine.EngineUnavailable;
import org.timtin.search.walk.Cursor;

/** Shows all hits of a search page by page, far beyond what pages by number reach. */
@ApplicationScoped
public class Walker {
  /** The cursor that begins a walk. */
  public static final String START = "*";

  private static final String PARAMETER = "cursor";

  private final Searcher searcher;
  private final Answers answers;
  private final Walks walks;

  public Walker(Searcher searcher, Answers answers, Walks walks) {
    this.searcher = searcher;
    this.answers = answers;
    this.walks = walks;
  }

  /**
   * The page that a cursor leads to; the same cursor leads to the same page again.
   *
   * @param cursor {@link #START}, or the {@code next} of the page before
   * @throws org.timtin.BadInput when the cursor is not of this search
   * @throws org.timtin.search.walk.WalkGone when the walk cannot go on
   * @throws org.timtin.search.walk.TooManyWalks when there is no room for a new walk
   * @throws EngineUnavailable when the engine cannot give a whole answer
   */
  public SearchAnswer page(SearchQuery query, String cursor) {
    return cursor.equals(START) ? first(query) : later(query, cursor);
  }

  private SearchAnswer first(SearchQuery query) {
    long started = System.nanoTime();
    Place.Then place = walks.begin();
    try {
      Found found = Walks.first(() -> searcher.find(query, place));
      // Asks for more of the same articles.
      SearchAnswer answer = Walks.first(() -> answers.of(query, found, place, started));
      Walks.Standing begun =
          new Walks.Standing(
              found.decided(),
              new Place.Then(
                  place.point(), place.keepAlive(), List.of(), Optional.of(answer.total())),
              0);
      Walks.Standing standing = after(begun, found);
      if (standing.isDone()) {
        walks.release(standing.place());
        return answer;
      }
      return on(query, standing, answer);
    } catch (RuntimeException e) {
      walks.release(place);
      throw e;
    }
  }

  private SearchAnswer later(SearchQuery query, String cursor) {
    long started = System.nanoTime();
    Walks.Standing standing = walks.taken(query, PARAMETER, cursor, Cursor.Purpose.SEARCH);
    return Walks.more(
        PARAMETER,
        () -> {
          Found found = searcher.find(query, standing.decided(), standing.place());
          Walks.Standing moved = after(standing, found);
          SearchAnswer answer = answers.of(query, found, moved.place(), started);
          if (moved.isDone()) {
            walks.finished(moved);
            return answer;
          }
          return on(query, moved, answer);
        });
  }

  private static Walks.Standing after(Walks.Standing standing, Found found) {
    if (found.hits().isEmpty() && !standing.isDone()) {
      throw new EngineUnavailable(
          "the search engine left out hits; try again shortly",
          new IllegalStateException("no hit after " + standing.shown()));
    }
    List<FieldValue> last = found.hits().isEmpty() ? List.of() : found.hits().getLast().sort();
    return standing.after(found, last, found.hits().size());
  }

  private SearchAnswer on(SearchQuery query, Walks.Standing standing, SearchAnswer answer) {
    Walks.Next next = walks.next(query, standing, Cursor.Purpose.SEARCH);
    return answer.then(next.cursor(), next.expires());
  }
}
