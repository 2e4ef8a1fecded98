package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ContentTooLongException;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleDocument;
import org.timtin.search.walk.Cursor;

/**
 * One export under way: a walk over whole articles, of which it holds one batch at a time. Used by
 * one thread.
 */
public final class Export {
  private final ElasticsearchClient client;
  private final Walks walks;
  private final SearchQuery query;
  private final Cursor.Purpose purpose;
  private final long before;
  private final BatchSize size = new BatchSize();
  private Walks.Standing standing;

  Export(
      ElasticsearchClient client,
      Walks walks,
      SearchQuery query,
      Cursor.Purpose purpose,
      Walks.Standing standing) {
    this.client = client;
    this.walks = walks;
    this.query = query;
    this.purpose = purpose;
    this.before = standing.shown();
    this.standing = standing;
  }

  /**
   * The next articles; empty when all were given.
   *
   * @throws org.timtin.search.walk.WalkGone when the walk cannot go on
   * @throws EngineUnavailable when the engine does not answer
   */
  public List<ArticleDocument> next() {
    if (standing.isDone()) {
      return List.of();
    }
    SearchResponse<ArticleDocument> response =
        count() == 0 ? Walks.first(this::ask) : Walks.more(Exports.RESUME, this::ask);
    List<Hit<ArticleDocument>> hits = response.hits().hits();
    if (response.timedOut() || hits.isEmpty()) {
      throw new EngineUnavailable(
          "the search engine left out articles",
          new IllegalStateException("timed out: " + response.timedOut()));
    }
    List<ArticleDocument> articles =
        hits.stream().flatMap(hit -> Stream.ofNullable(hit.source())).toList();
    size.read(articles.size(), articles.stream().mapToLong(Export::characters).sum());
    standing =
        standing.after(new Found(standing.decided(), response), hits.getLast().sort(), hits.size());
    if (standing.isDone()) {
      walks.finished(standing);
    } else {
      walks.kept(standing);
    }
    return articles;
  }

  /** Ends it before its end: nobody can take it up again. */
  public void abandon() {
    walks.release(standing.place());
  }

  private SearchResponse<ArticleDocument> ask() {
    while (true) {
      SearchRequest request =
          SearchRequests.rows(
              standing.place(),
              query,
              standing.decided().words(),
              standing.decided().profile(),
              size.articles());
      try {
        return call(() -> client.search(request, ArticleDocument.class));
      } catch (EngineUnavailable e) {
        // The client takes no answer beyond a limit of its own.
        boolean tooLong =
            Stream.iterate(e.getCause(), cause -> cause != null, Throwable::getCause)
                .anyMatch(ContentTooLongException.class::isInstance);
        if (!tooLong || !size.tooLarge()) {
          throw e;
        }
      }
    }
  }

  private static long characters(ArticleDocument article) {
    // The evidence beside the text is about as long as its surface forms in JSON.
    return article.title().length()
        + article.summary().length()
        + article.body().length()
        + 150L * article.mentions().size();
  }

  /** What takes the export up again after the articles given so far; empty at its end. */
  public Optional<String> resume() {
    return standing.isDone()
        ? Optional.empty()
        : Optional.of(walks.next(query, standing, purpose).cursor());
  }

  /** How many articles were given, those before it was taken up again included. */
  public long count() {
    return standing.shown();
  }

  /** How many of these were given by this export itself. */
  public long given() {
    return standing.shown() - before;
  }

  /** How many there are in all. */
  public long total() {
    return standing.place().counted().orElseThrow().value();
  }

  /** The version of the index. */
  public String index() {
    return standing.place().point().index();
  }

  /** Version of the ranking profile. */
  public String profile() {
    return standing.decided().profile().version();
  }

  /** How the words were understood; empty without words. */
  public Optional<SearchAnswer.Understood> understood() {
    return Answers.understood(query, standing.decided());
  }
}
