package org.timtin.experiment.report;

import java.util.ArrayList;
import java.util.List;
import org.timtin.experiment.record.Plan;
import org.timtin.experiment.report.ReportPage.Remark;
import org.timtin.experiment.summary.Coverage;
import org.timtin.experiment.summary.Names;
import org.timtin.experiment.summary.Summary;

/** What is in no figure, or in none that means anything: told by name. */
final class Remarks {
  private final Plan plan;
  private final Summary summary;
  private final List<Remark> remarks = new ArrayList<>();

  Remarks(Plan plan, Summary summary) {
    this.plan = plan;
    this.summary = summary;
  }

  List<Remark> all() {
    summary
        .profiles()
        .forEach(
            result ->
                add(
                    result.failed(),
                    "failed queries of "
                        + result.profile()
                        + ", "
                        + SummaryTables.label(result.typing())
                        + ", in no mean"));
    Coverage coverage = plan.coverage();
    add(coverage.withoutJudgements(), "queries without judgements, in no mean");
    add(coverage.withoutRelevant(), "queries to which nothing is relevant: 0 in every mean");
    add(coverage.unknownQueries(), "judged queries that were not asked");
    add(coverage.absentDocuments(), "judged documents that the index did not have");
    return remarks;
  }

  private void add(Names names, String what) {
    if (names.count() > 0) {
      String more = names.count() > names.first().size() ? ", ..." : "";
      remarks.add(
          new Remark(
              Figures.count(names.count()) + " " + what, String.join(", ", names.first()) + more));
    }
  }
}
