package org.timtin.experiment.definition;

import java.util.List;
import java.util.Set;
import org.timtin.experiment.judgement.Judgements;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.typing.Typing;

/**
 * What an experiment is to find out.
 *
 * @param name for people
 * @param queries what is asked
 * @param judgements what is right; none where only the results are compared with each other
 * @param maximumGrade of the scale that the judgements use
 * @param profiles what is compared, each name once
 * @param typings the ways in which each query is typed
 * @param metrics what is computed
 * @param depth how many hits of each search are kept
 * @param seed of all that is random
 * @param baseline name of the profile that the others are compared with
 * @param gates what must hold
 * @param scope where its judgements are from, and which articles it searches
 */
public record Definition(
    String name,
    QuerySet queries,
    Judgements judgements,
    int maximumGrade,
    List<Contender> profiles,
    List<Typing> typings,
    List<Metric> metrics,
    int depth,
    long seed,
    String baseline,
    List<Gate> gates,
    Scope scope) {
  public Definition {
    profiles = List.copyOf(profiles);
    typings = List.copyOf(typings);
    metrics = List.copyOf(metrics);
    gates = List.copyOf(gates);
  }

  /** A definition over all articles, with judgements of its own. */
  public Definition(
      String name,
      QuerySet queries,
      Judgements judgements,
      int maximumGrade,
      List<Contender> profiles,
      List<Typing> typings,
      List<Metric> metrics,
      int depth,
      long seed,
      String baseline,
      List<Gate> gates) {
    this(
        name,
        queries,
        judgements,
        maximumGrade,
        profiles,
        typings,
        metrics,
        depth,
        seed,
        baseline,
        gates,
        Scope.WHOLE);
  }

  /**
   * The same without the judgements of other documents than these: where only earlier articles are
   * searched, later ones must not count as missed.
   */
  public Definition judging(Set<String> documents) {
    return new Definition(
        name,
        queries,
        new Judgements(
            judgements.all().stream()
                .filter(judgement -> documents.contains(judgement.document()))
                .toList()),
        maximumGrade,
        profiles,
        typings,
        metrics,
        depth,
        seed,
        baseline,
        gates,
        scope);
  }

  /** How many searches it takes. */
  public int searches() {
    return queries.queries().size() * typings.size() * profiles.size();
  }
}
