package org.timtin.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.timtin.search.query.QueryNames;
import org.timtin.search.query.QueryNode;

/**
 * Whom and what {@code official:} and {@code country:} in a query mean: the same as in the filters.
 */
@ApplicationScoped
public class PrefixNames {
  private static final String QUERY = "q";

  private record Name(Facet facet, String typed) {}

  private final OfficialNames officials;
  private final CountryNames countries;
  private final Optional<Map<Name, String>> known;

  @jakarta.inject.Inject
  public PrefixNames(OfficialNames officials, CountryNames countries) {
    this(officials, countries, Optional.empty());
  }

  private PrefixNames(
      OfficialNames officials, CountryNames countries, Optional<Map<Name, String>> known) {
    this.officials = officials;
    this.countries = countries;
    this.known = known;
  }

  /**
   * The same, but what a name means is looked up once: one search reads many changed forms of its
   * query, and a look-up may have to ask the engine.
   */
  PrefixNames remembering() {
    return new PrefixNames(officials, countries, Optional.of(new ConcurrentHashMap<>()));
  }

  /** The same, but some names mean what they were found to mean before. */
  PrefixNames knowing(List<NamedValue> before) {
    Map<Name, String> values = new ConcurrentHashMap<>();
    before.forEach(name -> values.put(new Name(name.facet(), name.typed()), name.value()));
    return new PrefixNames(officials, countries, Optional.of(values));
  }

  /** What was looked up and is remembered. */
  List<NamedValue> known() {
    return known.map(Map::entrySet).stream()
        .flatMap(Set::stream)
        .map(name -> new NamedValue(name.getKey().facet(), name.getKey().typed(), name.getValue()))
        .sorted(Comparator.comparing(NamedValue::facet).thenComparing(NamedValue::typed))
        .toList();
  }

  /**
   * @param inferred whether holders of offices that stand without a name count as officials
   */
  QueryNames names(boolean inferred) {
    return (prefix, typed) ->
        switch (prefix) {
          case OFFICIAL ->
              new QueryNode.Has(
                  prefix,
                  inferred ? SearchQuery.OFFICIALS_ALL : Facet.OFFICIAL.field(),
                  value(new Name(Facet.OFFICIAL, typed)));
          case COUNTRY ->
              new QueryNode.Has(
                  prefix, Facet.COUNTRY.field(), value(new Name(Facet.COUNTRY, typed)));
          case TITLE -> throw new IllegalArgumentException("a title is not named but searched");
        };
  }

  private String value(Name name) {
    return known
        .map(values -> values.computeIfAbsent(name, this::lookUp))
        .orElseGet(() -> lookUp(name));
  }

  private String lookUp(Name name) {
    return name.facet() == Facet.OFFICIAL
        ? officials.key(QUERY, name.typed())
        : countries.code(QUERY, name.typed());
  }
}
