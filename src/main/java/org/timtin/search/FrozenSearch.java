package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.timtin.BadInput;
import org.timtin.engine.EngineUnavailable;
import org.timtin.search.highlight.HighlightForm;
import org.timtin.search.query.AccentMode;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.ranking.RankingProfile;

/**
 * Asks one moment of the collection as a search does: words are read, matched and ranked by the
 * very same parts, but whatever is written meanwhile, and however late it gets, the same question
 * has the same answer. Used by one thread.
 */
public final class FrozenSearch implements AutoCloseable {
  /** Each search renews it; between two there may be a pause when the engine is restarted. */
  static final Time KEEP_ALIVE = Time.of(time -> time.time("10m"));

  /** Most articles looked up at once. */
  private static final int LOOKED_UP = 1_000;

  private static final Logger LOG = Logger.getLogger(FrozenSearch.class);
  private static final HitView IDS = new HitView(List.of(), HighlightForm.NONE, false);

  private final ElasticsearchClient client;
  private final QueryReader reader;
  private final String index;
  private final Instant now;
  private final Selection selection;
  private String point;

  FrozenSearch(
      ElasticsearchClient client,
      QueryReader reader,
      String point,
      String index,
      Instant now,
      Optional<LocalDate> upTo) {
    this.client = client;
    this.reader = reader;
    this.point = point;
    this.index = index;
    this.now = now;
    this.selection = new Selection(Map.of(), Optional.empty(), upTo, false);
  }

  /** The version of the index that is searched. */
  public String index() {
    return index;
  }

  /** The moment, from which the age of articles is counted, too. */
  public Instant now() {
    return now;
  }

  /**
   * The first articles for some words, over the whole collection.
   *
   * @param most how many at most, up to {@link Page#LARGEST}
   * @throws BadInput when the text cannot be read as a query, or has no words
   * @throws MomentLost when the moment is gone
   * @throws EngineUnavailable when the engine cannot give a whole answer
   */
  public Ranked ranked(String text, AccentMode accents, RankingProfile profile, int most) {
    long started = System.nanoTime();
    SearchQuery query =
        new SearchQuery(
            text,
            accents,
            selection,
            FacetsView.DEFAULT,
            SortOrder.RELEVANCE,
            profile.name(),
            IDS,
            new Page(most, 1),
            Optional.empty());
    Words words =
        reader
            .words(query, reader.repaired(query))
            .orElseThrow(() -> new BadInput("q", "there are no words to search for"))
            .askedAt(now);
    SearchResponse<Void> found = ask(query, words, profile);
    boolean fallback =
        accents == AccentMode.PREFER && words.matched() == MatchedAs.TYPED && total(found) == 0;
    if (fallback) {
      words = reader.folded(words, accents).askedAt(now);
      found = ask(query, words, profile);
    }
    return new Ranked(
        ids(found).toList(),
        found.hits().hits().stream().map(Hit::score).filter(Objects::nonNull).toList(),
        total(found),
        HitReader.lower(words.matched()),
        fallback,
        Duration.ofNanos(System.nanoTime() - started));
  }

  /** How many articles there are. */
  public long count() {
    return total(ask(request -> request.query(q -> q.matchAll(all -> all)).size(0)));
  }

  /** Those of some ids that articles have. */
  public Set<String> present(Set<String> ids) {
    Set<String> present = new HashSet<>();
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += LOOKED_UP) {
      List<String> some = all.subList(from, Math.min(all.size(), from + LOOKED_UP));
      Query query = Query.of(q -> q.ids(i -> i.values(some)));
      ids(ask(request -> request.query(query).size(some.size()))).forEach(present::add);
    }
    return present;
  }

  private SearchResponse<Void> ask(SearchQuery query, Words words, RankingProfile profile) {
    return ask(
        request ->
            request
                .query(TextQuery.of(words, profile.weights(), false))
                .sort(SearchRequests.sort(query, true))
                .size(query.page().size()));
  }

  private SearchResponse<Void> ask(
      java.util.function.UnaryOperator<SearchRequest.Builder> question) {
    SearchRequest request =
        SearchRequest.of(
            builder ->
                inTime(question.apply(builder))
                    .pit(pit -> pit.id(point).keepAlive(KEEP_ALIVE))
                    // All are counted: were those left out that cannot be among the first, parts of
                    // a score could be added in another order, and its last digit differ.
                    .trackTotalHits(track -> track.enabled(true))
                    .source(source -> source.fetch(false))
                    .allowPartialSearchResults(false));
    SearchResponse<Void> response;
    try {
      response = call(() -> client.search(request, Void.class));
    } catch (ElasticsearchException e) {
      throw e.status() == 404 ? new MomentLost(e) : e;
    }
    if (response.timedOut() || response.shards().failed().intValue() > 0) {
      throw new EngineUnavailable(
          "the search took too long to be answered in full",
          new IllegalStateException("timed out: " + response.timedOut()));
    }
    point = Optional.ofNullable(response.pitId()).orElse(point);
    return response;
  }

  /** As in a search, a filter beside the query: it leaves the scores alone. */
  private SearchRequest.Builder inTime(SearchRequest.Builder request) {
    return selection.hasDays()
        ? request.postFilter(Filters.days(selection.from(), selection.to()))
        : request;
  }

  private static Stream<String> ids(SearchResponse<Void> response) {
    return response.hits().hits().stream().map(Hit::id).filter(Objects::nonNull);
  }

  private static long total(SearchResponse<Void> response) {
    var total = response.hits().total();
    if (total == null) {
      throw new IllegalStateException("the engine gave no total though it was asked for one");
    }
    return total.value();
  }

  @Override
  public void close() {
    try {
      call(() -> client.closePointInTime(close -> close.id(point)));
    } catch (ElasticsearchException | EngineUnavailable e) {
      // The engine ends by itself what nobody uses.
      LOG.debugf(e, "a point in time could not be closed");
    }
  }
}
