package org.timtin.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.TermsInclude;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timtin.article.Published;

/** Builds the aggregations that count a search's facets. */
final class FacetAggregations {
  /** The listed values; a digit behind it where they are asked for in several parts. */
  static final String VALUES = "values";

  static final String SELECTED = "selected";
  static final String MISSING = "missing";
  static final String DAYS = "days";
  static final String COPIES = "copies";

  /** Counts the stories of the whole answer, or of an excluded value. */
  static final String STORIES = "stories";

  /** Counts what the words match under no filter at all. */
  static final String WORDS_ALONE = "words_alone";

  /**
   * Values asked for where stories are counted: they come by their articles, and those beyond may
   * have more stories than some of these.
   */
  private static final int VALUES_BY_ARTICLES = 200;

  private static final String EXCLUDED = ".excluded.";

  private FacetAggregations() {}

  /**
   * Counts the facets that one look at the most frequent values answers; those in the order of
   * names are left to {@link FacetCounts}.
   */
  static Map<String, Aggregation> of(SearchQuery query, Filters filters) {
    Map<String, Aggregation> aggregations = new LinkedHashMap<>(wordsAlone());
    for (Facet facet : query.facets().withValues()) {
      FacetView view = query.facets().of(facet);
      if (view.order() == FacetView.Order.COUNT) {
        aggregations.putAll(
            values(query, filters, facet, Listing.top(asked(query, view.size()), List.of())));
      }
    }
    if (query.facets().counted().contains(Facet.PUBLISHED)) {
      aggregations.put(Facet.PUBLISHED.parameter(), inside(filters, Facet.PUBLISHED, days(query)));
    }
    if (query.collapse().isPresent()) {
      aggregations.put(
          STORIES, StoryAggregations.under(filters.all(), StoryAggregations.MOST_PAIRS));
    }
    return aggregations;
  }

  /** What every request of a search must count, see {@link EngineSearch#find}. */
  static Map<String, Aggregation> wordsAlone() {
    return Map.of(WORDS_ALONE, Aggregation.of(a -> a.filter(f -> f.matchAll(all -> all))));
  }

  /** How many values the engine is asked for, so that so many can be listed. */
  static int asked(SearchQuery query, int listed) {
    return query.collapse().isPresent() ? Math.max(listed, VALUES_BY_ARTICLES) : listed;
  }

  /** Counts the values of one facet. */
  static Map<String, Aggregation> values(
      SearchQuery query, Filters filters, Facet facet, Listing listing) {
    Map<String, Aggregation> aggregations = new LinkedHashMap<>();
    aggregations.put(facet.parameter(), inside(filters, facet, values(query, facet, listing)));
    List<String> excluded = query.selection().of(facet).excluded();
    for (int i = 0; i < excluded.size(); i++) {
      aggregations.put(excluded(facet, i), readmitted(query, facet, excluded.get(i)));
    }
    return aggregations;
  }

  /** The name of the aggregation that counts one of the excluded values of a facet. */
  static String excluded(Facet facet, int number) {
    return facet.parameter() + EXCLUDED + number;
  }

  /** How many stories are listed of each excluded value: together as many as of a facet. */
  static int storiesOfExcluded(SearchQuery query, Facet facet) {
    return StoryAggregations.MOST_PAIRS / query.selection().of(facet).excluded().size();
  }

  /** What there is of an excluded value once it is asked for instead. */
  private static Aggregation readmitted(SearchQuery query, Facet facet, String value) {
    SearchQuery without = query.with(facet, query.selection().of(facet).readmitting(value));
    Query with =
        Filters.together(
            List.of(new Filters(without).around(facet), Filters.having(query.field(facet), value)));
    Map<String, Aggregation> stories =
        query.collapse().isPresent()
            ? Map.of(
                STORIES,
                StoryAggregations.under(
                    Filters.together(List.of()), storiesOfExcluded(query, facet)))
            : Map.of();
    return Aggregation.of(a -> a.filter(with).aggregations(stories));
  }

  private static Aggregation inside(Filters filters, Facet facet, Map<String, Aggregation> counts) {
    return Aggregation.of(a -> a.filter(filters.around(facet)).aggregations(counts));
  }

  private static Map<String, Aggregation> values(SearchQuery query, Facet facet, Listing listing) {
    String field = query.field(facet);
    List<String> selected = query.selected(facet);
    Map<String, Aggregation> counts = new LinkedHashMap<>();
    if (listing.among().isEmpty()) {
      counts.put(VALUES, terms(field, listing, Optional.empty()));
    }
    for (TermsInclude among : listing.among()) {
      counts.put(VALUES + counts.size(), terms(field, listing, Optional.of(among)));
    }
    if (query.collapse().isPresent()) {
      counts.put(COPIES, StoryAggregations.values(field));
    }
    counts.put(MISSING, Aggregation.of(a -> a.missing(m -> m.field(field))));
    if (!selected.isEmpty()) {
      Listing own = Listing.top(selected.size(), List.of());
      counts.put(SELECTED, terms(field, own, Optional.of(TermsInclude.of(i -> i.terms(selected)))));
    }
    return counts;
  }

  private static Aggregation terms(String field, Listing listing, Optional<TermsInclude> among) {
    return Aggregation.of(
        a ->
            a.terms(
                t -> {
                  among.ifPresent(t::include);
                  return t.field(field).size(listing.size()).shardSize(listing.perShard());
                }));
  }

  // Days, whatever the interval: the automatic one depends on the span, and days add up to every
  // other one exactly.
  private static Map<String, Aggregation> days(SearchQuery query) {
    Map<String, Aggregation> counts = new LinkedHashMap<>();
    counts.put(
        DAYS,
        Aggregation.of(
            a ->
                a.dateHistogram(
                    h ->
                        h.field(Facet.PUBLISHED.field())
                            .calendarInterval(CalendarInterval.Day)
                            .timeZone(Published.HANOI.getId())
                            .format("yyyy-MM-dd")
                            .minDocCount(1))));
    counts.put(MISSING, Aggregation.of(a -> a.missing(m -> m.field(Facet.PUBLISHED.field()))));
    if (query.collapse().isPresent()) {
      counts.put(COPIES, StoryAggregations.days());
    }
    return counts;
  }
}
