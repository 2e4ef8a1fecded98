package org.timtin.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.timtin.search.query.AccentMode;
import org.timtin.search.query.QueryText;

/**
 * What to offer where a search finds little: other spellings, and for a search without a hit the
 * changes that lead to some. Each comes with the exact number of articles that it finds. A search
 * that finds enough costs nothing more; otherwise two more requests, whatever is offered.
 */
final class LittleFound {
  /** Fewer hits than this are few. */
  static final int FEW = 5;

  private static final int MOST_SUGGESTIONS = 3;
  private static final double FREQUENCY = 0.15;
  private static final int MOST_HELP = 10;

  /** What is found as typed is another word than one that is found hardly more often. */
  private static final int TIMES_OF_ANOTHER_WORD = 3;

  /** Of very long queries and selections, so many words and so many values are tried. */
  private static final int TRIED = 10;

  /** What is offered, best first. */
  record Offers(List<Suggestion> suggestions, List<Help> help) {
    private static final Offers NONE = new Offers(List.of(), List.of());
  }

  /** A changed search as it can be counted, and how to tell of it when its total is known. */
  private record Change(SearchQuery search, java.util.function.LongFunction<Help> help) {}

  private final Counts counts;
  private final ElasticsearchClient client;

  LittleFound(Counts counts, ElasticsearchClient client) {
    this.counts = counts;
    this.client = client;
  }

  /**
   * @param total how many articles the search finds
   * @param fallback whether its words are nowhere as typed
   */
  Offers offers(SearchQuery query, long total, boolean fallback) {
    if (total >= FEW && !fallback) {
      return Offers.NONE;
    }
    List<Spellings.Candidate> candidates =
        query.text().isBlank() ? List.of() : new Spellings(client, query).candidates();
    List<Change> changes = total > 0 ? List.of() : changes(query, fallback);
    List<Long> totals =
        counts.of(
            Stream.concat(
                    candidates.stream().map(candidate -> asTyped(query, candidate.text())),
                    changes.stream().map(Change::search))
                .toList());
    return new Offers(
        suggestions(candidates, totals, fallback ? 0 : total),
        help(changes, totals.subList(candidates.size(), totals.size())));
  }

  /**
   * A spelling with diacritics is worth offering only where it is found as typed; that it would be
   * matched without them then needs no counting.
   */
  private static SearchQuery asTyped(SearchQuery query, String text) {
    SearchQuery search = query.withText(text);
    return query.accents() == AccentMode.PREFER && QueryText.isMarked(text)
        ? search.withAccents(AccentMode.STRICT)
        : search;
  }

  /** The same words, in the reading that is known to be theirs. */
  private static SearchQuery asRead(SearchQuery query, boolean fallback) {
    if (fallback) {
      return query.withAccents(AccentMode.IGNORE);
    }
    return asTyped(query, query.text());
  }

  /**
   * Whether a spelling is worth offering: it must find more, and one with other letters much more
   * than words that are there as they were typed, {@code hoi dam}, which need not be {@code hoi
   * nam}.
   */
  static boolean isWorth(Spellings.Candidate candidate, long total, long found) {
    long least =
        candidate.kind().equals(Suggestion.DIACRITICS) ? found + 1 : TIMES_OF_ANOTHER_WORD * found;
    return total > 0 && total >= least;
  }

  /** The best of those that are worth it. */
  private static List<Suggestion> suggestions(
      List<Spellings.Candidate> candidates, List<Long> totals, long found) {
    return IntStream.range(0, candidates.size())
        .filter(i -> isWorth(candidates.get(i), totals.get(i), found))
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                (Integer i) -> -likelihood(candidates.get(i), totals.get(i))))
        .limit(MOST_SUGGESTIONS)
        .map(i -> new Suggestion(candidates.get(i).text(), totals.get(i), candidates.get(i).kind()))
        .toList();
  }

  /**
   * Likeness counts most, but two articles with {@code Trùm} must not go before three hundred with
   * {@code Trump}: ten times as many make up for 0.15 of it.
   */
  static double likelihood(Spellings.Candidate candidate, long total) {
    return candidate.similarity() + FREQUENCY * Math.log10((double) total);
  }

  private static List<Help> help(List<Change> changes, List<Long> totals) {
    return IntStream.range(0, changes.size())
        .filter(i -> totals.get(i) > 0)
        .mapToObj(i -> changes.get(i).help().apply(totals.get(i)))
        .sorted(Comparator.comparingLong(Help::total).reversed())
        .limit(MOST_HELP)
        .toList();
  }

  private static List<Change> changes(SearchQuery query, boolean fallback) {
    SearchQuery read = asRead(query, fallback);
    List<Change> changes = new ArrayList<>();
    new QueryText(query.text())
        .withoutEach().stream()
            .limit(TRIED)
            .forEach(
                dropped ->
                    changes.add(
                        new Change(
                            query.withText(dropped.text()),
                            total -> Help.dropWord(dropped, total))));
    for (Facet facet : Facet.WITH_VALUES) {
      changes.addAll(withoutFilter(read, facet));
    }
    if (query.selection().selects(Facet.PUBLISHED)) {
      Optional<String> days =
          Optional.of(query.selection())
              .filter(Selection::hasDays)
              .map(
                  selection ->
                      selection.from().map(Object::toString).orElse("..")
                          + "/"
                          + selection.to().map(Object::toString).orElse(".."));
      changes.add(
          new Change(
              read.without(Facet.PUBLISHED),
              total -> Help.dropFilter(Facet.PUBLISHED.parameter(), days, total)));
    }
    if (!query.text().isBlank() && query.accents() != AccentMode.IGNORE) {
      changes.add(new Change(query.withAccents(AccentMode.IGNORE), Help::ignoreAccents));
    }
    return changes;
  }

  /**
   * Of alternatives, only all can be dropped: one fewer finds no more. Of values asked for together
   * each one. Exclusions are lifted together.
   */
  private static List<Change> withoutFilter(SearchQuery query, Facet facet) {
    FacetSelection asked = query.selection().of(facet);
    List<Change> changes = new ArrayList<>();
    boolean single = asked.values().size() == 1 && !asked.missing();
    if (single || asked.together()) {
      asked.values().stream()
          .limit(TRIED)
          .forEach(
              value ->
                  changes.add(
                      change(
                          query.with(facet, asked.without(value)),
                          facet.parameter(),
                          Optional.of(value))));
    }
    if (asked.selects() && !single) {
      changes.add(change(query.without(facet), facet.parameter(), Optional.empty()));
    }
    if (!asked.excluded().isEmpty()) {
      changes.add(
          change(
              query.with(facet, asked.readmittingAll()),
              facet.parameter() + ".not",
              Optional.of(asked.excluded().getFirst())
                  .filter(only -> asked.excluded().size() == 1)));
    }
    return changes;
  }

  private static Change change(SearchQuery search, String parameter, Optional<String> value) {
    return new Change(search, total -> Help.dropFilter(parameter, value, total));
  }
}
