package org.timtin.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;
import java.util.stream.Stream;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.QueryNode;
import org.timtin.search.ranking.RankingProfile;
import org.timtin.search.synonym.SynonymExpansion;

/**
 * Which articles match a query's tree. Only a filter: what orders the hits is {@link Scoring}'s, so
 * that a weight can never admit an article. Pure: the same tree gives the same query.
 */
final class Matching {
  private final List<String> fields;
  private final MatchedAs matched;
  private final RankingProfile.RequiredWords required;

  /**
   * @param matched which form of the words must be there
   */
  Matching(RankingProfile.Weights weights, MatchedAs matched) {
    this(weights, matched, weights.requiredWords());
  }

  /**
   * @param required how many of the words must be there, whatever the profile says
   */
  Matching(
      RankingProfile.Weights weights, MatchedAs matched, RankingProfile.RequiredWords required) {
    this(weights.fields().keySet().stream().sorted().toList(), matched, required);
  }

  private Matching(List<String> fields, MatchedAs matched, RankingProfile.RequiredWords required) {
    this.fields = fields;
    this.matched = matched;
    this.required = required;
  }

  Query of(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> words(word.text());
      case QueryNode.Phrase phrase -> words(phrase.text());
      case QueryNode.Synonyms synonyms -> anyForm(synonyms);
      case QueryNode.Title title ->
          new Matching(List.of(QueryNode.TITLE), matched, required).of(title.node());
      case QueryNode.Has has -> Query.of(q -> q.term(t -> t.field(has.field()).value(has.value())));
      case QueryNode.Not not -> Query.of(q -> q.bool(b -> b.mustNot(of(not.node()))));
      case QueryNode.And and -> all(and);
      case QueryNode.Or or ->
          Query.of(
              q ->
                  q.bool(
                      b ->
                          b.should(or.nodes().stream().map(this::of).toList())
                              .minimumShouldMatch("1")));
    };
  }

  private Query all(QueryNode.And and) {
    List<QueryNode> counted = and.nodes().stream().filter(Matching::isCounted).distinct().toList();
    List<Counted> words = counted.stream().flatMap(Counted::of).distinct().toList();
    BoolQuery.Builder query = QueryBuilders.bool();
    int needed = and.each() ? words.size() : required.of(words.size());
    if (needed == words.size()) {
      query.filter(counted.stream().map(this::of).toList());
    } else {
      query
          .should(words.stream().map(this::anyForm).toList())
          .minimumShouldMatch(Integer.toString(needed));
    }
    for (QueryNode part : and.nodes()) {
      switch (part) {
        case QueryNode.Word word -> {
          // Counted above, where long queries may miss a share of them.
        }
        case QueryNode.Not not -> query.mustNot(of(not.node()));
        case QueryNode.Synonyms synonyms -> {
          if (!isCounted(synonyms)) {
            query.filter(of(synonyms));
          }
        }
        case QueryNode.Phrase phrase -> query.filter(of(phrase));
        case QueryNode.Title title -> query.filter(of(title));
        case QueryNode.Has has -> query.filter(of(has));
        case QueryNode.And inner -> query.filter(of(inner));
        case QueryNode.Or inner -> query.filter(of(inner));
      }
    }
    return query.build()._toQuery();
  }

  /**
   * A word of a query, of which long ones may miss a share. A name of three words counts as three,
   * each found by itself or by another form of the whole name: the same as the whole name or
   * another form where all are required, and never stricter than the words alone.
   */
  private record Counted(String word, List<String> others) {
    static Stream<Counted> of(QueryNode node) {
      return node instanceof QueryNode.Synonyms synonyms
          ? synonyms.typed().map(word -> new Counted(word, synonyms.others()))
          : node.typed().map(word -> new Counted(word, List.of()));
    }
  }

  /**
   * Phrases, what has a prefix and what stands in parentheses must be there however long the query
   * is.
   */
  private static boolean isCounted(QueryNode node) {
    return node instanceof QueryNode.Word
        || (node instanceof QueryNode.Synonyms synonyms
            && synonyms.words().stream().allMatch(QueryNode.Word.class::isInstance));
  }

  private Query anyForm(Counted word) {
    return any(words(word.word()), word.others());
  }

  private Query anyForm(QueryNode.Synonyms synonyms) {
    List<Query> typed = synonyms.words().stream().map(this::of).toList();
    return any(
        typed.size() == 1 ? typed.getFirst() : Query.of(q -> q.bool(b -> b.filter(typed))),
        synonyms.others());
  }

  private Query any(Query typed, List<String> others) {
    if (others.isEmpty()) {
      return typed;
    }
    List<Query> forms = Stream.concat(Stream.of(typed), others.stream().map(this::other)).toList();
    return Query.of(q -> q.bool(b -> b.should(forms).minimumShouldMatch("1")));
  }

  private Query other(String form) {
    return words(form, SynonymExpansion.WRITTEN);
  }

  private Query words(String text) {
    return words(text, matched);
  }

  // A word of several tokens (Mát-xcơ-va) is a phrase, so one kind of query serves words and
  // phrases.
  private Query words(String text, MatchedAs form) {
    List<String> analyzed = fields.stream().map(field -> field + form.suffix()).toList();
    return Query.of(
        q -> q.multiMatch(m -> m.query(text).type(TextQueryType.Phrase).fields(analyzed)));
  }
}
