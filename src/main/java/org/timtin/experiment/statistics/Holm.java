package org.timtin.experiment.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction for several comparisons at once: of m p-values in rising order the i-th, from
 * 1, becomes {@code max over j <= i of min(1, (m - j + 1) * p(j))}. Calling those below .05
 * significant, the chance of even one false call among all is at most 5 %.
 *
 * <p>Source: Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of
 * Statistics 6, 1979.
 */
public final class Holm {
  private Holm() {}

  /** The corrected p-values, in the order of those given. */
  public static double[] corrected(double[] p) {
    int[] rising =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] corrected = Arrays.copyOf(p, p.length);
    double highest = 0;
    for (int i = 0; i < rising.length; i++) {
      highest = Math.max(highest, Math.min(1, (p.length - i) * p[rising[i]]));
      corrected[rising[i]] = highest;
    }
    return corrected;
  }
}
