package org.timtin.search;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.Prefix;
import org.timtin.search.query.QueryNode;

/**
 * The words of a search, and how they are understood.
 *
 * @param typed the query's tree as typed
 * @param node the same with the further forms of its names
 * @param matched which form of the words must be there
 * @param prefersTyped whether the form as typed counts more where every form matches
 * @param entities whom and what the words name
 * @param asked when; the age of articles is counted from then
 */
record Words(
    QueryNode typed,
    QueryNode node,
    MatchedAs matched,
    boolean prefersTyped,
    QueryEntities entities,
    Instant asked) {

  /** The values that stand behind a prefix, exclusions included. */
  Stream<String> values(Prefix prefix) {
    return node.leaves()
        .filter(QueryNode.Has.class::isInstance)
        .map(QueryNode.Has.class::cast)
        .filter(has -> has.prefix() == prefix)
        .map(QueryNode.Has::value);
  }

  /** The names that have further forms, exclusions left out. */
  List<QueryNode.Synonyms> synonyms() {
    return node.wanted()
        .map(QueryNode::untied)
        .filter(QueryNode.Synonyms.class::isInstance)
        .map(QueryNode.Synonyms.class::cast)
        .distinct()
        .toList();
  }

  /** The same words, asked at another moment. */
  Words askedAt(Instant moment) {
    return new Words(typed, node, matched, prefersTyped, entities, moment);
  }
}
