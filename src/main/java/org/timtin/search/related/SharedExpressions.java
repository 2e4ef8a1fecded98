package org.timtin.search.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.timtin.search.highlight.TextRange;

/**
 * The words that two articles share, as the one writes them: pairs that overlap are one expression.
 */
final class SharedExpressions {
  /** Most that are listed. */
  static final int MOST = 5;

  /** Longest expression, in UTF-16 units: longer runs are sentences, which tell no more. */
  private static final int LONGEST = 60;

  /** A pair across a full stop or a comma is no expression, though it counts. */
  private static final Pattern UNBROKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N} -]+");

  private final String text;
  private final List<Run> runs = new ArrayList<>();

  /** Words that overlap, and what of them is shared. */
  private record Run(TextRange range, Set<Telling> telling) {
    double weight(Set<Telling> told) {
      return telling.stream()
          .filter(word -> !told.contains(word))
          .mapToDouble(Telling::weight)
          .sum();
    }
  }

  private record Place(TextRange range, Telling telling) {}

  /**
   * @param shared the words that both articles have
   */
  SharedExpressions(String text, List<Telling> shared) {
    this.text = text;
    List<Place> places = new ArrayList<>();
    for (Telling word : shared) {
      for (TextRange range : word.places()) {
        if (UNBROKEN.matcher(cut(range)).matches()) {
          places.add(new Place(range, word));
        }
      }
    }
    places.sort(
        Comparator.comparingInt((Place place) -> place.range().start())
            .thenComparingInt(place -> -place.range().end()));
    places.forEach(this::add);
  }

  private void add(Place place) {
    TextRange range = place.range();
    if (!runs.isEmpty()) {
      Run last = runs.getLast();
      int end = Math.max(last.range().end(), range.end());
      boolean fits = end - last.range().start() <= LONGEST || end == last.range().end();
      if (range.start() < last.range().end() && fits) {
        last.telling().add(place.telling());
        runs.set(
            runs.size() - 1, new Run(new TextRange(last.range().start(), end), last.telling()));
        return;
      }
    }
    Set<Telling> telling = new HashSet<>();
    telling.add(place.telling());
    runs.add(new Run(range, telling));
  }

  /**
   * The expressions, those first that add most to what is listed before them.
   *
   * @param said names that the answer gives anyway
   */
  List<RelatedArticles.Expression> most(Set<String> said) {
    List<RelatedArticles.Expression> most = new ArrayList<>();
    Set<Telling> told = new HashSet<>();
    List<Run> left =
        new ArrayList<>(
            runs.stream()
                .filter(run -> !said.contains(cut(run.range()).toLowerCase(Locale.ROOT)))
                .toList());
    while (most.size() < MOST) {
      Optional<Run> best =
          left.stream()
              .max(
                  Comparator.comparingDouble((Run run) -> run.weight(told))
                      .thenComparingInt(run -> -run.range().start()));
      double weight = best.map(run -> run.weight(told)).orElse(0.0);
      if (best.isEmpty() || weight <= 0) {
        break;
      }
      most.add(
          new RelatedArticles.Expression(cut(best.get().range()), RelatedFinder.rounded(weight)));
      told.addAll(best.get().telling());
      left.remove(best.get());
    }
    return most;
  }

  private String cut(TextRange range) {
    return text.substring(range.start(), Math.min(range.end(), text.length()));
  }
}
