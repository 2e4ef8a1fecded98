package org.timtin.search.related;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleIndex;
import org.timtin.search.Facet;
import org.timtin.search.Filters;
import org.timtin.search.SearchQuery;
import org.timtin.search.related.ComparedText.Part;
import org.timtin.search.related.Telling.Kind;

/** The requests by which related articles are found. Pure: the same article gives the same ones. */
final class RelatedRequests {
  /**
   * The least share of what tells about an article that a related one has. Of the articles on one
   * topic, 99 of 100 share more; what shares less has some usual words in common.
   */
  static final double LEAST = 0.1;

  private static final List<String> SHOWN =
      List.of("id", "title", "headline", "published", "url", "source", "story", "copies.shared");

  private static final String STORY = Facet.STORY.field();

  private RelatedRequests() {}

  /**
   * Articles of other stories, the one with the largest sum of shared weights first. A lone
   * syllable or a country is in articles on anything: at least a pair or an official must be
   * shared.
   *
   * @param telling weights that add up to 1; each is named by its place in the list
   */
  static SearchRequest related(ArticleDocument article, List<Telling> telling, RelatedQuery asked) {
    List<Query> shared = new ArrayList<>();
    List<Query> relating = new ArrayList<>();
    for (int i = 0; i < telling.size(); i++) {
      Telling one = telling.get(i);
      Query having = having(one, asked.filter());
      String name = name(i);
      shared.add(
          Query.of(
              q ->
                  q.constantScore(
                      c -> c.filter(having).boost((float) one.weight()).queryName(name))));
      if (relates(one)) {
        relating.add(having);
      }
    }
    return SearchRequest.of(
        request ->
            request
                .index(ArticleIndex.ALIAS)
                .query(
                    q ->
                        q.bool(
                            b ->
                                b.should(shared)
                                    .filter(any(relating))
                                    .filter(new Filters(asked.filter()).all())
                                    .mustNot(own(article))))
                .minScore(LEAST)
                .collapse(collapse -> collapse.field(STORY))
                .sort(s -> s.score(o -> o))
                .sort(
                    s ->
                        s.field(
                            f ->
                                f.field(Facet.PUBLISHED.field())
                                    .order(SortOrder.Desc)
                                    .missing("_last")))
                .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc)))
                .trackScores(true)
                .trackTotalHits(track -> track.enabled(false))
                .source(source -> source.filter(f -> f.includes(SHOWN)))
                .size(asked.size())
                .allowPartialSearchResults(false));
  }

  /** Whether sharing it is enough to be related. */
  static boolean relates(Telling telling) {
    return telling.kind() == Kind.PAIR || telling.kind() == Kind.OFFICIAL;
  }

  /** The query name by which a hit says that it has what stands at this place of the list. */
  static String name(int place) {
    return Integer.toString(place);
  }

  /** How many articles of each story the filters let through. */
  static SearchRequest sizes(Collection<String> stories, SearchQuery filter) {
    List<FieldValue> values = stories.stream().map(FieldValue::of).toList();
    return SearchRequest.of(
        request ->
            request
                .index(ArticleIndex.ALIAS)
                .size(0)
                .query(
                    q ->
                        q.bool(
                            b ->
                                b.filter(new Filters(filter).all())
                                    .filter(
                                        f ->
                                            f.terms(
                                                t -> t.field(STORY).terms(v -> v.value(values))))))
                .aggregations(STORY, a -> a.terms(t -> t.field(STORY).size(stories.size())))
                .allowPartialSearchResults(false));
  }

  /** What has this of an article. */
  static Query having(Telling telling, SearchQuery filter) {
    return switch (telling.kind()) {
      case OFFICIAL -> term(filter.field(Facet.OFFICIAL), telling.value());
      case COUNTRY -> term(Facet.COUNTRY.field(), telling.value());
      case SYLLABLE, PAIR ->
          any(
              Arrays.stream(Part.values())
                  .map(part -> term(TellingRequests.field(part, telling.kind()), telling.value()))
                  .toList());
    };
  }

  /** The article itself and its near copies. */
  static Query own(ArticleDocument article) {
    return any(
        List.of(
            Query.of(q -> q.ids(i -> i.values(article.id()))),
            term(STORY, article.story().orElse(article.id()))));
  }

  private static Query any(List<Query> queries) {
    return Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
  }

  private static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }
}
