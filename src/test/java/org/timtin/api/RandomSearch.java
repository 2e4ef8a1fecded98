package org.timtin.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.timtin.search.Facet;

/** A generated search: words, filters, and what is asked of its facets. */
record RandomSearch(Words words, Map<Facet, FacetAsk> facets, Days days, Rest rest) {
  /** Words and how they are matched. */
  record Words(String q, String accents) {}

  /** What is asked of the date. */
  record Days(Optional<LocalDate> from, Optional<LocalDate> to, boolean missing, boolean allScope) {

    boolean selects() {
      return missing || from.isPresent() || to.isPresent();
    }
  }

  /** Everything else. */
  record Rest(boolean inferred, String interval, int size, Set<Facet> counted) {}

  private static final List<String> QUERIES =
      List.of(
          "",
          "",
          "báo",
          "bao",
          "bão hội",
          "hội -đàm",
          "hoi dam",
          "quan | hòa",
          "\"quan hệ\"",
          "hoà bình báo quan hệ đàm",
          "title:báo",
          "báo country:VN",
          "bão OR -official:to-lam",
          "-country:RU title:(báo | bão)",
          "official:sergei-lavrov",
          // Nowhere as typed.
          "bào");

  static Arbitrary<RandomSearch> any() {
    return Combinators.combine(
            Combinators.combine(
                    Arbitraries.of(QUERIES), Arbitraries.of("prefer", "prefer", "ignore", "strict"))
                .as(Words::new),
            anyFacets(),
            anyDays(),
            Combinators.combine(
                    Arbitraries.of(true, false),
                    Arbitraries.of("auto", "day", "week", "month", "quarter", "year"),
                    Arbitraries.integers().between(1, 5),
                    counted())
                .as(Rest::new))
        .as(RandomSearch::new);
  }

  /** The query string. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    if (!words.q().isEmpty()) {
      parameters.put("q", words.q());
    }
    parameters.put("accents", words.accents());
    facets.forEach((facet, ask) -> ask.parameters(facet.parameter(), parameters));
    days.from().ifPresent(day -> parameters.put("from", day.toString()));
    days.to().ifPresent(day -> parameters.put("to", day.toString()));
    FacetAsk.flag(parameters, "published.missing", days.missing());
    if (days.allScope()) {
      parameters.put("published.scope", "all");
    }
    FacetAsk.flag(parameters, "inferred", rest.inferred());
    parameters.put("interval", rest.interval());
    parameters.put("size", Integer.toString(rest.size()));
    parameters.put("highlight", "none");
    parameters.put(
        "facets",
        rest.counted().isEmpty()
            ? "none"
            : String.join(",", rest.counted().stream().map(Facet::parameter).toList()));
    return parameters;
  }

  RandomSearch with(Facet facet, FacetAsk ask) {
    Map<Facet, FacetAsk> changed = new EnumMap<>(facets);
    changed.put(facet, ask);
    return new RandomSearch(words, changed, days, rest);
  }

  RandomSearch with(Days other) {
    return new RandomSearch(words, facets, other, rest);
  }

  RandomSearch counting(Facet facet) {
    return new RandomSearch(
        words,
        facets,
        days,
        new Rest(rest.inferred(), rest.interval(), rest.size(), Set.of(facet)));
  }

  @Override
  public String toString() {
    return parameters().toString();
  }

  private static Arbitrary<Map<Facet, FacetAsk>> anyFacets() {
    return Combinators.combine(
            FacetAsk.any(RandomCollection.COUNTRIES),
            FacetAsk.any(RandomCollection.OFFICIALS),
            FacetAsk.any(RandomCollection.SOURCES),
            FacetAsk.any(RandomCollection.STORIES))
        .as(
            (country, official, source, story) -> {
              Map<Facet, FacetAsk> facets = new EnumMap<>(Facet.class);
              facets.put(Facet.COUNTRY, country);
              facets.put(Facet.OFFICIAL, official);
              facets.put(Facet.SOURCE, source);
              facets.put(Facet.STORY, story);
              return facets;
            });
  }

  private static Arbitrary<Days> anyDays() {
    Arbitrary<Optional<LocalDate>> day =
        Arbitraries.integers()
            .between(0, RandomCollection.DAYS)
            .map(RandomCollection.FIRST_DAY::plusDays)
            .optional(0.3);
    return Combinators.combine(day, day, FacetAsk.rarely(), FacetAsk.rarely())
        .as(
            (a, b, missing, all) -> {
              boolean turned = a.isPresent() && b.isPresent() && a.get().isAfter(b.get());
              return new Days(turned ? b : a, turned ? a : b, missing, all);
            });
  }

  private static Arbitrary<Set<Facet>> counted() {
    List<Facet> all = new ArrayList<>(List.of(Facet.values()));
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Set.copyOf(all))), Tuple.of(1, Arbitraries.of(all).set()));
  }
}
