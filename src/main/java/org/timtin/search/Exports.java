package org.timtin.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.timtin.search.walk.Cursor;

/** Begins exports of every match, and takes them up again. */
@ApplicationScoped
public class Exports {
  static final String RESUME = "resume";

  private final ElasticsearchClient client;
  private final Searcher searcher;
  private final Walks walks;

  /**
   * @param client waits longer than searches do: nobody looks at a page meanwhile
   */
  public Exports(ElasticsearchClient client, Searcher searcher, Walks walks) {
    this.client = client;
    this.searcher = searcher;
    this.walks = walks;
  }

  /**
   * An export from its first article on.
   *
   * @throws org.timtin.BadInput when the words cannot be read as a query
   * @throws org.timtin.search.walk.TooManyWalks when there is no room for another
   */
  public Export begin(SearchQuery query, Cursor.Purpose purpose) {
    Place.Then place = walks.begin();
    try {
      // Decides how the words are read, and counts.
      Found found = Walks.first(() -> searcher.find(query, place));
      Place.Then counted =
          new Place.Then(
              place.point(),
              place.keepAlive(),
              List.of(),
              Optional.of(Answers.total(query, found.response())));
      Walks.Standing standing = new Walks.Standing(found.decided(), counted, 0);
      if (standing.isDone()) {
        walks.release(counted);
      }
      return export(query, purpose, standing);
    } catch (RuntimeException e) {
      walks.release(place);
      throw e;
    }
  }

  /**
   * The export that a client was cut off from, from where its token says.
   *
   * @throws org.timtin.BadInput when the token is not of this export
   * @throws org.timtin.search.walk.WalkGone when it cannot go on
   */
  public Export resume(SearchQuery query, Cursor.Purpose purpose, String token) {
    return export(query, purpose, walks.taken(query, RESUME, token, purpose));
  }

  private Export export(SearchQuery query, Cursor.Purpose purpose, Walks.Standing standing) {
    return new Export(client, walks, query, purpose, standing);
  }
}
