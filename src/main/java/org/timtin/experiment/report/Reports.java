package org.timtin.experiment.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.timtin.BadInput;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.experiment.metric.Grades;
import org.timtin.experiment.queue.Informativeness;
import org.timtin.experiment.queue.Informativeness.Unjudged;
import org.timtin.experiment.queue.RankedLists;
import org.timtin.experiment.record.Experiment;
import org.timtin.experiment.record.ExperimentStore;
import org.timtin.experiment.record.Plan;
import org.timtin.experiment.record.State;
import org.timtin.experiment.report.ReportPage.Findings;
import org.timtin.experiment.report.ReportPage.Queue;
import org.timtin.experiment.report.ReportPage.Waiting;
import org.timtin.experiment.run.Results;
import org.timtin.experiment.summary.Summary;
import org.timtin.experiment.typing.Typing;
import org.timtin.index.ArticleIndex;
import org.timtin.search.Explanations;

/** Writes the reports of experiments. */
@ApplicationScoped
public class Reports {
  /** Documents of the queue that the page shows. */
  private static final int MOST_WAITING = 100;

  private static final long PATIENCE_SECONDS = 20;

  private final ExperimentStore store;
  private final Explanations explanations;
  private final ArticleIndex index;
  private final Clock clock;
  private final Template template;
  private final PageStyle style = PageStyle.read();

  /** One at a time: the results of a large experiment are a million hits in memory. */
  private final Semaphore turn = new Semaphore(1);

  public Reports(
      ExperimentStore store,
      Explanations explanations,
      ArticleIndex index,
      Clock clock,
      @Location("experiment-report.html") Template template) {
    this.store = store;
    this.explanations = explanations;
    this.index = index;
    this.clock = clock;
    this.template = template;
  }

  /** The Content-Security-Policy under which a report is shown as it should be. */
  public String policy() {
    return style.policy();
  }

  /**
   * The report as HTML. One of an experiment that is not done says so, and tells nothing but what
   * was to be run.
   *
   * @param metric whose differences are shown query by query; the first of the experiment if empty
   * @throws BadInput when the experiment has no such metric
   * @throws ReportsBusy when others take too long
   */
  public String html(Experiment experiment, Optional<String> metric) {
    try {
      if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new ReportsBusy();
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new ReportsBusy();
    }
    try {
      return template.data("page", page(experiment, metric)).render();
    } finally {
      turn.release();
    }
  }

  private ReportPage page(Experiment experiment, Optional<String> metric) {
    Optional<Plan> plan = store.plan(experiment.id());
    Optional<Summary> summary =
        experiment.state() == State.DONE ? store.summary(experiment.id()) : Optional.empty();
    PlanFacts facts = new PlanFacts(experiment, plan);
    return new ReportPage(
        style.policy(),
        style.content(),
        experiment.name(),
        experiment.state().key(),
        summary.isPresent() ? "" : facts.incomplete(),
        facts.facts(),
        facts.profiles(),
        summary.stream()
            .map(found -> findings(experiment.id(), plan.orElseThrow(), found, metric))
            .toList());
  }

  private Findings findings(String id, Plan plan, Summary summary, Optional<String> metric) {
    String detailed = detailed(plan, metric);
    Results results = store.results(id);
    QuerySet queries = store.queries(id);
    Map<String, Grades> grades = store.judgements(id).grades();
    Evidence evidence = new Evidence(explanations, index, plan);
    SummaryTables tables = new SummaryTables(plan, summary);
    ComparedQueries compared =
        new ComparedQueries(plan, queries, grades, results, new SideBySide(evidence, grades));
    List<ReportPage.Compared> comparisons = compared.in(detailed);
    Queue queue = queue(plan, queries, grades, results, evidence);
    return new Findings(
        summary.gates().stream()
            .map(
                gate ->
                    new ReportPage.GateLine(
                        gate.passed(),
                        gate.gate()
                            + " ("
                            + gate.profile()
                            + ", "
                            + SummaryTables.label(gate.typing())
                            + ")",
                        gate.found()))
            .toList(),
        grades.isEmpty() ? List.of() : tables.metrics(),
        tables.answers(),
        tables.overlap(),
        tables.latency(),
        new Remarks(plan, summary).all(),
        grades.isEmpty() ? "" : detailed,
        comparisons,
        evidence.note(clock.instant()),
        queue);
  }

  private static String detailed(Plan plan, Optional<String> metric) {
    metric
        .filter(name -> !plan.metrics().contains(name))
        .ifPresent(
            name -> {
              throw new BadInput(
                  "metric",
                  "this experiment has no metric '"
                      + name
                      + "'; it has "
                      + String.join(", ", plan.metrics()));
            });
    return metric.orElse(plan.metrics().getFirst());
  }

  private static Queue queue(
      Plan plan, QuerySet queries, Map<String, Grades> grades, Results results, Evidence evidence) {
    List<RankedLists> lists = new ArrayList<>();
    for (String typing : plan.typings()) {
      for (Plan.Profile profile : plan.profiles()) {
        lists.add(RankedLists.of(results.rows(profile.name(), Typing.named(typing))));
      }
    }
    List<Unjudged> unjudged =
        Informativeness.order(
            lists,
            plan.k(),
            (query, document) -> grades.containsKey(query) && grades.get(query).isJudged(document));
    List<Unjudged> first = unjudged.subList(0, Math.min(MOST_WAITING, unjudged.size()));
    Map<String, String> titles =
        evidence.titles(first.stream().map(Unjudged::document).distinct().toList());
    Map<String, String> texts = new HashMap<>();
    queries.queries().forEach((Query query) -> texts.put(query.id(), query.text()));
    String count = Figures.count(unjudged.size()) + " documents without a judgement";
    return new Queue(
        first.size() < unjudged.size()
            ? count + "; the " + first.size() + " most informative"
            : count,
        first.stream()
            .map(
                one ->
                    new Waiting(
                        one.query(),
                        texts.getOrDefault(one.query(), ""),
                        one.document(),
                        titles.getOrDefault(one.document(), ""),
                        one.contenders() + " of " + one.of(),
                        Integer.toString(one.best()),
                        Figures.score(one.informativeness())))
            .toList());
  }
}
