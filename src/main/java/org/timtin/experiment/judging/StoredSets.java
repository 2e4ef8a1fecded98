package org.timtin.experiment.judging;

/** Where experiments find judgement sets by name. */
@FunctionalInterface
public interface StoredSets {
  /**
   * A set as it is now.
   *
   * @throws NoSuchSet when there is none of that name
   */
  SetContent content(String name);
}
