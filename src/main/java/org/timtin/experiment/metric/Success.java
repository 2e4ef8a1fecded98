package org.timtin.experiment.metric;

/**
 * Success: {@code success@k} is 1 where some document among the first k is relevant, else 0.
 *
 * <p>Source: {@code success} of trec_eval; Craswell and Hawking, Overview of the TREC-2004 web
 * track.
 *
 * @param k depth
 */
public record Success(int k) implements Metric {
  public Success {
    Metric.checkDepth(k);
  }

  @Override
  public String name() {
    return Metric.named("success", k);
  }

  @Override
  public double of(Ranking ranking, Grades grades) {
    return ranking.top(k).stream().anyMatch(grades::isRelevant) ? 1 : 0;
  }
}
