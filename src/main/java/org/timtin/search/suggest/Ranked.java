package org.timtin.search.suggest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.timtin.search.highlight.MarkedText;
import org.timtin.search.suggest.Name.Rank;

/**
 * Somebody, or a country, who may be meant.
 *
 * @param found the name that holds what was typed
 * @param label the name to show
 * @param whole whether what was typed is all of the label
 * @param count number of articles
 */
record Ranked(NameIndex.Found found, String label, boolean whole, long count) {
  /**
   * Marks as typed first, then words side by side, whole names, a country's own names before its
   * capital; then those of whom most is written.
   */
  static final Comparator<Ranked> BEST =
      Comparator.comparing((Ranked ranked) -> ranked.found.match(), Typed.Match.NEAREST)
          .thenComparing(ranked -> !ranked.whole)
          .thenComparing(ranked -> ranked.found.name().rank() == Rank.PLACE)
          .thenComparing(Comparator.comparingLong(Ranked::count).reversed())
          .thenComparing(Ranked::label)
          .thenComparing(ranked -> ranked.found.name().value());

  static Ranked of(Typed typed, NameIndex.Found found, String label, long count) {
    return new Ranked(found, label, typed.isWhole(Word.of(label)), count);
  }

  Suggestions.Named suggestion() {
    MarkedText marked = MarkedText.of(found.name().text(), found.match().marked());
    boolean own = found.name().rank() == Rank.LABEL;
    MarkedText shown = own ? marked : MarkedText.of(label, List.of());
    return new Suggestions.Named(
        found.name().value(),
        label,
        count,
        found.match().closeness().matched(),
        shown.html(),
        shown.ranges(),
        own
            ? Optional.empty()
            : Optional.of(
                new Suggestions.Alias(found.name().text(), marked.html(), marked.ranges())));
  }
}
