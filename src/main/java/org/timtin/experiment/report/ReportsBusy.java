package org.timtin.experiment.report;

/** Another report is being made; the message says so. */
public final class ReportsBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReportsBusy() {
    super("another report is being made; try again in a moment");
  }
}
