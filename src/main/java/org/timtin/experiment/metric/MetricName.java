package org.timtin.experiment.metric;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.timtin.experiment.metric.DiscountedGain.Gain;

/** Reads the names of metrics: {@code ndcg@10}, {@code ap}, {@code rbp(0.8)}. */
public final class MetricName {
  /** What may be asked for, for messages. */
  public static final String KNOWN =
      "ndcg@k, ndcg_exp@k, ap, ap@k, p@k, recall@k, rr, rr@k, err@k, rbp(p), bpref, success@k";

  private static final Pattern NAME =
      Pattern.compile("([a-z_]+)(?:@([1-9]\\d{0,3})|\\((0?\\.\\d{1,4})\\))?");

  private MetricName() {}

  /**
   * The metric of a name.
   *
   * @param maximumGrade of the scale that judgements use
   * @param depth how many documents a ranking holds; a deeper metric would be computed on less than
   *     it says
   * @throws IllegalArgumentException when there is no such metric; the message says which there are
   */
  public static Metric read(String name, int maximumGrade, int depth) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw unknown(name);
    }
    boolean cut = parts.group(2) != null;
    int k = cut ? Integer.parseInt(parts.group(2)) : Metric.WHOLE;
    if (cut && k > depth) {
      throw new IllegalArgumentException(
          "metric '" + name + "' looks deeper than the " + depth + " hits that are kept (k)");
    }
    if (parts.group(3) != null) {
      if (!parts.group(1).equals("rbp")) {
        throw unknown(name);
      }
      return new RankBiasedPrecision(Double.parseDouble(parts.group(3)));
    }
    return switch (parts.group(1) + (cut ? "@k" : "")) {
      case "ndcg@k" -> new DiscountedGain(k, Gain.LINEAR);
      case "ndcg_exp@k" -> new DiscountedGain(k, Gain.EXPONENTIAL);
      case "ap", "ap@k" -> new AveragePrecision(k);
      case "p@k" -> new Precision(k);
      case "recall@k" -> new Recall(k);
      case "rr", "rr@k" -> new ReciprocalRank(k);
      case "err@k" -> new ExpectedReciprocalRank(k, maximumGrade);
      case "bpref" -> new BinaryPreference();
      case "success@k" -> new Success(k);
      default -> throw unknown(name);
    };
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("there is no metric '" + name + "'; known: " + KNOWN);
  }
}
