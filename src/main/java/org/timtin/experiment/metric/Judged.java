package org.timtin.experiment.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of what a system showed was judged at all. It belongs beside every metric: a document
 * that nobody judged counts as not relevant there, which punishes whatever finds something new.
 */
public final class Judged {
  private Judged() {}

  /**
   * The share of the first k documents that were judged, of as many as there are; empty where there
   * is none.
   */
  public static OptionalDouble at(int k, Ranking ranking, Grades grades) {
    List<String> top = ranking.top(k);
    return top.stream().mapToDouble(document -> grades.isJudged(document) ? 1 : 0).average();
  }
}
