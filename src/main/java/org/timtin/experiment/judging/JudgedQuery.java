package org.timtin.experiment.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.timtin.experiment.judgement.Judgement;

/**
 * A query of a set with every grade that was ever given for it: what held at any earlier moment can
 * be told, and two people who grade at once add to one list.
 *
 * @param id by which it is asked for
 * @param text what a user would type
 * @param history in the order of the dates
 */
public record JudgedQuery(String id, String text, List<GivenGrade> history) {
  /** About half a megabyte: a record of the engine must not be much longer. */
  static final int LONGEST_HISTORY = 5_000;

  public JudgedQuery {
    history = List.copyOf(history);
  }

  /** The grades that held at a moment, by document. */
  public SortedMap<String, GivenGrade> at(Instant moment) {
    SortedMap<String, GivenGrade> held = new TreeMap<>();
    for (GivenGrade given : history) {
      if (!given.at().isAfter(moment)) {
        held.put(given.document(), given);
      }
    }
    held.values().removeIf(given -> given.grade().isEmpty());
    return held;
  }

  /** The same as judgements. */
  public Stream<Judgement> judgements(Instant moment) {
    return at(moment).values().stream()
        .flatMap(
            given ->
                given.grade().stream().map(grade -> new Judgement(id, given.document(), grade)));
  }

  /**
   * The same with another grade, which may be dated back. One that says what held already, by the
   * same author, changes nothing.
   */
  JudgedQuery with(GivenGrade given) {
    int place = 0;
    Optional<GivenGrade> before = Optional.empty();
    while (place < history.size() && !history.get(place).at().isAfter(given.at())) {
      GivenGrade earlier = history.get(place);
      before = earlier.document().equals(given.document()) ? Optional.of(earlier) : before;
      place++;
    }
    boolean nothingToWithdraw =
        given.grade().isEmpty() && before.flatMap(GivenGrade::grade).isEmpty();
    if (nothingToWithdraw || before.filter(given::saysTheSameAs).isPresent()) {
      return this;
    }
    List<GivenGrade> longer = new ArrayList<>(history);
    longer.add(place, given);
    return new JudgedQuery(id, text, longer);
  }
}
