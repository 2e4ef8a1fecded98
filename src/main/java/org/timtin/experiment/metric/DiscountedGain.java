package org.timtin.experiment.metric;

import java.util.List;

/**
 * Normalised discounted cumulative gain: {@code nDCG@k = DCG@k / IDCG@k} with {@code DCG@k = sum
 * over i <= k of gain(rel(i)) / log2(i + 1)}, and {@code IDCG@k} the same of all judged documents
 * in their best order, cut at k.
 *
 * <p>Source: Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS
 * 20(4), 2002, with the discount of Burges et al., Learning to rank using gradient descent, ICML
 * 2005. With linear gain it is {@code ndcg_cut} of trec_eval, with exponential gain {@code ndcg} of
 * TREC's gdeval: two metrics that are often reported under one name.
 *
 * @param k depth
 * @param gain what a grade is worth
 */
public record DiscountedGain(int k, Gain gain) implements Metric {

  /** What a grade is worth. */
  public enum Gain {
    /** The grade itself. */
    LINEAR("ndcg"),
    /** {@code 2^grade - 1}: a grade more counts about twice. */
    EXPONENTIAL("ndcg_exp");

    private final String metric;

    Gain(String metric) {
      this.metric = metric;
    }

    private double of(int grade) {
      return switch (this) {
        case LINEAR -> grade;
        case EXPONENTIAL -> (1L << grade) - 1;
      };
    }
  }

  public DiscountedGain {
    Metric.checkDepth(k);
  }

  @Override
  public String name() {
    return Metric.named(gain.metric, k);
  }

  @Override
  public double of(Ranking ranking, Grades grades) {
    double ideal = sum(grades.ideal(k));
    return ideal == 0 ? 0 : sum(ranking.top(k).stream().map(grades::of).toList()) / ideal;
  }

  private double sum(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += gain.of(grades.get(i)) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }
}
