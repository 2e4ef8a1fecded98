package org.timtin.experiment.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Differences of single queries as a plot: sorted, a mark for each, up where the query is won. The
 * marks differ by shape, so that they are told apart in print. All lengths are in the plot's own
 * units, of which it is {@link #width} wide.
 *
 * @param title what is shown
 * @param description the same in words, for those who do not see it
 * @param axis what the vertical axis measures
 * @param queries what the horizontal axis counts
 * @param zero where no difference is
 * @param ticks of the vertical axis
 * @param marks what is drawn
 */
public record DotPlot(
    String title,
    String description,
    String axis,
    String queries,
    String zero,
    List<Tick> ticks,
    List<Mark> marks) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 280;

  /** To the left are the labels. */
  private static final int LEFT = 70;

  private static final int RIGHT = WIDTH - 10;
  private static final int TOP = 16;
  private static final int BOTTOM = HEIGHT - 40;

  /** More queries than this stand so close that none can be pointed at. */
  private static final int MOST_NAMED = 200;

  /** Axes end at one of these; no difference of two metrics is beyond 1. */
  private static final double[] BOUNDS = {.05, .1, .2, .5, 1};

  /** A labelled line across. */
  public record Tick(String y, String label) {}

  /**
   * One mark, or all of a kind.
   *
   * @param kind {@code win}, {@code tie} or {@code loss}
   * @param path how it is drawn, as SVG has it
   * @param label of a single mark: query and difference; else empty
   */
  public record Mark(String kind, String path, String label) {}

  /** What a query gained or lost. */
  record Difference(String query, double value) {
    private String kind() {
      return value > 0 ? "win" : value < 0 ? "loss" : "tie";
    }
  }

  public DotPlot {
    ticks = List.copyOf(ticks);
    marks = List.copyOf(marks);
  }

  /** Of the whole plot. */
  public int width() {
    return WIDTH;
  }

  /** Of the whole plot. */
  public int height() {
    return HEIGHT;
  }

  /** Where the marks begin. */
  public int left() {
    return LEFT;
  }

  /** Where the labels of the ticks end. */
  public int labelEnd() {
    return LEFT - 6;
  }

  /** Between the first mark and the last. */
  public int middle() {
    return (LEFT + RIGHT) / 2;
  }

  /** Where the lowest line of text stands. */
  public int foot() {
    return HEIGHT - 12;
  }

  /**
   * @param title what is shown
   * @param axis what the vertical axis measures
   * @param sorted the differences, least first; at least one
   */
  static DotPlot of(String title, String axis, List<Difference> sorted) {
    double most = sorted.stream().mapToDouble(one -> Math.abs(one.value())).max().orElse(0);
    double bound =
        DoubleStream.of(BOUNDS).filter(one -> one >= most).findFirst().orElse(Math.ceil(most));
    return new DotPlot(
        title,
        description(sorted),
        axis,
        Figures.count(sorted.size()) + " queries, from the most lost to the most won",
        coordinate(y(0, bound)),
        DoubleStream.of(-bound, -bound / 2, 0, bound / 2, bound)
            .mapToObj(value -> new Tick(coordinate(y(value, bound)), label(value)))
            .toList(),
        sorted.size() > MOST_NAMED ? crowded(sorted, bound) : named(sorted, bound));
  }

  private static String description(List<Difference> sorted) {
    long won = sorted.stream().filter(one -> one.value() > 0).count();
    long lost = sorted.stream().filter(one -> one.value() < 0).count();
    return String.format(
        Locale.ROOT,
        "Won %d, tied %d, lost %d of %d queries. The differences go from %s (query %s) to %s (query"
            + " %s).",
        won,
        sorted.size() - won - lost,
        lost,
        sorted.size(),
        Figures.signed(sorted.getFirst().value()),
        sorted.getFirst().query(),
        Figures.signed(sorted.getLast().value()),
        sorted.getLast().query());
  }

  private static List<Mark> named(List<Difference> sorted, double bound) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Difference one = sorted.get(i);
      marks.add(
          new Mark(
              one.kind(),
              path(one.kind(), x(i, sorted.size()), y(one.value(), bound), 4),
              one.query() + ": " + Figures.signed(one.value())));
    }
    return marks;
  }

  /** All marks of a kind in one path; those that would be drawn over each other once. */
  private static List<Mark> crowded(List<Difference> sorted, double bound) {
    Map<String, StringBuilder> paths = new LinkedHashMap<>();
    String last = "";
    for (int i = 0; i < sorted.size(); i++) {
      Difference one = sorted.get(i);
      double x = Math.round(2 * x(i, sorted.size())) / 2.0;
      String path = path(one.kind(), x, y(one.value(), bound), 2);
      if (!path.equals(last)) {
        paths.computeIfAbsent(one.kind(), kind -> new StringBuilder()).append(path);
      }
      last = path;
    }
    return paths.entrySet().stream()
        .map(kind -> new Mark(kind.getKey(), kind.getValue().toString(), ""))
        .toList();
  }

  /** A triangle that points up or down, or an upright bar: a dash would vanish on the zero line. */
  private static String path(String kind, double x, double y, int size) {
    return switch (kind) {
      case "win" -> triangle(x, y - size, size, 2 * size);
      case "loss" -> triangle(x, y + size, size, -2 * size);
      default -> "M" + coordinate(x) + " " + coordinate(y - size) + "v" + 2 * size;
    };
  }

  private static String triangle(double x, double tip, int half, int height) {
    return String.format(
        Locale.ROOT, "M%s %sl%d %dh%dz", coordinate(x), coordinate(tip), half, height, -2 * half);
  }

  private static double x(int index, int of) {
    return LEFT + (index + .5) * (RIGHT - LEFT) / of;
  }

  private static double y(double value, double bound) {
    return (TOP + BOTTOM) / 2.0 - value / bound * (BOTTOM - TOP) / 2.0;
  }

  private static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String label(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%+.3f", value);
  }
}
