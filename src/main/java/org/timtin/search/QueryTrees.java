package org.timtin.search;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.timtin.search.highlight.TextRange;
import org.timtin.search.query.QueryNode;
import org.timtin.search.ranking.RankingProfile;

/** Puts a query's nodes and their places together to a tree for people to read. */
final class QueryTrees {
  private final Iterator<TextRange> parts;
  private final RankingProfile.RequiredWords required;

  private QueryTrees(Iterator<TextRange> parts, RankingProfile.RequiredWords required) {
    this.parts = parts;
    this.required = required;
  }

  /**
   * @param parts where the leaves of the tree stand, in typed order
   */
  static QueryTree of(
      QueryNode node, List<TextRange> parts, RankingProfile.RequiredWords required) {
    return new QueryTrees(parts.iterator(), required).of(node);
  }

  private QueryTree of(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> word(word, parts.next());
      case QueryNode.Phrase phrase -> phrase(phrase, parts.next());
      case QueryNode.Title title -> title(title, parts.next());
      case QueryNode.Has has -> value(has, parts.next());
      case QueryNode.Not not -> {
        QueryTree inner = of(not.node());
        yield new QueryTree.Not(inner, inner.start(), inner.end());
      }
      case QueryNode.And and -> {
        List<QueryTree> all = each(and.nodes());
        yield new QueryTree.All(all, needed(and), start(all), end(all));
      }
      case QueryNode.Or or -> {
        List<QueryTree> any = each(or.nodes());
        yield new QueryTree.Any(any, start(any), end(any));
      }
      case QueryNode.Synonyms synonyms -> {
        List<QueryTree> all = each(synonyms.words());
        yield new QueryTree.AnyForm(all, synonyms.others(), start(all), end(all));
      }
    };
  }

  private List<QueryTree> each(List<QueryNode> nodes) {
    return nodes.stream().map(this::of).toList();
  }

  private static QueryTree word(QueryNode.Word word, TextRange at) {
    return new QueryTree.Word(word.text(), at.start(), at.end());
  }

  private static QueryTree phrase(QueryNode.Phrase phrase, TextRange at) {
    return new QueryTree.Phrase(phrase.text(), at.start(), at.end());
  }

  /** A title has one part, however many forms that has. */
  private QueryTree title(QueryNode.Title title, TextRange at) {
    QueryTree inner = new QueryTrees(List.of(at).iterator(), required).of(title.node());
    return new QueryTree.Title(inner, at.start(), at.end());
  }

  private static QueryTree value(QueryNode.Has has, TextRange at) {
    return switch (has.prefix()) {
      case OFFICIAL -> new QueryTree.Official(has.value(), at.start(), at.end());
      case COUNTRY -> new QueryTree.Country(has.value(), at.start(), at.end());
      case TITLE -> throw new IllegalStateException("a title is no value");
    };
  }

  private static int start(List<QueryTree> nodes) {
    return nodes.getFirst().start();
  }

  private static int end(List<QueryTree> nodes) {
    return nodes.getLast().end();
  }

  /** A word that is typed twice is one condition; a name counts as its words. */
  private int needed(QueryNode.And and) {
    int words =
        (int)
            and.nodes().stream()
                .flatMap(
                    node ->
                        node instanceof QueryNode.Synonyms synonyms
                            ? synonyms.words().stream()
                            : Stream.of(node))
                .filter(QueryNode.Word.class::isInstance)
                .distinct()
                .count();
    return and.each() ? words : required.of(words);
  }
}
