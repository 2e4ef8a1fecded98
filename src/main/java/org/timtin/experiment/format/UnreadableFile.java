package org.timtin.experiment.format;

import java.util.List;

/** A file of queries, judgements or results has errors; the message names each line. */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 10;

  UnreadableFile(List<String> errors) {
    super(shown(errors));
  }

  private static String shown(List<String> errors) {
    int more = errors.size() - MOST_SHOWN;
    return String.join("\n", errors.subList(0, Math.min(MOST_SHOWN, errors.size())))
        + (more > 0 ? "\nand " + more + " more errors" : "");
  }
}
