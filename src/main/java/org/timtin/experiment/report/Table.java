package org.timtin.experiment.report;

import java.util.List;

/**
 * A table of figures.
 *
 * @param caption what it shows
 * @param head names of all columns
 * @param lines its lines
 */
public record Table(String caption, List<String> head, List<Line> lines) {
  public Table {
    head = List.copyOf(head);
    lines = List.copyOf(lines);
  }

  /** How many columns, from the first, say what a line is of. */
  public int names() {
    return lines.isEmpty() ? 0 : lines.getFirst().names().size();
  }

  /**
   * A line.
   *
   * @param names the first cells, which say what the line is of
   * @param cells the figures
   */
  public record Line(List<String> names, List<String> cells) {
    public Line {
      names = List.copyOf(names);
      cells = List.copyOf(cells);
    }
  }
}
