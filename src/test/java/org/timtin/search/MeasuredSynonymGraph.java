package org.timtin.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.QueryNode;
import org.timtin.search.ranking.RankingProfile.Analyses;
import org.timtin.search.ranking.RankingProfile.Weights;

/**
 * How a query would score whose names a {@code synonym_graph} filter in the search analyzers had
 * expanded: the engine makes a phrase of every way through the graph, typed or not, and adds up
 * those that match; all other words are terms. Written out as a query, for the filter cannot stand
 * behind {@code word_delimiter_graph}, which the analyzers need.
 */
final class MeasuredSynonymGraph {
  private MeasuredSynonymGraph() {}

  static Query of(Words words, Weights weights) {
    Analyses analyses = weights.of(words.matched());
    Query rest = TextQuery.of(words, MeasuredWeights.onlyNeighbours(weights), false);
    List<Query> graph = new ArrayList<>();
    boolean accented = words.matched() == MatchedAs.TYPED || words.prefersTyped();
    for (Map.Entry<String, Double> field : weights.fields().entrySet()) {
      if (accented) {
        graph.addAll(paths(words, field.getKey(), field.getValue() * analyses.accented()));
      }
      graph.addAll(
          paths(
              words,
              field.getKey() + MatchedAs.FOLDED.suffix(),
              field.getValue() * analyses.folded()));
    }
    return Query.of(q -> q.bool(b -> b.must(rest).should(graph)));
  }

  private static List<Query> paths(Words words, String field, double weight) {
    return words.node().wanted().flatMap(node -> paths(node, field, (float) weight)).toList();
  }

  private static Stream<Query> paths(QueryNode node, String field, float weight) {
    if (node instanceof QueryNode.Synonyms name) {
      String typed = String.join(" ", name.typed().toList());
      return Stream.concat(Stream.of(typed), name.others().stream())
          .map(form -> Query.of(q -> q.matchPhrase(m -> m.field(field).query(form).boost(weight))));
    }
    return node.typed()
        .map(text -> Query.of(q -> q.match(m -> m.field(field).query(text).boost(weight))));
  }
}
