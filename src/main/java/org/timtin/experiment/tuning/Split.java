package org.timtin.experiment.tuning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Queries to tune on, and others to say what it was worth: on the first the found weights look
 * better than they are.
 *
 * @param training ids
 * @param heldOut ids, none of them in {@code training}
 */
public record Split(List<String> training, List<String> heldOut) {
  public Split {
    training = List.copyOf(training);
    heldOut = List.copyOf(heldOut);
  }

  /**
   * A random split: the same ids and seed give the same one.
   *
   * @param share of the ids that are for training
   * @throws IllegalArgumentException when a part would be empty
   */
  public static Split of(Collection<String> ids, double share, long seed) {
    List<String> shuffled = new ArrayList<>(new TreeSet<>(ids));
    Collections.shuffle(shuffled, new Random(seed));
    int training = (int) Math.round(share * shuffled.size());
    if (training < 1 || training >= shuffled.size()) {
      throw new IllegalArgumentException(
          shuffled.size() + " judged queries cannot be divided into two parts at " + share);
    }
    return new Split(shuffled.subList(0, training), shuffled.subList(training, shuffled.size()));
  }
}
