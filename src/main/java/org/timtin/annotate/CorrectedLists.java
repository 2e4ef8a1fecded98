package org.timtin.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timtin.annotate.Authority.Entry;

/**
 * The lists of countries and officials with somebody's own corrections applied.
 *
 * @param countries the countries of the facet and their forms
 * @param authority the officials that are known by name
 */
public record CorrectedLists(Countries countries, Authority authority) {
  /**
   * Applies corrections to the lists that come with the service.
   *
   * @throws IllegalArgumentException if lines cannot be understood or do not fit the lists; the
   *     message has one line for each, with file and line number
   */
  public static CorrectedLists load(Corrections corrections) {
    return apply(corrections, Countries.load(), Authority.load());
  }

  static CorrectedLists apply(Corrections corrections, Countries countries, Authority authority) {
    Editor editor = new Editor(countries, authority);
    CorrectionErrors errors = corrections.errors();
    for (Corrections.Line line : corrections.lines()) {
      errors.collect(line.place(), () -> editor.edit(line));
    }
    errors.throwIfAny();
    return editor.lists();
  }

  private static final class Editor {
    private final Countries countries;
    private final Map<String, Entry> people = new LinkedHashMap<>();
    private final Set<String> forbidden = new HashSet<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> noCountries = new HashSet<>();

    Editor(Countries countries, Authority authority) {
      this.countries = countries;
      authority.entries().forEach(entry -> people.put(entry.key(), entry));
    }

    CorrectedLists lists() {
      return new CorrectedLists(
          names.isEmpty() && noCountries.isEmpty() ? countries : countries.with(names, noCountries),
          new Authority(people.values(), forbidden));
    }

    void edit(Corrections.Line line) {
      List<String> cells = line.cells();
      switch (line.verb()) {
        case ADD_OFFICIAL -> add(line);
        case ADD_COUNTRY -> line.alternatives(1).forEach(form -> name(cells.getFirst(), form));
        case ALIAS -> {
          Entry entry = known(cells.getFirst());
          put(entry, joined(entry.aliases(), line.alternatives(1)), entry.offices());
        }
        case MERGE -> merge(known(cells.get(0)), known(cells.get(1)));
        case SPLIT -> split(known(cells.get(0)), cells.get(1), cells.get(2), line.alternatives(3));
        case FORBID_OFFICIAL -> forbid(cells.getFirst());
        case FORBID_COUNTRY -> noCountry(cells.getFirst());
      }
    }

    private void add(Corrections.Line line) {
      List<String> cells = line.cells();
      Entry entry =
          Entry.of(
              cells.get(0), cells.get(1), cells.get(2), line.alternatives(3), line.alternatives(4));
      if (entry.country().isPresent() && !countries.isCode(cells.get(2))) {
        throw new IllegalArgumentException("'" + cells.get(2) + "' is no country code");
      }
      unused(entry.key());
      people.put(entry.key(), entry);
    }

    private void name(String code, String form) {
      if (!countries.isCode(code)) {
        throw new IllegalArgumentException("'" + code + "' is no country code");
      }
      Set<String> others = new HashSet<>(countries.codesOf(form));
      Optional.ofNullable(names.get(form)).ifPresent(others::add);
      others.remove(code);
      if (!others.isEmpty()) {
        throw new IllegalArgumentException(
            "'" + form + "' already means " + String.join(", ", others.stream().sorted().toList()));
      }
      if (noCountries.contains(form)) {
        throw new IllegalArgumentException("'" + form + "' is forbidden above");
      }
      names.put(form, code);
    }

    private void merge(Entry gone, Entry into) {
      if (gone.key().equals(into.key())) {
        throw new IllegalArgumentException("'" + gone.key() + "' cannot be merged into itself");
      }
      people.remove(gone.key());
      List<String> aliases = joined(into.aliases(), List.of(gone.label()));
      List<Office> offices = new ArrayList<>(into.offices());
      offices.addAll(gone.offices());
      put(into, joined(aliases, gone.aliases()), offices);
    }

    private void split(Entry from, String key, String label, List<String> aliases) {
      for (String alias : aliases) {
        if (!from.aliases().contains(alias)) {
          throw new IllegalArgumentException("'" + alias + "' is no alias of '" + from.key() + "'");
        }
      }
      unused(key);
      Entry added = Entry.of(key, label, from.country().orElse("-"), aliases, List.of());
      people.put(key, added);
      List<String> left = new ArrayList<>(from.aliases());
      left.removeAll(aliases);
      put(from, left, from.offices());
    }

    private void forbid(String keyOrName) {
      if (Fold.slug(keyOrName).isEmpty()) {
        throw new IllegalArgumentException("'" + keyOrName + "' is no name");
      }
      Optional.ofNullable(people.remove(keyOrName))
          .ifPresent(
              entry -> {
                Set<String> own = new HashSet<>(Set.of(Fold.slug(entry.label())));
                entry.aliases().forEach(alias -> own.add(Fold.slug(alias)));
                // A short name can be somebody else's too: `Bush`.
                people.values().forEach(other -> own.remove(Fold.slug(other.label())));
                people.values().stream()
                    .flatMap(other -> other.aliases().stream())
                    .forEach(alias -> own.remove(Fold.slug(alias)));
                forbidden.addAll(own);
              });
      forbidden.add(Fold.slug(keyOrName));
    }

    private void noCountry(String form) {
      if (names.containsKey(form)) {
        throw new IllegalArgumentException("'" + form + "' is added above");
      }
      noCountries.add(form);
    }

    private Entry known(String key) {
      return Optional.ofNullable(people.get(key))
          .orElseThrow(() -> new IllegalArgumentException("no official has the key '" + key + "'"));
    }

    private void unused(String key) {
      if (people.containsKey(key)) {
        throw new IllegalArgumentException("the key '" + key + "' is taken");
      }
    }

    private void put(Entry entry, List<String> aliases, List<Office> offices) {
      people.put(
          entry.key(), new Entry(entry.key(), entry.label(), entry.country(), aliases, offices));
    }

    private static List<String> joined(List<String> some, List<String> more) {
      List<String> all = new ArrayList<>(some);
      more.stream().filter(name -> !all.contains(name)).forEach(all::add);
      return all;
    }
  }
}
