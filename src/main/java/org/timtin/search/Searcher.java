package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timtin.annotate.Countries;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleIndex;

/**
 * Answers searches: decides which form of the words must match, asks the engine, reads its answer.
 */
@ApplicationScoped
public class Searcher {
  private record Found(MatchedAs matched, SearchResponse<ArticleDocument> response) {}

  private final ElasticsearchClient client;
  private final Countries countries;
  private final OfficialLabels officialLabels;
  private final RankingProfile profile = RankingProfile.named("default");

  public Searcher(ElasticsearchClient client, Countries countries, OfficialLabels officialLabels) {
    this.client = client;
    this.countries = countries;
    this.officialLabels = officialLabels;
  }

  /**
   * One page of hits with the facets of the whole set.
   *
   * @throws org.timtin.BadInput when the words cannot be read as a query
   * @throws EngineUnavailable when the engine cannot give a whole answer
   */
  public SearchAnswer search(SearchQuery query) {
    long started = System.nanoTime();
    Optional<QueryNode> node = QueryParser.parse(query.text());
    MatchedAs wanted = node.map(n -> wanted(n, query.accents())).orElse(MatchedAs.TYPED);
    Found found = ask(query, node, wanted);
    boolean fallback =
        query.accents() == AccentMode.PREFER
            && wanted == MatchedAs.TYPED
            && node.isPresent()
            && facets(query, found).wordsAlone() == 0;
    if (fallback) {
      // Decided by the words alone: were it decided under the filters, a click on a facet could
      // change what the words
      // mean, and the counts shown before the click would be wrong.
      found = ask(query, node, MatchedAs.FOLDED);
    }
    MatchedAs matched = found.matched();
    Optional<SearchAnswer.Understood> understood =
        node.map(n -> new SearchAnswer.Understood(query.text(), lower(matched), fallback));
    return answer(query, found, understood, started);
  }

  private static MatchedAs wanted(QueryNode node, AccentMode accents) {
    return switch (accents) {
      case PREFER -> node.texts().anyMatch(Diacritics::in) ? MatchedAs.TYPED : MatchedAs.FOLDED;
      case IGNORE -> MatchedAs.FOLDED;
      case STRICT -> MatchedAs.TYPED;
    };
  }

  private Found ask(SearchQuery query, Optional<QueryNode> node, MatchedAs matched) {
    SearchRequest request = SearchRequests.of(ArticleIndex.ALIAS, query, node, matched, profile);
    SearchResponse<ArticleDocument> response =
        call(() -> client.search(request, ArticleDocument.class));
    if (response.timedOut() || response.shards().failed().intValue() > 0) {
      throw new EngineUnavailable(
          "the search took too long to be answered in full; try a simpler one",
          new IllegalStateException("timed out: " + response.timedOut()));
    }
    return new Found(matched, response);
  }

  private static FacetReader facets(SearchQuery query, Found found) {
    return new FacetReader(query, found.response().aggregations());
  }

  private SearchAnswer answer(
      SearchQuery query, Found found, Optional<SearchAnswer.Understood> understood, long started) {
    FacetReader facets = facets(query, found);
    List<Hit<ArticleDocument>> hits = found.response().hits().hits();
    Set<String> people = new HashSet<>(facets.listed(Facet.OFFICIAL));
    hits.forEach(hit -> people.addAll(document(hit).officials()));
    Map<String, String> labels = officialLabels.of(people);
    SearchAnswer.Facets counted =
        new SearchAnswer.Facets(
            facets.values(Facet.COUNTRY, countries::label),
            facets.values(Facet.OFFICIAL, labels::get),
            facets.values(Facet.SOURCE, value -> value),
            facets.dates());
    boolean scored = query.sort() == SortOrder.RELEVANCE && understood.isPresent();
    List<SearchAnswer.Hit> shown =
        hits.stream().map(hit -> hit(hit, labels, scored, understood)).toList();
    long tookMs = (System.nanoTime() - started) / 1_000_000;
    return new SearchAnswer(
        total(found.response()), tookMs, profile.version(), understood, shown, counted);
  }

  private static SearchAnswer.Total total(SearchResponse<ArticleDocument> response) {
    var total = response.hits().total();
    if (total == null) {
      throw new IllegalStateException("the engine gave no total though it was asked for one");
    }
    return new SearchAnswer.Total(
        total.value(), total.relation() == TotalHitsRelation.Eq ? "eq" : "gte");
  }

  private static SearchAnswer.Hit hit(
      Hit<ArticleDocument> hit,
      Map<String, String> labels,
      boolean scored,
      Optional<SearchAnswer.Understood> understood) {
    ArticleDocument article = document(hit);
    boolean typed =
        understood.isPresent()
            && (understood.get().matched().equals(lower(MatchedAs.TYPED))
                || hit.matchedQueries().containsKey(TextQuery.TYPED));
    return new SearchAnswer.Hit(
        article.id(),
        scored ? Optional.ofNullable(hit.score()) : Optional.empty(),
        understood.map(u -> lower(typed ? MatchedAs.TYPED : MatchedAs.FOLDED)),
        article.shownTitle(),
        article.title().isEmpty(),
        article.published(),
        article.url(),
        article.source(),
        article.countries(),
        article.officials().stream()
            .map(key -> new SearchAnswer.Person(key, labels.get(key)))
            .toList(),
        Highlighting.byField(hit.highlight()));
  }

  private static ArticleDocument document(Hit<ArticleDocument> hit) {
    if (hit.source() == null) {
      throw new IllegalStateException("the engine gave a hit without its document: " + hit.id());
    }
    return hit.source();
  }

  private static String lower(MatchedAs matched) {
    return matched.name().toLowerCase(Locale.ROOT);
  }
}
