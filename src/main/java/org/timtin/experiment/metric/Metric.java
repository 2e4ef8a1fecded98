package org.timtin.experiment.metric;

/**
 * How good one ranking is, judged by grades. Each metric names its formula and where it comes from;
 * where no document was judged relevant, each is 0, as trec_eval has it.
 *
 * <p>The literature writes {@code rel(i)} for the grade of the document at rank {@code i}, from 1,
 * and {@code R} for the number of documents that were judged relevant.
 */
public sealed interface Metric
    permits AveragePrecision,
        BinaryPreference,
        DiscountedGain,
        ExpectedReciprocalRank,
        Precision,
        RankBiasedPrecision,
        Recall,
        ReciprocalRank,
        Success {
  /** A depth for metrics that look at the whole ranking. */
  int WHOLE = Integer.MAX_VALUE;

  /** What it is called in definitions and tables, for example {@code ndcg@10}. */
  String name();

  /** Its value, from 0 to 1; more is better. */
  double of(Ranking ranking, Grades grades);

  /** A name with the depth behind it, where there is one. */
  static String named(String name, int k) {
    return k == WHOLE ? name : name + "@" + k;
  }

  /** Refuses a depth of less than 1. */
  static void checkDepth(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("a depth of " + k + "; it must be at least 1");
    }
  }
}
