package org.timtin.experiment.metric;

/**
 * Recall: {@code Recall@k} is the share of the {@code R} relevant documents that are among the
 * first k. Where R is more than k it cannot reach 1.
 *
 * <p>Source: van Rijsbergen, Information Retrieval, 1979, chapter 7; {@code recall} of trec_eval.
 *
 * @param k depth
 */
public record Recall(int k) implements Metric {
  public Recall {
    Metric.checkDepth(k);
  }

  @Override
  public String name() {
    return Metric.named("recall", k);
  }

  @Override
  public double of(Ranking ranking, Grades grades) {
    long found = ranking.top(k).stream().filter(grades::isRelevant).count();
    return found == 0 ? 0 : (double) found / grades.relevant();
  }
}
