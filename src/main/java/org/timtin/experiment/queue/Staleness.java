package org.timtin.experiment.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.timtin.BadInput;
import org.timtin.article.Published;
import org.timtin.experiment.judging.GivenGrade;
import org.timtin.experiment.judging.JudgedQuery;
import org.timtin.experiment.judging.JudgementSets;
import org.timtin.experiment.judging.SetContent;
import org.timtin.experiment.summary.Names;
import org.timtin.search.FrozenSearch;
import org.timtin.search.FrozenSearches;
import org.timtin.search.query.AccentMode;
import org.timtin.search.ranking.RankingProfile;

/** Holds the judgements of a set, as they were on earlier days, against today's ranking. */
@ApplicationScoped
public class Staleness {
  /** Most queries that are asked: some seconds. Of more, some that are evenly spread. */
  public static final int MOST_ASKED = 500;

  /** Most days that are told, today included: as many as a chart can show. */
  public static final int MOST_DAYS = 60;

  private final JudgementSets sets;
  private final FrozenSearches searches;

  public Staleness(JudgementSets sets, FrozenSearches searches) {
    this.sets = sets;
    this.searches = searches;
  }

  /**
   * How much was judged by when.
   *
   * @param k how many first hits of each query
   * @throws org.timtin.experiment.judging.NoSuchSet when there is no set of that name
   */
  public JudgedOverTime of(String name, RankingProfile profile, int k) {
    SetContent set = sets.content(name);
    Map<JudgedQuery, List<String>> hits = new LinkedHashMap<>();
    List<String> failed = new ArrayList<>();
    List<JudgedQuery> asked = spread(set.queries());
    try (FrozenSearch search = searches.open(Optional.empty())) {
      for (JudgedQuery query : asked) {
        try {
          hits.put(query, search.ranked(query.text(), AccentMode.PREFER, profile, k).articles());
        } catch (BadInput unreadable) {
          failed.add(query.id());
        }
      }
      int empty = (int) hits.values().stream().filter(List::isEmpty).count();
      hits.values().removeIf(List::isEmpty);
      return new JudgedOverTime(
          name,
          profile.version(),
          k,
          search.index(),
          search.now(),
          set.queries().size(),
          asked.size(),
          Names.of(failed),
          empty,
          days(set, search.now()).stream().map(day -> day(set, hits, day)).toList());
    }
  }

  private static List<JudgedQuery> spread(List<JudgedQuery> all) {
    int count = Math.min(MOST_ASKED, all.size());
    List<JudgedQuery> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(all.get((int) ((long) i * all.size() / count)));
    }
    return some;
  }

  /** The days on which somebody graded, and today; of too many, some that are evenly spread. */
  private static List<LocalDate> days(SetContent set, Instant now) {
    TreeSet<LocalDate> all = new TreeSet<>();
    for (JudgedQuery query : set.queries()) {
      query.history().forEach(given -> all.add(dayOf(given.at())));
    }
    all.add(dayOf(now));
    List<LocalDate> days = List.copyOf(all);
    if (days.size() <= MOST_DAYS) {
      return days;
    }
    List<LocalDate> some = new ArrayList<>();
    for (int i = 0; i < MOST_DAYS; i++) {
      some.add(days.get((int) ((long) i * (days.size() - 1) / (MOST_DAYS - 1))));
    }
    return some;
  }

  private static JudgedOverTime.Day day(
      SetContent set, Map<JudgedQuery, List<String>> hits, LocalDate day) {
    Instant end = lastMoment(day);
    double shares = 0;
    int unjudged = 0;
    for (Map.Entry<JudgedQuery, List<String>> one : hits.entrySet()) {
      Map<String, GivenGrade> held = one.getKey().at(end);
      Set<String> judged = held.keySet();
      long count = one.getValue().stream().filter(judged::contains).count();
      shares += (double) count / one.getValue().size();
      unjudged += count == 0 ? 1 : 0;
    }
    int judgements = set.queries().stream().mapToInt(query -> query.at(end).size()).sum();
    return new JudgedOverTime.Day(
        day, hits.isEmpty() ? 0 : shares / hits.size(), unjudged, judgements);
  }

  private static LocalDate dayOf(Instant moment) {
    return moment.atZone(Published.HANOI).toLocalDate();
  }

  /** The last moment of a day in Hanoi. */
  public static Instant lastMoment(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Published.HANOI).toInstant().minusNanos(1);
  }
}
