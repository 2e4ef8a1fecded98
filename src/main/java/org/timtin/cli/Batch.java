package org.timtin.cli;

import java.util.List;

/** Articles to be sent in one request. */
final class Batch {
  private final byte[] body;
  private final List<Long> lines;

  /**
   * @param body the request's body, not to be changed any more
   * @param lines for each line of the request, the line of the file on which its article begins
   */
  Batch(byte[] body, List<Long> lines) {
    this.body = body;
    this.lines = List.copyOf(lines);
  }

  byte[] body() {
    return body;
  }

  /** How many articles there are. */
  int size() {
    return lines.size();
  }

  /** The file's line for a line, from 1, of the request. */
  long lineOfFile(long line) {
    return line >= 1 && line <= lines.size() ? lines.get((int) line - 1) : line;
  }
}
