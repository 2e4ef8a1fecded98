package org.timtin.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timtin.BadInput;
import org.timtin.search.Facet;
import org.timtin.search.FacetSelection;
import org.timtin.search.FacetView;
import org.timtin.search.FacetsView;
import org.timtin.search.Interval;
import org.timtin.search.Selection;
import org.timtin.search.compare.Periods;

/** Reads what a search asks of its facets: what is selected, and what is shown. */
@ApplicationScoped
public class FacetParameters {
  private static final String AUTO = "auto";
  private static final String NONE = "none";
  private static final String FACETS = "facets";
  private static final String INTERVAL = "interval";
  private static final String COMPARE = "compare";
  private static final String SCOPE = ".scope";

  private final FilterValues values;

  public FacetParameters(FilterValues values) {
    this.values = values;
  }

  /** The parameters that can be given once. */
  static Set<String> single() {
    Set<String> names = new LinkedHashSet<>(Set.of("from", "to", INTERVAL, COMPARE, "inferred"));
    ofValues(names, ".all", ".missing", ".size", ".order", ".min_count", SCOPE);
    names.add(Facet.PUBLISHED.parameter() + ".missing");
    names.add(Facet.PUBLISHED.parameter() + SCOPE);
    return names;
  }

  /** Those that can be repeated. */
  static Set<String> repeatable() {
    Set<String> names = new LinkedHashSet<>(Set.of(FACETS));
    ofValues(names, "", ".not");
    return names;
  }

  /** Those that say what is shown, and narrow nothing. */
  static Set<String> ofView() {
    Set<String> names = new LinkedHashSet<>(Set.of(FACETS, INTERVAL, COMPARE));
    ofValues(names, ".size", ".order", ".min_count", SCOPE);
    names.add(Facet.PUBLISHED.parameter() + SCOPE);
    return names;
  }

  /** Those that narrow a search. */
  static Set<String> ofSelection() {
    Set<String> names = new LinkedHashSet<>(single());
    names.addAll(repeatable());
    names.removeAll(ofView());
    return names;
  }

  private static void ofValues(Set<String> names, String... suffixes) {
    for (Facet facet : Facet.WITH_VALUES) {
      for (String suffix : suffixes) {
        names.add(facet.parameter() + suffix);
      }
    }
  }

  /**
   * What narrows the search.
   *
   * @throws BadInput naming the first parameter with a value that it cannot have
   */
  Selection selection(Parameters given) {
    Map<Facet, FacetSelection> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.WITH_VALUES) {
      String name = facet.parameter();
      facets.put(
          facet,
          new FacetSelection(
              given.resolved(name, value -> value(facet, name, value)),
              given.resolved(name + ".not", value -> value(facet, name + ".not", value)),
              given.flag(name + ".missing"),
              given.flag(name + ".all")));
    }
    facets.put(
        Facet.PUBLISHED,
        new FacetSelection(List.of(), List.of(), given.flag("published.missing"), false));
    return new Selection(facets, given.day("from"), given.day("to"), given.flag("inferred"));
  }

  /**
   * What the answer shows of its facets.
   *
   * @throws BadInput naming the first parameter with a value that it cannot have
   */
  FacetsView view(Parameters given) {
    Map<Facet, FacetView> views = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      views.put(facet, view(given, facet));
    }
    return new FacetsView(
        counted(given), views, interval(given), given.single(COMPARE).map(Periods::parse));
  }

  private static FacetView view(Parameters given, Facet facet) {
    String name = facet.parameter();
    FacetView usual = FacetView.DEFAULT;
    return FacetView.of(
        facet,
        given.number(name + ".size").orElse(usual.size()),
        given.choice(name + ".order", FacetView.Order.class).orElse(usual.order()),
        given.number(name + ".min_count").orElse(usual.minCount()),
        given.choice(name + ".scope", FacetView.Scope.class).orElse(usual.scope()));
  }

  private static Set<Facet> counted(Parameters given) {
    List<String> names =
        given.all(FACETS).stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .toList();
    if (names.isEmpty()) {
      return FacetsView.USUAL;
    }
    if (names.equals(List.of(NONE))) {
      return Set.of();
    }
    Set<Facet> counted = EnumSet.noneOf(Facet.class);
    names.forEach(name -> counted.add(facet(name)));
    return counted;
  }

  private static Facet facet(String name) {
    return Arrays.stream(Facet.values())
        .filter(facet -> facet.parameter().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    FACETS,
                    "facets has '"
                        + name
                        + "'; it must be none, or some of "
                        + Arrays.stream(Facet.values())
                            .map(Facet::parameter)
                            .collect(Collectors.joining(", "))));
  }

  private String value(Facet facet, String parameter, String value) {
    return switch (facet) {
      case COUNTRY -> values.country(parameter, value);
      case OFFICIAL -> values.official(parameter, value);
      case SOURCE, STORY, PUBLISHED -> value;
    };
  }

  private static Optional<Interval> interval(Parameters given) {
    return given.single(INTERVAL).equals(Optional.of(AUTO))
        ? Optional.empty()
        : given.choice(INTERVAL, Interval.class, List.of(AUTO));
  }
}
