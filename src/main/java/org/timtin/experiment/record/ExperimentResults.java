package org.timtin.experiment.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.timtin.BadInput;
import org.timtin.experiment.format.TrecRun;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.metric.Grades;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.metric.MetricName;
import org.timtin.experiment.metric.Ranking;
import org.timtin.experiment.run.Row;
import org.timtin.experiment.summary.QueryResult;
import org.timtin.experiment.typing.Typing;

/** The stored results of an experiment, query by query. */
@ApplicationScoped
public class ExperimentResults {
  private final ExperimentStore store;

  public ExperimentResults(ExperimentStore store) {
    this.store = store;
  }

  /**
   * What a profile answered to each query typed in some way; as far as it got where the experiment
   * did not come to its end.
   *
   * @throws BadInput when the experiment has no such profile or typing
   */
  public List<QueryResult> of(String id, Plan plan, String profile, String typing) {
    check(plan, profile, typing);
    Typing typed = Typing.named(typing);
    Map<String, Query> queries =
        store.queries(id).queries().stream().collect(Collectors.toMap(Query::id, query -> query));
    Map<String, Grades> grades = store.judgements(id).grades();
    List<Metric> metrics =
        plan.metrics().stream()
            .map(name -> MetricName.read(name, plan.maximumGrade(), plan.k()))
            .toList();
    return store.rows(id, profile, typing).stream()
        .map(
            row ->
                QueryResult.of(
                    row,
                    queries.get(row.query()),
                    typed,
                    plan.seed(),
                    Optional.ofNullable(grades.get(row.query())),
                    metrics))
        .toList();
  }

  /**
   * The same as a TREC run file; queries that were not answered are not in it.
   *
   * @throws BadInput when the experiment has no such profile or typing
   */
  public String run(String id, Plan plan, String profile, String typing) {
    check(plan, profile, typing);
    Map<String, Ranking> rankings = new LinkedHashMap<>();
    store.rows(id, profile, typing).stream()
        .filter(Row::isAnswered)
        .forEach(row -> rankings.put(row.query(), row.ranking()));
    return TrecRun.write(rankings, profile);
  }

  private static void check(Plan plan, String profile, String typing) {
    List<String> profiles = plan.profiles().stream().map(Plan.Profile::name).toList();
    known("profile", profile, profiles);
    known("typing", typing, plan.typings());
  }

  private static void known(String parameter, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new BadInput(
          parameter,
          "this experiment has no "
              + parameter
              + " '"
              + value
              + "'; it has "
              + String.join(", ", known));
    }
  }
}
