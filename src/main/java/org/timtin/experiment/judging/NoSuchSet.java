package org.timtin.experiment.judging;

/** There is no judgement set of that name. */
public final class NoSuchSet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param name as it was asked for
   */
  public NoSuchSet(String name) {
    super("there is no judgement set '" + name + "'");
  }
}
