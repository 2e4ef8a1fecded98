package org.timtin.experiment.metric;

import java.util.List;

/**
 * Average precision: {@code AP@k = 1/R * sum over i <= k with rel(i) > 0 of P@i}. Relevant
 * documents that were not found count as 0, so it is divided by all of them.
 *
 * <p>Source: Buckley and Voorhees, Evaluating evaluation measure stability, SIGIR 2000; {@code map}
 * and {@code map_cut} of trec_eval.
 *
 * @param k depth, or {@link #WHOLE}
 */
public record AveragePrecision(int k) implements Metric {
  public AveragePrecision {
    Metric.checkDepth(k);
  }

  @Override
  public String name() {
    return Metric.named("ap", k);
  }

  @Override
  public double of(Ranking ranking, Grades grades) {
    List<String> top = ranking.top(k);
    double sum = 0;
    int found = 0;
    for (int i = 0; i < top.size(); i++) {
      if (grades.isRelevant(top.get(i))) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return found == 0 ? 0 : sum / grades.relevant();
  }
}
