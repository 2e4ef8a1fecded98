package org.timtin.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.timtin.search.query.AccentMode;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.QueryNode;
import org.timtin.search.query.QueryParser;
import org.timtin.search.ranking.RankingProfile;

/**
 * Something that answers queries and is compared: a ranking profile of the service, or a baseline.
 *
 * @param name for the table
 * @param index which index of a collection it searches
 * @param queries the engine queries to try in order until one finds something
 */
record MeasuredSystem(
    String name,
    Function<MeasuredSet, String> index,
    BiFunction<MeasuredSet, String, Stream<Query>> queries) {

  /** What everything else is compared with. */
  static final List<String> BASELINES = List.of("standard", "icu_folding");

  private static final List<String> FIELDS = List.of("title", "summary", "body");

  /** A ranking profile, read and asked as the service does. */
  static MeasuredSystem profile(RankingProfile profile, QueryReader reader) {
    return new MeasuredSystem(
        profile.version(),
        MeasuredIndex::product,
        (set, text) -> words(text, reader).map(w -> TextQuery.of(w, profile.weights(), false)));
  }

  /** A ranking profile that depends on how many words a query has. */
  static MeasuredSystem byLength(
      String name, QueryReader reader, IntFunction<RankingProfile.Weights> weights) {
    return new MeasuredSystem(
        name,
        MeasuredIndex::product,
        (set, text) ->
            words(text, reader)
                .map(w -> TextQuery.of(w, weights.apply((int) w.typed().typed().count()), false)));
  }

  /** As the service reads them: without diacritics where nothing matches as typed. */
  private static Stream<Words> words(String text, QueryReader reader) {
    Words words =
        reader.words(reader.parsed(text, false).orElseThrow(), AccentMode.PREFER, List.of());
    return words.matched() == MatchedAs.FOLDED
        ? Stream.of(words)
        : Stream.of(words, reader.folded(words, AccentMode.PREFER));
  }

  /** A ranking profile, with synonyms as a {@code synonym_graph} filter would have them. */
  static MeasuredSystem synonymGraph(RankingProfile.Weights weights, QueryReader reader) {
    return new MeasuredSystem(
        "as synonym_graph",
        MeasuredIndex::product,
        (set, text) -> words(text, reader).map(w -> MeasuredSynonymGraph.of(w, weights)));
  }

  /**
   * Another way to score neighbours: each pair of neighbouring words as a phrase, in place of the
   * bigram fields.
   */
  static MeasuredSystem pairs(RankingProfile.Weights weights, QueryReader reader, double weight) {
    return instead(
        "pairs as phrases x " + weight,
        MeasuredIndex::phrases,
        weights,
        reader,
        (set, words) -> pairs(words, weights.fields(), weight));
  }

  /**
   * Another way to score neighbours: only pairs that a dictionary has, in fields of their own in
   * place of the bigram fields.
   *
   * @param dictionaries of a collection
   */
  static MeasuredSystem compounds(
      RankingProfile.Weights weights,
      QueryReader reader,
      double weight,
      Function<MeasuredSet, Map<MatchedAs, MeasuredCompounds>> dictionaries) {
    return instead(
        "dictionary x " + weight,
        MeasuredIndex::compounds,
        weights,
        reader,
        (set, words) -> {
          String typed = String.join(" ", words.node().wanted().flatMap(QueryNode::typed).toList());
          String compounds = dictionaries.apply(set).get(words.matched()).in(typed);
          return weights.fields().entrySet().stream()
              .map(
                  field ->
                      Query.of(
                          q ->
                              q.match(
                                  m ->
                                      m.field(
                                              MeasuredDefinition.compoundField(
                                                  field.getKey(), words.matched()))
                                          .query(compounds)
                                          .boost((float) (field.getValue() * weight)))))
              .toList();
        });
  }

  /** The profile without its bigram fields, and something else in their place. */
  private static MeasuredSystem instead(
      String name,
      Function<MeasuredSet, String> index,
      RankingProfile.Weights weights,
      QueryReader reader,
      BiFunction<MeasuredSet, Words, List<Query>> neighbours) {
    RankingProfile.Weights rest = MeasuredWeights.withBigrams(weights, 0);
    return new MeasuredSystem(
        name,
        index,
        (set, text) ->
            words(text, reader)
                .map(
                    w ->
                        Query.of(
                            q ->
                                q.bool(
                                    b ->
                                        b.must(TextQuery.of(w, rest, false))
                                            .should(neighbours.apply(set, w))))));
  }

  private static List<Query> pairs(Words words, Map<String, Double> fields, double weight) {
    List<String> texts = words.node().wanted().flatMap(QueryNode::typed).toList();
    List<Query> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < texts.size(); i++) {
      String pair = texts.get(i) + " " + texts.get(i + 1);
      fields.forEach(
          (field, own) ->
              pairs.add(
                  Query.of(
                      q ->
                          q.matchPhrase(
                              m ->
                                  m.field(field + words.matched().suffix())
                                      .query(pair)
                                      .boost((float) (own * weight))))));
    }
    return pairs;
  }

  /** The standard tokenizer and lower case. */
  static MeasuredSystem standard(RankingProfile.Weights weights) {
    return baseline(BASELINES.getFirst(), weights, MatchedAs.TYPED);
  }

  /** ICU tokens without diacritics. */
  static MeasuredSystem folded(RankingProfile.Weights weights) {
    return baseline(BASELINES.getLast(), weights, MatchedAs.FOLDED);
  }

  /** The baseline {@link #standard}, under another rule of what matches. */
  static MeasuredSystem standard(
      RankingProfile.Weights weights, RankingProfile.RequiredWords rule) {
    return baseline(
        "required " + rule, MeasuredWeights.withRequired(weights, rule), MatchedAs.TYPED);
  }

  // The fields of the baselines' index are called as the service's are, so that the very same rule
  // says what matches.
  private static MeasuredSystem baseline(
      String name, RankingProfile.Weights weights, MatchedAs form) {
    List<String> fields = FIELDS.stream().map(field -> field + form.suffix()).toList();
    return new MeasuredSystem(
        name,
        MeasuredIndex::baseline,
        (set, text) -> {
          // Without synonyms: they are the service's.
          Query admitted = new Matching(weights, form).of(QueryParser.parse(text).orElseThrow());
          return Stream.of(
              Query.of(
                  q ->
                      q.bool(
                          b ->
                              b.filter(admitted)
                                  .should(
                                      s ->
                                          s.multiMatch(
                                              m ->
                                                  m.query(text)
                                                      .type(TextQueryType.MostFields)
                                                      .fields(fields))))));
        });
  }
}
