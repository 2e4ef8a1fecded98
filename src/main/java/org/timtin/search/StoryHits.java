package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.FieldCollapse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleDocument;

/** What each hit of a collapsed search stands for. */
final class StoryHits {
  private static final String MEMBERS = "members";
  private static final List<String> SHOWN =
      List.of("id", "title", "headline", "published", "url", "source");

  private StoryHits() {}

  /** One hit of each story, the best by the order, and the next best of it where they are shown. */
  static FieldCollapse collapse(Collapse by, List<SortOptions> sort) {
    return FieldCollapse.of(
        collapse -> {
          collapse.field(Collapse.FIELD);
          return by.members() == 0
              ? collapse
              : collapse.innerHits(
                  hits ->
                      hits.name(MEMBERS)
                          // The hit itself is one of them.
                          .size(by.members() + 1)
                          .sort(sort)
                          .source(source -> source.filter(filter -> filter.includes(SHOWN))));
        });
  }

  /**
   * By the hits' ids. The sizes come with the answer where it lists every story; otherwise they are
   * asked for.
   *
   * @param sizes asks for the articles of some stories
   */
  static Map<String, SearchAnswer.Story> of(
      ElasticsearchClient client,
      List<Hit<ArticleDocument>> hits,
      StoryTotal total,
      Function<List<String>, SearchRequest> sizes) {
    Map<String, Long> known = new HashMap<>(total.sizes());
    List<String> stories = hits.stream().map(StoryHits::story).toList();
    if (!total.complete() && !stories.isEmpty()) {
      known.putAll(counted(client, sizes.apply(stories)));
    }
    Map<String, SearchAnswer.Story> byId = new HashMap<>();
    for (Hit<ArticleDocument> hit : hits) {
      String story = story(hit);
      // A story of which nothing was listed is an article without near copies.
      byId.put(
          article(hit).id(),
          new SearchAnswer.Story(story, known.getOrDefault(story, 1L), members(hit)));
    }
    return byId;
  }

  private static Map<String, Long> counted(ElasticsearchClient client, SearchRequest request) {
    SearchResponse<Void> response = call(() -> client.search(request, Void.class));
    if (response.timedOut() || response.shards().failed().intValue() > 0) {
      throw new EngineUnavailable(
          "the stories took too long to be counted; try a simpler search",
          new IllegalStateException("timed out: " + response.timedOut()));
    }
    Map<String, Long> counts = new HashMap<>();
    response
        .aggregations()
        .get(Collapse.FIELD)
        .sterms()
        .buckets()
        .array()
        .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
    return counts;
  }

  private static List<SearchAnswer.Member> members(Hit<ArticleDocument> hit) {
    InnerHitsResult inner = hit.innerHits().get(MEMBERS);
    if (inner == null) {
      return List.of();
    }
    int others = inner.hits().hits().size() - 1;
    return inner.hits().hits().stream()
        .flatMap(other -> Optional.ofNullable(other.source()).stream())
        .map(source -> source.to(ArticleDocument.class))
        .filter(other -> !other.id().equals(article(hit).id()))
        .limit(Math.max(0, others))
        .map(
            other ->
                new SearchAnswer.Member(
                    other.id(), other.shownTitle(), other.published(), other.url(), other.source()))
        .toList();
  }

  private static String story(Hit<ArticleDocument> hit) {
    return article(hit).story().orElseGet(() -> article(hit).id());
  }

  private static ArticleDocument article(Hit<ArticleDocument> hit) {
    if (hit.source() == null) {
      throw new IllegalStateException("the engine gave a hit without its document: " + hit.id());
    }
    return hit.source();
  }
}
