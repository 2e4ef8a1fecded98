package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.timtin.BadInput;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleDocument;
import org.timtin.search.highlight.HighlightForm;
import org.timtin.search.highlight.Highlights;
import org.timtin.search.query.AccentMode;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.ranking.RankingProfile;

/**
 * Shows articles that a search found before: what matches in them, and what their scores are made
 * of. Everything is of the index as it is now.
 */
@ApplicationScoped
public class Explanations {
  /** Most articles at once: the engine sends the whole texts of each. */
  public static final int MOST = HighlightReader.AT_A_TIME;

  private static final HitView EXPLAINED = new HitView(List.of(), HighlightForm.HTML, true);

  private final ElasticsearchClient client;
  private final QueryReader reader;

  public Explanations(ElasticsearchClient client, QueryReader reader) {
    this.client = client;
    this.reader = reader;
  }

  /**
   * What was asked.
   *
   * @param text the words
   * @param accents how diacritics were understood
   * @param profile how hits were ordered
   * @param fallback whether the words were matched without diacritics because nothing matched as
   *     typed
   * @param asked from which the age of articles counts
   */
  public record Question(
      String text, AccentMode accents, RankingProfile profile, boolean fallback, Instant asked) {}

  /**
   * An article.
   *
   * @param title headline, or the first sentence of an article that has none
   * @param published day or instant, ISO 8601
   * @param score what it scores now; 0 where it does not match
   * @param parts what the parts of the profile add to that, most first
   * @param highlights by field: fragments of safe HTML, best first
   */
  public record Explained(
      String title,
      Optional<String> published,
      Optional<String> source,
      double score,
      List<SearchAnswer.ScorePart> parts,
      Map<String, List<String>> highlights) {}

  /**
   * Some articles by id; those that are gone are not there.
   *
   * @param index the version of the index
   * @param articles at most {@link #MOST} ids
   * @throws BadInput when the text cannot be read as a query
   * @throws MomentLost when there is no such version any more
   * @throws EngineUnavailable when the engine cannot give a whole answer
   */
  public Map<String, Explained> of(String index, Question question, List<String> articles) {
    if (articles.isEmpty()) {
      return Map.of();
    }
    SearchQuery query =
        new SearchQuery(
            question.text(),
            question.accents(),
            Selection.ALL,
            FacetsView.DEFAULT,
            SortOrder.RELEVANCE,
            question.profile().name(),
            EXPLAINED,
            new Page(MOST, 1),
            Optional.empty());
    Words words = words(query, question);
    Query matching = TextQuery.of(words, question.profile().weights(), true);
    SearchResponse<ArticleDocument> response =
        ask(
            index,
            request ->
                request
                    // What does not match is shown, too, and scores nothing.
                    .query(q -> q.bool(b -> b.filter(ids(articles)).should(matching)))
                    .highlight(SearchRequests.highlight(Optional.of(words)))
                    .includeNamedQueriesScore(true)
                    .source(source -> source.filter(f -> f.includes(SearchRequests.read(query))))
                    .size(articles.size()));
    Map<String, Explained> explained = new HashMap<>();
    for (Hit<ArticleDocument> hit : response.hits().hits()) {
      explained.put(hit.id(), explained(hit, words.matched()));
    }
    return explained;
  }

  private Words words(SearchQuery query, Question question) {
    Words words =
        reader
            .words(query, reader.repaired(query))
            .orElseThrow(() -> new BadInput("q", "there are no words to search for"));
    return (question.fallback() ? reader.folded(words, question.accents()) : words)
        .askedAt(question.asked());
  }

  private static Explained explained(Hit<ArticleDocument> hit, MatchedAs matched) {
    ArticleDocument article = HitReader.document(hit);
    Double score = hit.score();
    return new Explained(
        article.shownTitle(),
        article.published(),
        article.source(),
        score == null ? 0 : score,
        HitReader.parts(hit),
        Highlights.of(
                Highlighting.byField(hit.highlight()),
                HighlightForm.HTML,
                matched == MatchedAs.FOLDED)
            .html()
            .orElse(Map.of()));
  }

  /**
   * The titles of some articles by id, in the order of the ids; those that are gone are not there.
   *
   * @param articles at most 1,000 ids
   * @throws MomentLost when there is no such version any more
   * @throws EngineUnavailable when the engine cannot give a whole answer
   */
  public Map<String, String> titles(String index, List<String> articles) {
    if (articles.isEmpty()) {
      return Map.of();
    }
    Map<String, String> found = new HashMap<>();
    ask(
            index,
            request ->
                request
                    .query(ids(articles))
                    .source(source -> source.filter(f -> f.includes("id", "title", "headline")))
                    .size(articles.size()))
        .hits()
        .hits()
        .forEach(hit -> found.put(hit.id(), HitReader.document(hit).shownTitle()));
    Map<String, String> titles = new LinkedHashMap<>();
    articles.stream().filter(found::containsKey).forEach(id -> titles.put(id, found.get(id)));
    return titles;
  }

  /**
   * How many articles a version of the index has.
   *
   * @throws MomentLost when there is no such version any more
   */
  public long count(String index) {
    try {
      return call(() -> client.count(count -> count.index(index))).count();
    } catch (ElasticsearchException e) {
      throw gone(e);
    }
  }

  private static Query ids(List<String> articles) {
    return Query.of(q -> q.ids(i -> i.values(articles)));
  }

  private SearchResponse<ArticleDocument> ask(
      String index, UnaryOperator<SearchRequest.Builder> question) {
    SearchRequest request =
        SearchRequest.of(
            builder ->
                question
                    .apply(builder)
                    .index(index)
                    .preference(FrozenSearches.COPIES)
                    .trackTotalHits(track -> track.enabled(false))
                    .allowPartialSearchResults(false));
    SearchResponse<ArticleDocument> response;
    try {
      response = call(() -> client.search(request, ArticleDocument.class));
    } catch (ElasticsearchException e) {
      throw gone(e);
    }
    if (response.timedOut() || response.shards().failed().intValue() > 0) {
      throw new EngineUnavailable(
          "the articles took too long to be read",
          new IllegalStateException("timed out: " + response.timedOut()));
    }
    return response;
  }

  private static RuntimeException gone(ElasticsearchException e) {
    return e.status() == 404 ? new MomentLost(e) : e;
  }
}
