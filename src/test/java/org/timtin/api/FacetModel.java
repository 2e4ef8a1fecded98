package org.timtin.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.timtin.api.RandomCollection.Stored;
import org.timtin.search.Facet;

/** What the facets of a search must be, by going through the articles one by one. */
final class FacetModel {
  private final RandomSearch search;
  private final List<Stored> matching;

  FacetModel(RandomSearch search, List<Stored> matching) {
    this.search = search;
    this.matching = matching;
  }

  /** What a facet must say. Values in the order in which they must be listed, ties apart. */
  record Expected(Map<String, Long> listed, long other, long missing) {}

  long total() {
    return articles(Optional.empty(), Optional.empty()).count();
  }

  Expected values(Facet facet) {
    FacetAsk ask = search.facets().get(facet);
    List<Stored> around = articles(Optional.of(facet), Optional.empty()).toList();
    Map<String, Long> counts = new HashMap<>();
    for (Stored article : around) {
      article
          .of(facet, search.rest().inferred())
          .forEach(value -> counts.merge(value, 1L, Long::sum));
    }
    long pairs = counts.values().stream().mapToLong(Long::longValue).sum();
    Comparator<String> byCount =
        Comparator.comparing((String value) -> -counts.get(value))
            .thenComparing(Comparator.naturalOrder());
    Set<String> listed = new LinkedHashSet<>();
    counts.keySet().stream()
        .filter(value -> counts.get(value) >= ask.minCount())
        .sorted(ask.byName() ? byName(facet) : byCount)
        .limit(ask.size())
        .forEach(listed::add);
    listed.addAll(ask.values());
    long shown = listed.stream().mapToLong(value -> counts.getOrDefault(value, 0L)).sum();
    listed.addAll(ask.not());
    Map<String, Long> expected = new LinkedHashMap<>();
    for (String value : listed) {
      expected.put(
          value,
          ask.not().contains(value) ? readmitted(facet, value) : counts.getOrDefault(value, 0L));
    }
    return new Expected(
        expected,
        pairs - shown,
        around.stream()
            .filter(article -> article.of(facet, search.rest().inferred()).isEmpty())
            .count());
  }

  /** The days of the articles that the histogram counts; empty for those without a date. */
  List<Optional<LocalDate>> days() {
    return articles(Optional.of(Facet.PUBLISHED), Optional.empty()).map(Stored::day).toList();
  }

  private long readmitted(Facet facet, String value) {
    return articles(Optional.of(facet), Optional.of(value))
        .filter(article -> article.of(facet, search.rest().inferred()).contains(value))
        .count();
  }

  /** The labels of the collection's values sort as their keys do, but for these. */
  private static Comparator<String> byName(Facet facet) {
    List<String> order =
        switch (facet) {
          // Cuba, Lào, Mỹ, Nga, Nhật Bản, Pháp, Trung Quốc, Việt Nam.
          case COUNTRY -> List.of("CU", "LA", "US", "RU", "JP", "FR", "CN", "VN");
          case OFFICIAL ->
              List.of(
                  "donald-trump",
                  "emmanuel-macron",
                  "nguyen-thi-x",
                  "sergei-lavrov",
                  "tap-can-binh",
                  "to-lam",
                  "tran-van-y",
                  "vladimir-putin");
          case SOURCE -> RandomCollection.SOURCES;
          // Keys, and ids of the articles that are a story by themselves.
          case STORY -> List.of();
          case PUBLISHED -> throw new IllegalArgumentException("days have no names");
        };
    return Comparator.<String>comparingInt(order::indexOf).thenComparing(Comparator.naturalOrder());
  }

  private Stream<Stored> articles(Optional<Facet> counted, Optional<String> readmitted) {
    List<Predicate<Stored>> filters = new ArrayList<>();
    search
        .facets()
        .forEach(
            (facet, ask) -> {
              boolean own = counted.equals(Optional.of(facet));
              if (ask.selects() && (!own || ask.all() || ask.allScope())) {
                filters.add(article -> selected(article, facet, ask));
              }
              filters.add(
                  article ->
                      ask.not().stream()
                          .filter(value -> !own || !readmitted.equals(Optional.of(value)))
                          .noneMatch(article.of(facet, search.rest().inferred())::contains));
            });
    RandomSearch.Days days = search.days();
    if (days.selects() && (!counted.equals(Optional.of(Facet.PUBLISHED)) || days.allScope())) {
      filters.add(article -> inDays(article, days));
    }
    return matching.stream().filter(article -> filters.stream().allMatch(f -> f.test(article)));
  }

  private boolean selected(Stored article, Facet facet, FacetAsk ask) {
    Set<String> own = article.of(facet, search.rest().inferred());
    List<Boolean> choices = new ArrayList<>();
    ask.values().forEach(value -> choices.add(own.contains(value)));
    if (ask.missing()) {
      choices.add(own.isEmpty());
    }
    return ask.all() ? !choices.contains(false) : choices.contains(true);
  }

  private static boolean inDays(Stored article, RandomSearch.Days days) {
    if (article.day().isEmpty()) {
      return days.missing();
    }
    LocalDate day = article.day().get();
    boolean asked = days.from().isPresent() || days.to().isPresent();
    return asked
        && days.from().map(from -> !day.isBefore(from)).orElse(true)
        && days.to().map(to -> !day.isAfter(to)).orElse(true);
  }
}
