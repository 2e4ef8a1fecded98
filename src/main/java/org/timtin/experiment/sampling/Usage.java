package org.timtin.experiment.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timtin.article.Published;
import org.timtin.search.log.LoggedQuery;
import org.timtin.search.log.QueryLog;

/** Counts the queries of the log. */
@ApplicationScoped
public class Usage {
  /** Most texts that are told apart: some tens of megabytes. Those that come later are left out. */
  static final int MOST_TEXTS = 200_000;

  private final QueryLog log;

  public Usage(QueryLog log) {
    this.log = log;
  }

  /**
   * The days of which queries are counted.
   *
   * @param from first day in Hanoi, inclusive
   * @param to last day in Hanoi, inclusive
   */
  public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean have(LoggedQuery query) {
      LocalDate day = query.at().atZone(Published.HANOI).toLocalDate();
      return from.map(first -> !day.isBefore(first)).orElse(true)
          && to.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  /**
   * What was asked.
   *
   * @param logged how many searches
   * @param leftOut how many of these are of texts beyond {@link #MOST_TEXTS}
   * @param queries each text once
   */
  public record Counted(long logged, long leftOut, List<CountedQuery> queries) {}

  private static final class Tally {
    private final Map<String, long[]> byText = new HashMap<>();
    private long logged;
    private long leftOut;

    void add(LoggedQuery query) {
      logged++;
      long[] there = byText.get(query.text());
      if (there == null && byText.size() >= MOST_TEXTS) {
        leftOut++;
        return;
      }
      if (there == null) {
        there = new long[2];
        byText.put(query.text(), there);
      }
      there[0]++;
      there[1] = query.hits();
    }
  }

  /**
   * The queries of some days.
   *
   * @throws org.timtin.engine.EngineUnavailable when the engine does not answer
   */
  public Counted of(Days days) {
    Tally tally = new Tally();
    log.read(
        query -> {
          if (days.have(query)) {
            tally.add(query);
          }
        });
    return new Counted(
        tally.logged,
        tally.leftOut,
        tally.byText.entrySet().stream()
            .map(one -> CountedQuery.of(one.getKey(), one.getValue()[0], one.getValue()[1]))
            .toList());
  }
}
