package org.timtin.cli;

import java.io.PrintStream;

/** Where commands write: answers to standard output, what went wrong to standard error. */
final class Console {
  private static final int FAILED = 2;

  private Console() {}

  static PrintStream out() {
    return System.out;
  }

  static PrintStream err() {
    return System.err;
  }

  /** Says what went wrong, and gives the exit status for it. */
  static int fail(String message) {
    System.err.println("timtin: " + message);
    return FAILED;
  }
}
