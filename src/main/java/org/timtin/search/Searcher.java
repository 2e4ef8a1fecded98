package org.timtin.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.timtin.engine.EngineUnavailable;
import org.timtin.engine.ForSearches;
import org.timtin.search.ranking.RankingProfile;
import org.timtin.search.ranking.RankingProfiles;

/** Answers searches: reads the words, and asks the engine. */
@ApplicationScoped
public class Searcher {
  private final ElasticsearchClient client;
  private final EngineSearch engine;
  private final Answers answers;
  private final RankingProfiles profiles;
  private final QueryReader reader;

  public Searcher(
      @ForSearches ElasticsearchClient client,
      EngineSearch engine,
      Answers answers,
      RankingProfiles profiles,
      QueryReader reader) {
    this.client = client;
    this.engine = engine;
    this.answers = answers;
    this.profiles = profiles;
    this.reader = reader;
  }

  /**
   * One page of hits with the facets of the whole set.
   *
   * @throws org.timtin.BadInput when the words cannot be read as a query
   * @throws IndexOutdated when inferred officials or stories are asked for and the index has none
   *     yet
   * @throws EngineUnavailable when the engine cannot give a whole answer
   */
  public SearchAnswer search(SearchQuery query) {
    long started = System.nanoTime();
    return answers.of(query, find(query, Place.NOW), Place.NOW, started);
  }

  /** Reads the words and asks for the first hits; decides here which form of the words counts. */
  Found find(SearchQuery query, Place place) {
    return engine.find(query, decided -> request(query, decided, place));
  }

  /** The same search, read as before, from another hit on. */
  Found find(SearchQuery query, Decided decided, Place place) {
    return new Found(decided, engine.ask(request(query, decided, place)));
  }

  private static SearchRequest request(SearchQuery query, Decided decided, Place place) {
    return SearchRequests.of(place, query, decided.words(), decided.profile());
  }

  /**
   * How the search would read its words, and what it would ask the engine first; empty without
   * words. Keystrokes of an input method are left as they are: nothing is looked up.
   *
   * @throws org.timtin.BadInput when the words cannot be read as a query
   */
  public Optional<Reading> reading(SearchQuery query) {
    RankingProfile profile = profiles.named(query.profile());
    return reader
        .parsed(query.text(), query.selection().inferred())
        .map(
            parsed ->
                Reading.of(
                    reader.words(parsed, query.accents(), List.of()),
                    parsed.parts(),
                    profile,
                    client._jsonpMapper()));
  }
}
