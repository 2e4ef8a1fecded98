package org.timtin.experiment.summary;

import java.util.List;

/**
 * Some names of many.
 *
 * @param count how many there are
 * @param first at most a hundred of them
 */
public record Names(int count, List<String> first) {
  private static final int MOST = 100;

  /** All of them, counted. */
  public static Names of(List<String> all) {
    return new Names(all.size(), List.copyOf(all.subList(0, Math.min(MOST, all.size()))));
  }
}
