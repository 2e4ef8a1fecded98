package org.timtin.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.QueryNode;
import org.timtin.search.ranking.RankingProfile;
import org.timtin.search.synonym.SynonymExpansion;
import org.timtin.search.synonym.SynonymKey;

/**
 * What orders the matching articles: the parts of a ranking profile, each an optional clause whose
 * score the engine adds. Pure: the same words give the same clauses.
 */
final class Scoring {
  private final RankingProfile.Weights weights;
  private final MatchedAs matched;
  private final boolean named;

  /**
   * @param matched which form of the words must be there
   * @param named whether each part carries its name, so that a hit can tell what it contributed
   */
  Scoring(RankingProfile.Weights weights, MatchedAs matched, boolean named) {
    this.weights = weights;
    this.matched = matched;
    this.named = named;
  }

  /**
   * @param wanted the words and phrases that are asked for; those of the title are looked for
   *     nowhere else
   * @param typedForm whether the form as typed counts more where every form matches
   * @param entities whom and what the words name
   * @param now from which age is counted
   */
  List<Query> of(List<QueryNode> wanted, boolean typedForm, QueryEntities entities, Instant now) {
    RankingProfile.Analyses analyses = weights.of(matched);
    boolean accented = matched == MatchedAs.TYPED || typedForm;
    List<Query> parts = new ArrayList<>();
    parts.addAll(texts("accented", "", accented ? analyses.accented() : 0, wanted));
    parts.addAll(texts("folded", ".folded", analyses.folded(), wanted));
    parts.addAll(texts("bigrams", ".bigrams", accented ? analyses.bigrams() : 0, wanted));
    parts.addAll(texts("folded_bigrams", ".folded_bigrams", analyses.foldedBigrams(), wanted));
    parts.addAll(phrases(wanted));
    parts.addAll(terms("officials", entities.officials(), weights.entities().officials()));
    parts.addAll(terms("countries", entities.countries(), weights.entities().countries()));
    parts.addAll(recency(now));
    return parts;
  }

  /**
   * What a name of which there are further forms adds as a phrase, typed or in another form: of all
   * forms the best counts. A phrase scores the sum of its syllables, so that a long form of an
   * abbreviation would outweigh it: a form counts as if it had no more syllables than the typed
   * one. Never on bigrams: pairs of syllables reach across the ends of a name.
   */
  List<Query> synonyms(List<QueryNode> wanted) {
    RankingProfile.Analyses analyses = weights.of(matched);
    double weight = matched == MatchedAs.TYPED ? analyses.accented() : analyses.folded();
    Map<String, Float> fields = fields(weight * weights.synonyms());
    // A name may be asked of every field and once more of the title.
    Set<List<Object>> done = new HashSet<>();
    List<Query> parts = new ArrayList<>();
    for (QueryNode node : wanted) {
      if (node.untied() instanceof QueryNode.Synonyms name) {
        fields.forEach(
            (field, own) -> {
              if (node.isAskedOf(field) && done.add(List.of(field, name))) {
                parts.add(bestForm(field, own, name));
              }
            });
      }
    }
    return parts;
  }

  private Query bestForm(String field, float weight, QueryNode.Synonyms synonyms) {
    String typed = String.join(" ", synonyms.typed().toList());
    int length = SynonymKey.length(SynonymKey.typed(typed));
    List<Query> queries = new ArrayList<>();
    if (length > 1) {
      // Forms that share syllables would else rank before the typed one: Hàn Quốc, Đại Hàn Dân
      // Quốc.
      queries.add(form(field + matched.suffix(), weight, typed, length));
    }
    String written = field + SynonymExpansion.WRITTEN.suffix();
    synonyms.others().forEach(form -> queries.add(form(written, weight, form, length)));
    String name = name("synonyms." + field, typed);
    return Query.of(q -> q.disMax(d -> d.queries(queries).queryName(name)));
  }

  private Query form(String field, float weight, String form, int typedLength) {
    int length = SynonymKey.length(SynonymKey.typed(form));
    float share = Math.min(1, (float) typedLength / length);
    return Query.of(q -> q.matchPhrase(m -> m.field(field).query(form).boost(weight * share)));
  }

  private List<Query> texts(String part, String suffix, double weight, List<QueryNode> wanted) {
    return fields(weight).entrySet().stream()
        .filter(field -> in(field.getKey(), wanted).findAny().isPresent())
        .map(
            field ->
                Query.of(
                    q ->
                        q.match(
                            m ->
                                m.field(field.getKey() + suffix)
                                    .query(text(field.getKey(), wanted))
                                    .boost(field.getValue())
                                    .queryName(name(part, field.getKey())))))
        .toList();
  }

  private List<Query> phrases(List<QueryNode> wanted) {
    return fields(weights.phrase().weight()).entrySet().stream()
        .filter(field -> in(field.getKey(), wanted).flatMap(QueryNode::typed).count() > 1)
        .map(
            field ->
                Query.of(
                    q ->
                        q.matchPhrase(
                            m ->
                                m.field(field.getKey() + matched.suffix())
                                    .query(text(field.getKey(), wanted))
                                    .slop(weights.phrase().slop())
                                    .boost(field.getValue())
                                    .queryName(name("phrase", field.getKey())))))
        .toList();
  }

  private static Stream<QueryNode> in(String field, List<QueryNode> wanted) {
    return wanted.stream().filter(node -> node.isAskedOf(field));
  }

  private static String text(String field, List<QueryNode> wanted) {
    return String.join(" ", in(field, wanted).flatMap(QueryNode::typed).toList());
  }

  private List<Query> terms(String field, Collection<String> values, double weight) {
    if (weight == 0) {
      return List.of();
    }
    return values.stream()
        .sorted()
        .map(
            value ->
                Query.of(
                    q ->
                        q.term(
                            t ->
                                t.field(field)
                                    .value(FieldValue.of(value))
                                    .boost((float) weight)
                                    .queryName(name("entities." + field, value)))))
        .toList();
  }

  private List<Query> recency(Instant now) {
    RankingProfile.Recency recency = weights.recency();
    if (recency.weight() == 0) {
      return List.of();
    }
    String field = Facet.PUBLISHED.field();
    String pivot = String.format(Locale.ROOT, "%ds", Math.round(recency.halfLifeDays() * 86_400));
    Query young =
        Query.of(
            q ->
                q.distanceFeature(
                    d ->
                        d.date(
                            date ->
                                date.field(field)
                                    .origin(now.toString())
                                    .pivot(Time.of(t -> t.time(pivot)))
                                    .boost((float) recency.weight())
                                    .queryName(name("recency", "published")))));
    Query undated =
        Query.of(
            q ->
                q.constantScore(
                    c ->
                        c.filter(f -> f.bool(b -> b.mustNot(n -> n.exists(e -> e.field(field)))))
                            .boost((float) (recency.weight() / 2))
                            .queryName(name("recency", "undated"))));
    return List.of(young, undated);
  }

  /** The weighted fields of a part, in a fixed order; none for a part without weight. */
  private Map<String, Float> fields(double weight) {
    Map<String, Float> fields = new TreeMap<>();
    weights
        .fields()
        .forEach(
            (field, own) -> {
              if (own * weight > 0) {
                fields.put(field, (float) (own * weight));
              }
            });
    return fields;
  }

  private String name(String part, String of) {
    return named ? part + "." + of : null;
  }
}
