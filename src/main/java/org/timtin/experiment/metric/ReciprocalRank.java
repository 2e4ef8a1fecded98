package org.timtin.experiment.metric;

import java.util.List;

/**
 * Reciprocal rank: {@code RR@k = 1 / i} for the first relevant document, at rank {@code i <= k}; 0
 * where there is none so early. Its mean over queries is MRR.
 *
 * <p>Source: Voorhees, The TREC-8 question answering track report, 1999; {@code recip_rank} of
 * trec_eval.
 *
 * @param k depth, or {@link #WHOLE}
 */
public record ReciprocalRank(int k) implements Metric {
  public ReciprocalRank {
    Metric.checkDepth(k);
  }

  @Override
  public String name() {
    return Metric.named("rr", k);
  }

  @Override
  public double of(Ranking ranking, Grades grades) {
    List<String> top = ranking.top(k);
    for (int i = 0; i < top.size(); i++) {
      if (grades.isRelevant(top.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
