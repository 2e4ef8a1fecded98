package org.timtin.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.List;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.QueryNode;
import org.timtin.search.ranking.RankingProfile;

/**
 * Turns the words of a search into the engine's query: a filter that says which articles match, and
 * beside it the parts that order them. Pure: the same words give the same query.
 */
final class TextQuery {
  /** Name by which a hit tells that it holds the words as typed. */
  static final String TYPED = "typed_form";

  /** Name by which a hit tells that it holds the words themselves, not only their synonyms. */
  static final String OWN = "own";

  private TextQuery() {}

  static Query of(Words words, RankingProfile.Weights weights, boolean explain) {
    BoolQuery.Builder query =
        QueryBuilders.bool().filter(new Matching(weights, words.matched()).of(words.node()));
    List<QueryNode> wanted = words.node().wanted().toList();
    if (!wanted.isEmpty()) {
      Scoring scoring = new Scoring(weights, words.matched(), explain);
      query.should(scoring.of(wanted, words.prefersTyped(), words.entities(), words.asked()));
      query.should(scoring.synonyms(wanted));
    }
    if (words.matched() == MatchedAs.FOLDED) {
      // Where only values are asked for, nothing is typed in one form or another.
      double boost = words.prefersTyped() && !wanted.isEmpty() ? weights.typedForm() : 0;
      // All of them, however long the query is: some word of it that has no diacritics anyway
      // ("cho", "trong") is in nearly every article and tells nothing.
      Matching all = new Matching(weights, MatchedAs.TYPED, RankingProfile.RequiredWords.ALL);
      query.should(mark(TYPED, all.of(words.typed()), boost));
    }
    if (!words.synonyms().isEmpty()) {
      query.should(mark(OWN, new Matching(weights, words.matched()).of(words.typed()), 0));
    }
    return query.build()._toQuery();
  }

  /** Names the hits that match, and raises them. */
  private static Query mark(String name, Query matching, double boost) {
    return Query.of(
        q -> q.constantScore(c -> c.filter(matching).boost((float) boost).queryName(name)));
  }
}
