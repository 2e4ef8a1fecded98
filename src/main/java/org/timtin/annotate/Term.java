package org.timtin.annotate;

import java.util.Arrays;
import java.util.Locale;

/** What a word or phrase of {@code offices.txt} says about the name near it. */
enum Term {
  OFFICE,
  ROYAL,
  HEAD,
  MEMBER,
  RANK,
  MINOR_RANK,
  PUBLIC,
  PRIVATE,
  BETWEEN,
  PLACE,
  HONORIFIC,
  MODIFIER,
  LINK,
  BLOCKED,
  ROLE,
  SMALL,
  POLICE,
  FOUNDER,
  DECOY,
  AREA,
  SLUG,
  HOLDER,
  SURNAME,
  FOREIGN_SURNAME;

  static Term of(String name) {
    return Arrays.stream(values())
        .filter(term -> term.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown class '" + name + "'"));
  }
}
