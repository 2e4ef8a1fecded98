package org.timtin.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the engine to mark what matched, by a query of its own: the words and phrases in the form
 * that matched, and nothing that only orders hits.
 */
final class Highlighting {
  private static final int FRAGMENT_LENGTH = 160;
  private static final int MOST_FRAGMENTS = 3;
  private static final String FOLDED = ".folded";

  private Highlighting() {}

  static Highlight of(Optional<QueryNode> node, MatchedAs matched) {
    return Highlight.of(
        h ->
            h.type(HighlighterType.Unified)
                .encoder(HighlighterEncoder.Html)
                .preTags("<mark>")
                .postTags("</mark>")
                .requireFieldMatch(true)
                .fields(
                    List.of(
                        NamedValue.of(field("title", matched), whole("title", node, matched)),
                        NamedValue.of(
                            field("summary", matched), fragments("summary", 0, node, matched)),
                        NamedValue.of(
                            field("body", matched),
                            fragments("body", FRAGMENT_LENGTH, node, matched)))));
  }

  /** The engine's highlights by the article's field names. */
  static Map<String, List<String>> byField(Map<String, List<String>> highlights) {
    Map<String, List<String>> byField = new LinkedHashMap<>();
    for (String field : List.of("title", "summary", "body")) {
      List<String> fragments =
          highlights.getOrDefault(field, highlights.getOrDefault(field + FOLDED, List.of()));
      if (!fragments.isEmpty()) {
        byField.put(field, fragments);
      }
    }
    return byField;
  }

  private static String field(String name, MatchedAs matched) {
    return matched == MatchedAs.TYPED ? name : name + FOLDED;
  }

  private static HighlightField whole(String name, Optional<QueryNode> node, MatchedAs matched) {
    return HighlightField.of(
        f -> f.numberOfFragments(0).highlightQuery(query(name, node, matched)));
  }

  // A text in which nothing matched still shows its beginning: a result page needs a line under the
  // headline.
  private static HighlightField fragments(
      String name, int beginning, Optional<QueryNode> node, MatchedAs matched) {
    return HighlightField.of(
        f ->
            f.fragmentSize(FRAGMENT_LENGTH)
                .numberOfFragments(MOST_FRAGMENTS)
                .order(HighlighterOrder.Score)
                .noMatchSize(beginning)
                .highlightQuery(query(name, node, matched)));
  }

  private static Query query(String name, Optional<QueryNode> node, MatchedAs matched) {
    List<Query> texts =
        node.stream()
            .flatMap(QueryNode::wanted)
            .flatMap(QueryNode::texts)
            .map(text -> QueryBuilders.matchPhrase(m -> m.field(field(name, matched)).query(text)))
            .toList();
    return texts.isEmpty()
        ? Query.of(q -> q.matchNone(none -> none))
        : Query.of(q -> q.bool(b -> b.should(texts)));
  }
}
