package org.timtin.annotate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses among several people of the authority that one name can mean. */
final class Namesakes {
  private final Authority authority;
  private final Optional<LocalDate> day;

  Namesakes(Authority authority, Optional<LocalDate> day) {
    this.authority = authority;
    this.day = day;
  }

  /**
   * Those of the candidates that remain: by the country named just before the name, then by who was
   * in office on the article's day. One remains, or the name stays ambiguous.
   */
  Set<String> choose(Set<String> candidates, NameSpan span) {
    if (candidates.size() < 2) {
      return candidates;
    }
    Set<String> left = byCountry(candidates, span);
    if (left.size() > 1 && day.isPresent()) {
      left = narrow(left, key -> inOffice(key, day.get()));
    }
    return left;
  }

  private Set<String> byCountry(Set<String> candidates, NameSpan span) {
    return span.passage().places().stream()
        .filter(place -> place.to() == span.from() && !place.is(CountryForm.Kind.NOT))
        .findFirst()
        .map(
            place ->
                narrow(
                    candidates,
                    key ->
                        authority
                            .country(key)
                            .filter(
                                code ->
                                    place.forms().stream()
                                        .anyMatch(form -> form.codes().contains(code)))
                            .isPresent()))
        .orElse(candidates);
  }

  private boolean inOffice(String key, LocalDate on) {
    return authority
        .entry(key)
        .filter(entry -> entry.offices().stream().anyMatch(office -> office.heldOn(on)))
        .isPresent();
  }

  private static Set<String> narrow(
      Set<String> keys, java.util.function.Predicate<String> predicate) {
    Set<String> left = keys.stream().filter(predicate).collect(Collectors.toSet());
    return left.isEmpty() ? keys : left;
  }
}
