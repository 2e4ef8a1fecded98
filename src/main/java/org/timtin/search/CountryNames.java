package org.timtin.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.timtin.BadInput;
import org.timtin.annotate.Countries;

/** Which country the name in a request means. */
@ApplicationScoped
public class CountryNames {
  private final Countries countries;

  public CountryNames(Countries countries) {
    this.countries = countries;
  }

  /**
   * The code of a country given by code, name or alias.
   *
   * @param parameter to be blamed
   * @throws BadInput when no country is called so, or several are, naming them
   */
  public String code(String parameter, String name) {
    Set<String> codes = countries.candidates(name);
    if (codes.isEmpty()) {
      throw new BadInput(
          parameter, "'" + name + "' is no country: give an ISO 3166-1 alpha-2 code or a name");
    }
    if (codes.size() > 1) {
      throw new BadInput(
          parameter,
          codes.stream()
              .sorted()
              .map(code -> code + " (" + countries.label(code) + ")")
              .collect(Collectors.joining(", ", "'" + name + "' can be several countries: ", "")));
    }
    return codes.iterator().next();
  }
}
