package org.timtin.experiment.metric;

import java.util.List;

/**
 * Expected reciprocal rank: {@code ERR@k = sum over i <= k of 1/i * s(i) * product over j < i of (1
 * - s(j))}, where {@code s(i) = (2^rel(i) - 1) / 2^maximum} is the chance that the document at rank
 * i satisfies a reader, who then stops.
 *
 * <p>Source: Chapelle, Metzler, Zhang and Grinspan, Expected reciprocal rank for graded relevance,
 * CIKM 2009; {@code err} of TREC's gdeval, which takes a maximum of 4.
 *
 * @param k depth
 * @param maximum the highest grade of the scale, whether or not it was given
 */
public record ExpectedReciprocalRank(int k, int maximum) implements Metric {
  public ExpectedReciprocalRank {
    Metric.checkDepth(k);
    if (maximum < 1 || maximum > Grades.HIGHEST) {
      throw new IllegalArgumentException(
          "a maximum grade of " + maximum + "; it must be from 1 to " + Grades.HIGHEST);
    }
  }

  @Override
  public String name() {
    return Metric.named("err", k);
  }

  /**
   * @throws IllegalArgumentException when a grade is beyond the maximum: it would be a chance of
   *     more than 1
   */
  @Override
  public double of(Ranking ranking, Grades grades) {
    if (grades.highest() > maximum) {
      throw new IllegalArgumentException(
          "a grade of " + grades.highest() + " is beyond the maximum, " + maximum);
    }
    List<String> top = ranking.top(k);
    double sum = 0;
    double stillReading = 1;
    for (int i = 0; i < top.size(); i++) {
      double satisfied = ((1L << grades.of(top.get(i))) - 1) / (double) (1L << maximum);
      sum += stillReading * satisfied / (i + 1);
      stillReading *= 1 - satisfied;
    }
    return sum;
  }
}
