package org.timtin.search.query;

import java.util.List;

/**
 * Writes a tree in the query language, so that reading it gives the same tree: what was understood,
 * without what was passed over.
 */
public final class QueryWriter {
  private static final String MINUS = "-";

  private QueryWriter() {}

  /** The tree as a query; further forms of names are left out. */
  public static String write(QueryNode node) {
    return switch (node) {
      case QueryNode.And and -> sequence(and);
      case QueryNode.Or or -> join(or.nodes(), " | ");
      case QueryNode.Word word -> nested(word);
      case QueryNode.Phrase phrase -> nested(phrase);
      case QueryNode.Title title -> nested(title);
      case QueryNode.Has has -> nested(has);
      case QueryNode.Not not -> nested(not);
      case QueryNode.Synonyms synonyms -> join(synonyms.words(), " ");
    };
  }

  private static String nested(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> isLiteral(word.text()) ? word.text() : parenthesized(word.text());
      case QueryNode.Phrase phrase -> quoted(phrase.text());
      case QueryNode.Title title -> tied(Prefix.TITLE, title.node());
      case QueryNode.Has has -> has.prefix().parameter() + ":" + name(has.value());
      case QueryNode.Not not -> MINUS + nested(not.node());
      case QueryNode.And and -> parenthesized(write(and));
      case QueryNode.Or or -> parenthesized(write(or));
      case QueryNode.Synonyms synonyms -> write(synonyms);
    };
  }

  private static String sequence(QueryNode.And and) {
    return and.each()
        ? String.join(
            " AND ", and.nodes().stream().map(node -> parenthesized(write(node))).toList())
        : join(and.nodes(), " ");
  }

  private static String tied(Prefix prefix, QueryNode node) {
    String text =
        switch (node) {
          case QueryNode.Word word -> word.text();
          case QueryNode.Phrase phrase -> quoted(phrase.text());
          case QueryNode.Synonyms synonyms -> parenthesized(write(synonyms));
          case QueryNode.Title inner -> parenthesized(write(inner));
          case QueryNode.Has inner -> parenthesized(write(inner));
          case QueryNode.Not inner -> parenthesized(write(inner));
          case QueryNode.And inner -> parenthesized(write(inner));
          case QueryNode.Or inner -> parenthesized(write(inner));
        };
    return prefix.parameter() + ":" + text;
  }

  /** In parentheses a word is an operator, a prefix or an exclusion for nobody. */
  private static boolean isLiteral(String word) {
    return !OperatorWords.isOne(word) && !word.startsWith(MINUS) && word.indexOf(':') < 0;
  }

  private static String name(String name) {
    // What closes a quote can only have been typed without any.
    return name.codePoints().anyMatch(c -> Characters.CLOSING_QUOTES.indexOf(c) >= 0)
        ? name
        : quoted(name);
  }

  private static String join(List<QueryNode> nodes, String between) {
    return String.join(between, nodes.stream().map(QueryWriter::nested).toList());
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String parenthesized(String text) {
    return '(' + text + ')';
  }
}
