package org.timtin.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns a query's tree into the engine's query: which articles match, and in which order. Pure: the
 * same tree gives the same query.
 */
final class TextQuery {
  /** Name by which a hit tells that it holds the words as typed. */
  static final String TYPED = "typed";

  private final RankingProfile.Weights weights;
  private final MatchedAs matched;
  private final boolean prefersTyped;

  /**
   * @param weights of the ranking profile
   * @param matched which form of the words must be there
   * @param prefersTyped whether the typed form ranks first where every form matches
   */
  TextQuery(RankingProfile.Weights weights, MatchedAs matched, boolean prefersTyped) {
    this.weights = weights;
    this.matched = matched;
    this.prefersTyped = prefersTyped;
  }

  /** Matches what the tree asks for; what only orders hits never admits one. */
  Query of(QueryNode node) {
    BoolQuery.Builder query = QueryBuilders.bool().must(node(node, matched));
    if (matched == MatchedAs.FOLDED) {
      query.should(markTyped(node));
    }
    List<String> words = node.wanted().flatMap(QueryNode::texts).toList();
    if (words.size() > 1 && weights.bigrams() > 0) {
      query.should(bigrams(String.join(" ", words)));
    }
    return query.build()._toQuery();
  }

  /** Scores nothing: only names the hits that hold the words as typed. */
  private Query markTyped(QueryNode node) {
    Query typed = node(node, MatchedAs.TYPED);
    return Query.of(q -> q.constantScore(c -> c.filter(typed).boost(0f).queryName(TYPED)));
  }

  private Query node(QueryNode node, MatchedAs form) {
    return switch (node) {
      case QueryNode.Word word -> words(word.text(), form);
      case QueryNode.Phrase phrase -> words(phrase.text(), form);
      case QueryNode.Not not ->
          Query.of(
              q ->
                  q.bool(
                      b ->
                          b.must(Query.of(m -> m.matchAll(a -> a.boost(0f))))
                              .mustNot(node(not.node(), form))));
      case QueryNode.And and -> all(and, form);
      case QueryNode.Or or ->
          Query.of(
              q ->
                  q.bool(
                      b ->
                          b.should(or.nodes().stream().map(n -> node(n, form)).toList())
                              .minimumShouldMatch("1")));
    };
  }

  private Query all(QueryNode.And and, MatchedAs form) {
    List<Query> words =
        and.nodes().stream()
            .filter(QueryNode.Word.class::isInstance)
            .map(n -> node(n, form))
            .toList();
    BoolQuery.Builder query = QueryBuilders.bool();
    int required = weights.requiredWords().of(words.size());
    if (required == words.size()) {
      query.must(words);
    } else {
      query.should(words).minimumShouldMatch(Integer.toString(required));
    }
    for (QueryNode part : and.nodes()) {
      switch (part) {
        case QueryNode.Word word -> {
          // Counted above, where long queries may miss a share of them.
        }
        case QueryNode.Not not -> query.mustNot(node(not.node(), form));
        case QueryNode.Phrase phrase -> query.must(node(phrase, form));
        case QueryNode.And inner -> query.must(node(inner, form));
        case QueryNode.Or inner -> query.must(node(inner, form));
      }
    }
    return query.build()._toQuery();
  }

  // A word of several tokens (Mát-xcơ-va) is a phrase, so one kind of query serves words and
  // phrases.
  private Query words(String text, MatchedAs form) {
    Query typed = phrase(text, "", 1);
    if (form == MatchedAs.TYPED) {
      return typed;
    }
    Query folded = phrase(text, ".folded", 1);
    if (!prefersTyped) {
      return folded;
    }
    Query bonus = phrase(text, "", weights.typedForm());
    return Query.of(q -> q.bool(b -> b.must(folded).should(bonus)));
  }

  private Query phrase(String text, String suffix, double boost) {
    return Query.of(
        q ->
            q.multiMatch(
                m ->
                    m.query(text)
                        .type(TextQueryType.Phrase)
                        .fields(fields(suffix))
                        .boost((float) boost)));
  }

  private Query bigrams(String words) {
    String suffix = matched == MatchedAs.TYPED ? ".bigrams" : ".folded_bigrams";
    return Query.of(
        q ->
            q.multiMatch(
                m ->
                    m.query(words)
                        .type(TextQueryType.MostFields)
                        .fields(fields(suffix))
                        .boost((float) weights.bigrams())));
  }

  private List<String> fields(String suffix) {
    return weights.fields().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> String.format(Locale.ROOT, "%s%s^%s", e.getKey(), suffix, e.getValue()))
        .collect(Collectors.toList());
  }
}
