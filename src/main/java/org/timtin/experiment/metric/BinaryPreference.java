package org.timtin.experiment.metric;

/**
 * Binary preference: {@code bpref = 1/R * sum over the relevant documents found of (1 - min(n, R) /
 * min(N, R))}, where n is the number of documents judged not relevant that stand before it, and N
 * the number of all such. It looks at judged documents only, so that unjudged ones neither help nor
 * harm.
 *
 * <p>Source: Buckley and Voorhees, Retrieval evaluation with incomplete information, SIGIR 2004, in
 * the form that trec_eval computes since version 8 ({@code bpref}).
 */
public record BinaryPreference() implements Metric {
  @Override
  public String name() {
    return "bpref";
  }

  @Override
  public double of(Ranking ranking, Grades grades) {
    int relevant = grades.relevant();
    int bound = Math.min(grades.notRelevant(), relevant);
    int notRelevantBefore = 0;
    double sum = 0;
    for (String document : ranking.documents()) {
      if (grades.isRelevant(document)) {
        sum +=
            notRelevantBefore == 0 ? 1 : 1 - (double) Math.min(notRelevantBefore, relevant) / bound;
      } else if (grades.isJudged(document)) {
        notRelevantBefore++;
      }
    }
    return relevant == 0 ? 0 : sum / relevant;
  }
}
