package org.timtin.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A form of {@code countries.tsv} and what it stands for.
 *
 * @param codes ISO 3166-1 alpha-2; empty for forms that stand for no country
 */
record CountryForm(String form, Kind kind, List<String> codes) {
  enum Kind {
    NAME,
    NATIONALITY,
    CAPITAL,
    SEAT,
    /** A half of compounds such as {@code Trung-Nga}; counts nowhere else. */
    COMPOUND,
    /** A name that is also a word or a person's name; counts where the context allows it. */
    SHORT,
    /** How the country is shown to readers; no form that is looked for. */
    LABEL,
    /** What a reader may call each of several countries; no form that is looked for. */
    SHARED,
    /** Letters that look like a country and are none; they keep shorter forms from counting. */
    NOT,
    PROVINCE,
    /** A Vietnamese place whose name is also something else; counts beside a word for a place. */
    PROVINCE_WEAK;

    static Kind of(String name) {
      return Arrays.stream(values())
          .filter(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("unknown kind '" + name + "'"));
    }

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
