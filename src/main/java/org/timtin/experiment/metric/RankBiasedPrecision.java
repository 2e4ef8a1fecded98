package org.timtin.experiment.metric;

import java.util.List;
import java.util.Locale;

/**
 * Rank-biased precision: {@code RBP(p) = (1 - p) * sum over i of r(i) * p^(i - 1)}, where {@code
 * r(i)} is 1 for a relevant document and 0 otherwise: the relevance per document that a reader sees
 * who goes on from each document to the next with probability p. It needs no R and no depth; what
 * it cannot know is its {@link #residual}.
 *
 * <p>Source: Moffat and Zobel, Rank-biased precision for measurement of retrieval effectiveness,
 * ACM TOIS 27(1), 2008.
 *
 * @param persistence the reader's p, between 0 and 1
 */
public record RankBiasedPrecision(double persistence) implements Metric {
  public RankBiasedPrecision {
    if (!(persistence > 0 && persistence < 1)) {
      throw new IllegalArgumentException(
          "a persistence of " + persistence + "; it must be between 0 and 1");
    }
  }

  @Override
  public String name() {
    return String.format(Locale.ROOT, "rbp(%s)", persistence);
  }

  @Override
  public double of(Ranking ranking, Grades grades) {
    List<String> documents = ranking.documents();
    double sum = 0;
    for (int i = 0; i < documents.size(); i++) {
      sum += grades.isRelevant(documents.get(i)) ? weight(i) : 0;
    }
    return sum;
  }

  /**
   * By how much the value could be higher if all that is not known were relevant: the documents of
   * the ranking that nobody judged, and all that would come after its end.
   */
  public double residual(Ranking ranking, Grades grades) {
    List<String> documents = ranking.documents();
    double sum = Math.pow(persistence, documents.size());
    for (int i = 0; i < documents.size(); i++) {
      sum += grades.isJudged(documents.get(i)) ? 0 : weight(i);
    }
    return sum;
  }

  private double weight(int index) {
    return (1 - persistence) * Math.pow(persistence, index);
  }
}
