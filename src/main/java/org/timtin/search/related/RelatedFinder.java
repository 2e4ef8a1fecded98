package org.timtin.search.related;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.timtin.annotate.Countries;
import org.timtin.article.Article;
import org.timtin.engine.EngineUnavailable;
import org.timtin.engine.ForSearches;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleIndex;
import org.timtin.search.IndexOutdated;
import org.timtin.search.OfficialLabels;
import org.timtin.search.SearchAnswer;
import org.timtin.search.ranking.RankingProfiles;
import org.timtin.search.related.Telling.Kind;

/**
 * Finds what is related to an article: what shares its most telling words, officials and countries.
 * Each of these has a weight, and a related article's score is the sum of the weights that it
 * shares. How old articles are makes no difference.
 */
@ApplicationScoped
public class RelatedFinder {
  private static final double STEPS = 10_000;

  private final ElasticsearchClient client;
  private final ArticleIndex index;
  private final OfficialLabels labels;
  private final Countries countries;
  private final RankingProfiles profiles;
  private final Weighing weighing;

  @Inject
  public RelatedFinder(
      @ForSearches ElasticsearchClient client,
      ArticleIndex index,
      OfficialLabels labels,
      Countries countries,
      RankingProfiles profiles) {
    this(client, index, labels, countries, profiles, TellingNames.NAMED);
  }

  /**
   * For measurements.
   *
   * @param named what a name weighs more than a word that is as frequent
   */
  RelatedFinder(
      ElasticsearchClient client,
      ArticleIndex index,
      OfficialLabels labels,
      Countries countries,
      RankingProfiles profiles,
      double named) {
    this.client = client;
    this.index = index;
    this.labels = labels;
    this.countries = countries;
    this.profiles = profiles;
    this.weighing = new Weighing(client, named);
  }

  /**
   * The related articles; empty if there is no article of this id.
   *
   * @throws IndexOutdated when the index has no stories yet
   * @throws EngineUnavailable when the engine cannot give a whole answer
   */
  public Optional<RelatedArticles> related(RelatedQuery asked) {
    long started = System.nanoTime();
    if (index.isOutdated()) {
      throw new IndexOutdated("what is related");
    }
    return find(asked.id()).map(article -> related(article, asked, started));
  }

  /** What was written a moment ago is found, too, whether searches see it yet or not. */
  private Optional<ArticleDocument> find(String id) {
    // The engine refuses an address that is as long.
    if (Article.isTooLongForId(id)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        call(() -> client.get(get -> get.index(ArticleIndex.ALIAS).id(id), ArticleDocument.class))
            .source());
  }

  private RelatedArticles related(ArticleDocument article, RelatedQuery asked, long started) {
    ComparedText text = ComparedText.of(article);
    List<Telling> telling = weighing.of(article, asked.filter(), text);
    List<Hit<ArticleDocument>> hits =
        telling.stream().anyMatch(RelatedRequests::relates)
            ? ask(client, RelatedRequests.related(article, telling, asked), ArticleDocument.class)
                .hits()
                .hits()
            : List.of();
    Map<String, Long> sizes = sizes(hits, asked);
    UnaryOperator<String> names = names(telling, hits);
    List<RelatedArticles.Related> related =
        hits.stream().map(hit -> related(hit, shared(telling, hit), text, names, sizes)).toList();
    return new RelatedArticles(
        article.id(),
        (System.nanoTime() - started) / 1_000_000,
        profiles.named(RankingProfiles.DEFAULT).version(),
        hits.stream().findFirst().map(Hit::index).orElseGet(index::version),
        related);
  }

  private Map<String, Long> sizes(List<Hit<ArticleDocument>> hits, RelatedQuery asked) {
    List<String> stories =
        hits.stream()
            .map(RelatedFinder::document)
            .filter(one -> one.copies().filter(ArticleDocument.Copies::shared).isPresent())
            .flatMap(one -> one.story().stream())
            .toList();
    Map<String, Long> sizes = new HashMap<>();
    if (!stories.isEmpty()) {
      for (StringTermsBucket bucket :
          ask(client, RelatedRequests.sizes(stories, asked.filter()), Void.class)
              .aggregations()
              .values()
              .iterator()
              .next()
              .sterms()
              .buckets()
              .array()) {
        sizes.put(bucket.key().stringValue(), bucket.docCount());
      }
    }
    return sizes;
  }

  /** The names to show for what any hit shares. */
  private UnaryOperator<String> names(List<Telling> telling, List<Hit<ArticleDocument>> hits) {
    Set<String> people = new HashSet<>();
    hits.forEach(hit -> people.addAll(values(shared(telling, hit), Kind.OFFICIAL)));
    Map<String, String> known = labels.of(people);
    return value -> known.containsKey(value) ? known.get(value) : countries.label(value);
  }

  private static List<Telling> shared(List<Telling> telling, Hit<ArticleDocument> hit) {
    return IntStream.range(0, telling.size())
        .filter(i -> hit.matchedQueries().containsKey(RelatedRequests.name(i)))
        .mapToObj(telling::get)
        .toList();
  }

  private static List<String> values(List<Telling> telling, Kind kind) {
    return telling.stream().filter(one -> one.kind() == kind).map(Telling::value).toList();
  }

  private static RelatedArticles.Related related(
      Hit<ArticleDocument> hit,
      List<Telling> shared,
      ComparedText text,
      UnaryOperator<String> names,
      Map<String, Long> sizes) {
    ArticleDocument other = document(hit);
    List<RelatedArticles.Name> officials = named(shared, Kind.OFFICIAL, names);
    List<RelatedArticles.Name> places = named(shared, Kind.COUNTRY, names);
    Set<String> said = new HashSet<>();
    officials.forEach(name -> said.add(name.label().toLowerCase(Locale.ROOT)));
    places.forEach(name -> said.add(name.label().toLowerCase(Locale.ROOT)));
    return new RelatedArticles.Related(
        other.id(),
        rounded(shared.stream().mapToDouble(Telling::weight).sum()),
        other.shownTitle(),
        other.published(),
        other.url(),
        other.source(),
        new RelatedArticles.Shared(
            officials, places, new SharedExpressions(text.text(), shared).most(said)),
        other
            .story()
            .filter(story -> sizes.getOrDefault(story, 1L) > 1)
            .map(story -> new SearchAnswer.Story(story, sizes.get(story), List.of())));
  }

  private static List<RelatedArticles.Name> named(
      List<Telling> shared, Kind kind, UnaryOperator<String> names) {
    return shared.stream()
        .filter(one -> one.kind() == kind)
        .map(
            one ->
                new RelatedArticles.Name(
                    one.value(), names.apply(one.value()), rounded(one.weight())))
        .toList();
  }

  static double rounded(double weight) {
    return Math.round(weight * STEPS) / STEPS;
  }

  /**
   * A whole answer of the engine.
   *
   * @throws EngineUnavailable when it has none
   */
  static <T> SearchResponse<T> ask(
      ElasticsearchClient client, SearchRequest request, Class<T> type) {
    SearchResponse<T> response = call(() -> client.search(request, type));
    if (response.timedOut() || response.shards().failed().intValue() > 0) {
      throw new EngineUnavailable(
          "what is related cannot be found at the moment; try again shortly",
          new IllegalStateException("timed out: " + response.timedOut()));
    }
    return response;
  }

  private static ArticleDocument document(Hit<ArticleDocument> hit) {
    if (hit.source() == null) {
      throw new IllegalStateException("the engine gave a hit without its document: " + hit.id());
    }
    return hit.source();
  }
}
