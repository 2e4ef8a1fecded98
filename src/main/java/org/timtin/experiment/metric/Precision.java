package org.timtin.experiment.metric;

/**
 * Precision: {@code P@k} is the number of relevant documents among the first k, divided by k, also
 * where fewer than k were found: an empty place helps nobody.
 *
 * <p>Source: van Rijsbergen, Information Retrieval, 1979, chapter 7; {@code P} of trec_eval.
 *
 * @param k depth
 */
public record Precision(int k) implements Metric {
  public Precision {
    Metric.checkDepth(k);
  }

  @Override
  public String name() {
    return Metric.named("p", k);
  }

  @Override
  public double of(Ranking ranking, Grades grades) {
    return (double) ranking.top(k).stream().filter(grades::isRelevant).count() / k;
  }
}
