package org.timtin.cli;

/** Why a command cannot go on, in one sentence for its user; the exit status is 2. */
public final class CliFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence: what is wrong and what to do
   */
  public CliFailure(String message) {
    super(message);
  }

  /**
   * @param message one sentence: what is wrong and what to do
   * @param cause for those who look deeper
   */
  public CliFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
