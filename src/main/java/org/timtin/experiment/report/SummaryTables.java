package org.timtin.experiment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.timtin.experiment.record.Plan;
import org.timtin.experiment.report.Table.Line;
import org.timtin.experiment.summary.Summary;
import org.timtin.experiment.summary.Summary.Comparison;
import org.timtin.experiment.summary.Summary.Mean;
import org.timtin.experiment.summary.Summary.ProfileResult;
import org.timtin.experiment.typing.Typing;

/** The figures of a summary as tables. */
final class SummaryTables {
  private static final String PROFILE = "profile";
  private static final String TYPING = "typing";
  private static final String QUERIES = "queries";

  private final Plan plan;
  private final Summary summary;

  SummaryTables(Plan plan, Summary summary) {
    this.plan = plan;
    this.summary = summary;
  }

  /** One of each metric: means, and differences from the baseline. */
  List<Table> metrics() {
    return plan.metrics().stream().map(this::metric).toList();
  }

  private Table metric(String metric) {
    List<Line> lines = new ArrayList<>();
    for (ProfileResult result : summary.profiles()) {
      Optional<Mean> mean =
          result.metrics().stream().filter(one -> one.metric().equals(metric)).findFirst();
      Optional<Comparison> comparison = comparison(metric, result);
      lines.add(
          new Line(
              List.of(label(result.typing()), result.profile()),
              List.of(
                  mean.map(one -> Figures.number(one.mean())).orElse(Figures.NONE),
                  mean.map(one -> Figures.interval(one.low(), one.high())).orElse(Figures.NONE),
                  mean.flatMap(Mean::residual).map(Figures::number).orElse(Figures.NONE),
                  comparison.map(one -> Figures.signed(one.delta())).orElse(Figures.NONE),
                  comparison
                      .map(one -> Figures.interval(one.low(), one.high()))
                      .orElse(Figures.NONE),
                  comparison
                      .map(one -> one.wins() + " / " + one.ties() + " / " + one.losses())
                      .orElse(Figures.NONE),
                  Figures.p(comparison.flatMap(Comparison::tTest)),
                  Figures.starred(comparison.flatMap(Comparison::tTestHolm)),
                  Figures.p(comparison.flatMap(Comparison::randomization)),
                  Figures.starred(comparison.flatMap(Comparison::randomizationHolm)))));
    }
    return withoutEmptyColumn(
        new Table(
            metric,
            List.of(
                TYPING,
                PROFILE,
                "mean",
                "95 % interval",
                "residual",
                "difference",
                "95 % interval of the difference",
                "won / tied / lost",
                "t-test p",
                "t-test p, Holm",
                "randomization p",
                "randomization p, Holm"),
            lines));
  }

  /** Only rank-biased precision has a residual. */
  private static Table withoutEmptyColumn(Table table) {
    int column = table.head().indexOf("residual");
    int cell = column - 2;
    boolean empty =
        table.lines().stream().allMatch(line -> line.cells().get(cell).equals(Figures.NONE));
    return empty
        ? new Table(
            table.caption(),
            without(table.head(), column),
            table.lines().stream()
                .map(line -> new Line(line.names(), without(line.cells(), cell)))
                .toList())
        : table;
  }

  private static List<String> without(List<String> all, int index) {
    List<String> rest = new ArrayList<>(all);
    rest.remove(index);
    return rest;
  }

  private Optional<Comparison> comparison(String metric, ProfileResult result) {
    return summary.comparisons().stream()
        .filter(
            one ->
                one.metric().equals(metric)
                    && one.profile().equals(result.profile())
                    && one.typing().equals(result.typing()))
        .findFirst();
  }

  /** How many queries stand behind the means, and how many of the hits were judged. */
  Table answers() {
    int at = summary.profiles().stream().mapToInt(ProfileResult::judgedAt).max().orElse(0);
    return new Table(
        "Queries behind the figures",
        List.of(
            TYPING,
            PROFILE,
            "in the means",
            "judged@" + at,
            "answered",
            "failed",
            "nothing found",
            "without diacritics instead",
            "articles found, mean"),
        summary.profiles().stream()
            .map(
                result ->
                    new Line(
                        List.of(label(result.typing()), result.profile()),
                        List.of(
                            Figures.count(result.scored()),
                            Figures.percent(result.judged()),
                            Figures.count(result.answered()),
                            Figures.count(result.failed().count()),
                            Figures.count(result.empty()),
                            Figures.count(result.fallbacks()),
                            String.format(Locale.ROOT, "%,.1f", result.hits()))))
            .toList());
  }

  /** How alike the results are. */
  Table overlap() {
    return new Table(
        "How alike the results of each profile and the baseline are",
        List.of(TYPING, PROFILE, "RBO (p = 0.9)", "Jaccard@" + plan.k(), QUERIES),
        summary.overlap().stream()
            .map(
                one ->
                    new Line(
                        List.of(label(one.typing()), one.profile()),
                        List.of(
                            Figures.number(one.rbo()),
                            Figures.number(one.jaccard()),
                            Figures.count(one.queries()))))
            .toList());
  }

  /** How long searches took. */
  Table latency() {
    return new Table(
        "Time of one search, over all typings",
        List.of(PROFILE, "p50", "p90", "p99", "searches"),
        summary.latency().stream()
            .map(
                one ->
                    new Line(
                        List.of(one.profile()),
                        List.of(
                            Figures.millis(one.p50Ms()),
                            Figures.millis(one.p90Ms()),
                            Figures.millis(one.p99Ms()),
                            Figures.count(one.searches()))))
            .toList());
  }

  /** A typing as people call it. */
  static String label(String typing) {
    return Typing.named(typing).label();
  }
}
