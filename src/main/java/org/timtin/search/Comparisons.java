package org.timtin.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timtin.search.Comparison.ComparedFacet;
import org.timtin.search.Comparison.ComparedValue;
import org.timtin.search.Comparison.Part;
import org.timtin.search.Comparison.Volumes;
import org.timtin.search.compare.Holm;
import org.timtin.search.compare.Period;
import org.timtin.search.compare.Periods;
import org.timtin.search.compare.TwoShares;

/** Compares two periods by their countries and officials. */
@ApplicationScoped
public class Comparisons {
  private static final double LEVEL = 0.05;
  private static final String FIRST = "first";
  private static final String SECOND = "second";
  private static final String VOLUMES = "volumes";
  private static final String VALUES = "values";

  /** The values that are compared. */
  private record Listed(Set<String> values, boolean exact) {}

  private final FacetCounts counts;
  private final FacetLabels labels;

  public Comparisons(FacetCounts counts, FacetLabels labels) {
    this.counts = counts;
    this.labels = labels;
  }

  /** The comparison that the search asks for; empty where it asks for none. */
  Optional<Comparison> of(Understanding search) {
    return search.query().facets().compare().map(periods -> of(search, periods));
  }

  private Comparison of(Understanding search, Periods periods) {
    // The periods replace the days that are asked for, as a click on a bucket would.
    Understanding anyDay = search.of(search.query().without(Facet.PUBLISHED));
    Map<String, Query> each = Map.of(FIRST, days(periods.first()), SECOND, days(periods.second()));
    Map<Facet, Listed> listed = new EnumMap<>(Facet.class);
    Map<String, Aggregation> aggregations = new LinkedHashMap<>();
    Filters filters = new Filters(anyDay.query());
    for (Facet facet : List.of(Facet.COUNTRY, Facet.OFFICIAL)) {
      listed.put(facet, listed(anyDay, facet, each));
      aggregations.put(
          facet.parameter(),
          Aggregation.of(
              a ->
                  a.filter(filters.around(facet))
                      .aggregations(
                          counted(anyDay.query().field(facet), listed.get(facet).values(), each))));
    }
    Map<String, Aggregate> counted =
        counts.ask(
            anyDay
                .place()
                .whole()
                .in(new SearchRequest.Builder())
                .query(q -> q.bool(b -> b.filter(anyDay.matching())))
                .aggregations(aggregations)
                .size(0)
                .trackTotalHits(track -> track.enabled(false))
                .allowPartialSearchResults(false)
                .build());
    return new Comparison(
        periods.first(),
        periods.second(),
        facet(anyDay.query(), Facet.COUNTRY, listed, counted),
        facet(anyDay.query(), Facet.OFFICIAL, listed, counted));
  }

  private static Query days(Period period) {
    return Filters.days(Optional.of(period.from()), Optional.of(period.to()));
  }

  /** The values that are most frequent in both periods together, and the selected ones. */
  private Listed listed(Understanding search, Facet facet, Map<String, Query> each) {
    Query either =
        Query.of(q -> q.bool(b -> b.should(List.copyOf(each.values())).minimumShouldMatch("1")));
    FacetView view = search.query().facets().of(facet);
    ValueCounts frequent = counts.exact(search, List.of(either), facet, view.size());
    Set<String> values = new LinkedHashSet<>();
    frequent.frequent().entrySet().stream()
        .filter(value -> value.getValue() >= view.minCount())
        .limit(view.size())
        .forEach(value -> values.add(value.getKey()));
    values.addAll(search.query().selected(facet));
    return new Listed(values, frequent.error() == 0);
  }

  private static Map<String, Aggregation> counted(
      String field, Set<String> values, Map<String, Query> each) {
    Aggregation periods = Aggregation.of(a -> a.filters(f -> f.filters(b -> b.keyed(each))));
    return values.isEmpty()
        ? Map.of(VOLUMES, periods)
        : Map.of(
            VOLUMES,
            periods,
            VALUES,
            Aggregation.of(
                a ->
                    a.terms(
                            t ->
                                t.field(field)
                                    .size(values.size())
                                    .include(i -> i.terms(List.copyOf(values))))
                        .aggregations(VOLUMES, periods)));
  }

  private ComparedFacet facet(
      SearchQuery query, Facet facet, Map<Facet, Listed> listed, Map<String, Aggregate> counted) {
    Map<String, Aggregate> inside = counted.get(facet.parameter()).filter().aggregations();
    Volumes volumes = volumes(inside);
    Map<String, Volumes> byValue = new HashMap<>();
    if (inside.containsKey(VALUES)) {
      inside
          .get(VALUES)
          .sterms()
          .buckets()
          .array()
          .forEach(
              bucket -> byValue.put(bucket.key().stringValue(), volumes(bucket.aggregations())));
    }
    List<String> values = List.copyOf(listed.get(facet).values());
    Map<String, String> shown = labels.of(facet, values);
    List<TwoShares> shares =
        values.stream()
            .map(value -> byValue.getOrDefault(value, new Volumes(0, 0)))
            .map(of -> new TwoShares(of.first(), volumes.first(), of.second(), volumes.second()))
            .toList();
    double[] p = shares.stream().mapToDouble(TwoShares::p).toArray();
    double[] adjusted = Holm.adjusted(p);
    List<ComparedValue> compared = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      String value = values.get(i);
      compared.add(
          compared(
              value,
              shown.get(value),
              query.selected(facet).contains(value),
              shares.get(i),
              p[i],
              adjusted[i]));
    }
    return new ComparedFacet(volumes, compared, listed.get(facet).exact());
  }

  private static ComparedValue compared(
      String value, String label, boolean selected, TwoShares shares, double p, double adjusted) {
    Part first = Part.of(shares.firstCount(), shares.firstVolume());
    Part second = Part.of(shares.secondCount(), shares.secondVolume());
    return new ComparedValue(
        value,
        label,
        selected,
        first,
        second,
        first.share().flatMap(was -> second.share().map(is -> is - was)),
        first.share().filter(was -> was > 0).flatMap(was -> second.share().map(is -> is / was)),
        p,
        adjusted,
        adjusted < LEVEL);
  }

  private static Volumes volumes(Map<String, Aggregate> aggregations) {
    Map<String, FiltersBucket> periods = aggregations.get(VOLUMES).filters().buckets().keyed();
    return new Volumes(periods.get(FIRST).docCount(), periods.get(SECOND).docCount());
  }
}
