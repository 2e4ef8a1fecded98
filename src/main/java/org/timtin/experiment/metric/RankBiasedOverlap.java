package org.timtin.experiment.metric;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How alike two rankings are, the first ranks weighing most: {@code RBO = (1 - p) * sum over d of
 * p^(d - 1) * X(d) / d}, where {@code X(d)} is how many documents the first d of both share. What
 * comes after the ends of the lists is extrapolated from what was seen: equation 32 of the source,
 * which takes lists of different lengths.
 *
 * <p>Source: Webber, Moffat and Zobel, A similarity measure for indefinite rankings, ACM TOIS
 * 28(4), 2010.
 */
public final class RankBiasedOverlap {
  /** A reader to whom the first ten results are worth 86 % of all: the usual choice for pages. */
  public static final double PERSISTENCE = 0.9;

  private RankBiasedOverlap() {}

  /**
   * The extrapolated overlap, from 0 to 1; 1 for two empty lists, 0 where only one is empty.
   *
   * @param persistence p, between 0 and 1
   */
  public static double extrapolated(Ranking one, Ranking other, double persistence) {
    boolean firstIsShorter = one.documents().size() <= other.documents().size();
    List<String> shorter = (firstIsShorter ? one : other).documents();
    List<String> longer = (firstIsShorter ? other : one).documents();
    if (shorter.isEmpty()) {
      return longer.isEmpty() ? 1 : 0;
    }
    int s = shorter.size();
    int l = longer.size();
    Set<String> inShorter = new HashSet<>();
    Set<String> inLonger = new HashSet<>();
    int shared = 0;
    int sharedAtS = 0;
    double sum = 0;
    double weight = 1;
    for (int d = 1; d <= l; d++) {
      weight *= persistence;
      String longerHas = longer.get(d - 1);
      inLonger.add(longerHas);
      if (d <= s) {
        String shorterHas = shorter.get(d - 1);
        inShorter.add(shorterHas);
        shared += !shorterHas.equals(longerHas) && inLonger.contains(shorterHas) ? 1 : 0;
      }
      shared += inShorter.contains(longerHas) ? 1 : 0;
      sharedAtS = d == s ? shared : sharedAtS;
      sum += weight * shared / d;
      if (d > s) {
        sum += weight * sharedAtS * (d - s) / ((double) s * d);
      }
    }
    return (1 - persistence) / persistence * sum
        + weight * ((shared - sharedAtS) / (double) l + sharedAtS / (double) s);
  }
}
