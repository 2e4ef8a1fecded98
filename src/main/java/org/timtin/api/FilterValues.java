package org.timtin.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.timtin.BadInput;
import org.timtin.search.CountryNames;
import org.timtin.search.Facet;
import org.timtin.search.FacetValue;
import org.timtin.search.OfficialNames;

/** Reads the countries and officials that a request names. */
@ApplicationScoped
public class FilterValues {
  private static final String WHY = "why";

  private final CountryNames countries;
  private final OfficialNames officials;

  public FilterValues(CountryNames countries, OfficialNames officials) {
    this.countries = countries;
    this.officials = officials;
  }

  /** The code of the country that is meant, see {@link CountryNames#code}. */
  String country(String parameter, String name) {
    return countries.code(parameter, name);
  }

  /** The key of the official who is meant, see {@link OfficialNames#key}. */
  String official(String parameter, String name) {
    return officials.key(parameter, name);
  }

  /** A value of {@code why}: {@code official:Tô Lâm}. */
  FacetValue why(String value) {
    int colon = value.indexOf(':');
    String name = colon < 0 ? "" : value.substring(colon + 1).strip();
    Optional<Facet> facet =
        Set.of(Facet.COUNTRY, Facet.OFFICIAL).stream()
            .filter(known -> colon > 0 && known.parameter().equals(value.substring(0, colon)))
            .findFirst();
    if (facet.isEmpty() || name.isEmpty()) {
      throw new BadInput(
          WHY, "why is '" + value + "'; it must be country: or official: and a name");
    }
    if (facet.get() == Facet.COUNTRY) {
      return new FacetValue(Facet.COUNTRY, country(WHY, name));
    }
    String key = official(WHY, name);
    if (!officials.isKnown(key)) {
      throw new BadInput(
          WHY, "no list knows the official '" + name + "', and no article names such a person");
    }
    return new FacetValue(Facet.OFFICIAL, key);
  }
}
