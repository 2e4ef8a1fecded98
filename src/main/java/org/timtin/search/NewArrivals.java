package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timtin.annotate.Countries;
import org.timtin.engine.EngineUnavailable;
import org.timtin.engine.ForSearches;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleIndex;
import org.timtin.index.arrival.Watermark;
import org.timtin.search.highlight.Highlights;
import org.timtin.search.ranking.RankingProfile;
import org.timtin.search.ranking.RankingProfiles;

/** Finds what arrived since and matches a standing query: each article once, in order. */
@ApplicationScoped
public class NewArrivals {
  private final ElasticsearchClient client;
  private final Countries countries;
  private final OfficialLabels officialLabels;
  private final ArticleIndex index;
  private final RankingProfiles profiles;
  private final QueryReader reader;
  private final Watermark watermark;

  public NewArrivals(
      @ForSearches ElasticsearchClient client,
      Countries countries,
      OfficialLabels officialLabels,
      ArticleIndex index,
      RankingProfiles profiles,
      QueryReader reader,
      Watermark watermark) {
    this.client = client;
    this.countries = countries;
    this.officialLabels = officialLabels;
    this.index = index;
    this.profiles = profiles;
    this.reader = reader;
    this.watermark = watermark;
  }

  /**
   * What a search means now, for good.
   *
   * @throws org.timtin.BadInput when the words cannot be read as a query, or there is no such
   *     ranking profile
   * @throws IndexOutdated when inferred officials are asked for and the index has none yet
   */
  public StandingQuery standing(SearchQuery query) {
    requireReady(query.selection());
    profiles.named(query.profile());
    List<Repaired> repaired = reader.repaired(query);
    QueryReader remembering = reader.remembering();
    remembering.words(query, repaired);
    return new StandingQuery(
        query.text(),
        query.accents(),
        repaired,
        remembering.known(),
        query.selection(),
        query.profile(),
        query.view());
  }

  /**
   * What arrived behind a place, as far as all arrivals are known.
   *
   * @param from the place; empty to start where all arrivals are known, with nothing shown. Not at
   *     this very moment: what is still on its way would be found neither by a search before nor
   *     here
   * @param size most hits, 1 to {@link Page#LARGEST}
   * @throws IndexOutdated when inferred officials are asked for and the index has none yet
   * @throws EngineUnavailable when the engine cannot give a whole answer
   */
  public NewArticles after(StandingQuery standing, Optional<ArrivalPlace> from, int size) {
    requireReady(standing.selection());
    SearchQuery query = query(standing, size);
    RankingProfile profile = profiles.named(standing.profile());
    Decided decided =
        new Decided(
            profile,
            reader.knowing(standing.names()).words(query, standing.repaired()),
            false,
            standing.repaired());
    Optional<SearchAnswer.Understood> understood = Answers.understood(query, decided);
    Instant until = watermark.visible();
    ArrivalPlace place = from.orElseGet(() -> ArrivalPlace.before(until));
    if (!place.arrived().isBefore(until)) {
      return new NewArticles(
          0, until, profile.version(), index.version(), understood, List.of(), place);
    }
    SearchResponse<ArticleDocument> found =
        ask(ArrivalRequests.of(ArticleIndex.ALIAS, query, decided.words(), profile, place, until));
    List<NewArticles.Arrival> hits = hits(query, decided.words(), understood, found);
    long total = found.hits().total().value();
    ArrivalPlace next =
        total > hits.size()
            ? new ArrivalPlace(hits.getLast().arrived(), hits.getLast().hit().id())
            : ArrivalPlace.before(until);
    String version =
        found.hits().hits().stream().findFirst().map(Hit::index).orElseGet(index::version);
    return new NewArticles(total, until, profile.version(), version, understood, hits, next);
  }

  private List<NewArticles.Arrival> hits(
      SearchQuery query,
      Optional<Words> words,
      Optional<SearchAnswer.Understood> understood,
      SearchResponse<ArticleDocument> found) {
    List<Hit<ArticleDocument>> documents = found.hits().hits();
    Map<String, Highlights> highlights =
        new HighlightReader(client, Place.NOW, query.view().highlight(), words)
            .of(query, documents);
    HitReader read = new HitReader(query, documents, understood, highlights, Map.of());
    Map<String, String> labels = officialLabels.of(read.officials());
    List<SearchAnswer.Hit> shown = read.shown(countries::label, labels::get);
    List<NewArticles.Arrival> hits = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      String arrived = documents.get(i).source().arrived().orElseThrow();
      hits.add(new NewArticles.Arrival(Instant.parse(arrived), shown.get(i)));
    }
    return hits;
  }

  private SearchResponse<ArticleDocument> ask(SearchRequest request) {
    SearchResponse<ArticleDocument> response =
        call(() -> client.search(request, ArticleDocument.class));
    if (response.timedOut() || response.shards().failed().intValue() > 0) {
      throw new EngineUnavailable(
          "the search took too long to be answered in full; try again shortly",
          new IllegalStateException("timed out: " + response.timedOut()));
    }
    return response;
  }

  private void requireReady(Selection selection) {
    if (selection.inferred() && index.isOutdated()) {
      throw new IndexOutdated("inferred=true");
    }
  }

  private static SearchQuery query(StandingQuery standing, int size) {
    return new SearchQuery(
        standing.text(),
        standing.accents(),
        standing.selection(),
        FacetsView.DEFAULT,
        SortOrder.OLDEST,
        standing.profile(),
        standing.view(),
        new Page(size, 1),
        Optional.empty());
  }
}
