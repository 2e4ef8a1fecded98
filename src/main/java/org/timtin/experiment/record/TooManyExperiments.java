package org.timtin.experiment.record;

/** As many experiments wait as may; the message says so. */
public final class TooManyExperiments extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyExperiments(int waiting) {
    super(waiting + " experiments wait already; try again when one has ended, or cancel one");
  }
}
