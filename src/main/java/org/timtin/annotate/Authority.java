package org.timtin.annotate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The officials that are known by name: their keys, labels, countries, aliases and offices. */
public final class Authority {
  /** An office held between two months, either of which may be open. */
  record Office(String slug, Optional<YearMonth> from, Optional<YearMonth> to) {
    boolean heldOn(LocalDate day) {
      YearMonth month = YearMonth.from(day);
      return from.map(first -> !month.isBefore(first)).orElse(true)
          && to.map(last -> !month.isAfter(last)).orElse(true);
    }
  }

  /** One person. */
  record Entry(
      String key,
      String label,
      Optional<String> country,
      List<String> aliases,
      List<Office> offices) {
    Official official() {
      return new Official(key, label);
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Set<String>> byFold = new HashMap<>();
  private final Map<String, Set<String>> byFamily = new HashMap<>();
  private final Transliterations transliterations = new Transliterations();

  private Authority() {}

  /** Reads the list that comes with the service. */
  public static Authority load() {
    return of(DataFile.resource("officials.tsv"));
  }

  static Authority of(DataFile file) {
    Authority authority = new Authority();
    file.forEach(authority::read);
    return authority;
  }

  private void read(DataFile.Row row) {
    if (row.cells().size() < 3) {
      throw new IllegalArgumentException("expected key, label, country, aliases, offices");
    }
    String key = row.cell(0);
    String label = row.cell(1);
    String country = row.cell(2);
    if (!key.equals(Fold.slug(key)) || key.isEmpty() || label.isEmpty()) {
      throw new IllegalArgumentException("'" + key + "' is no key, or has no label");
    }
    if (!country.equals("-") && !country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("'" + country + "' is no country code");
    }
    List<Office> offices = row.alternatives(4).stream().map(Authority::office).toList();
    Entry entry =
        new Entry(
            key,
            label,
            country.equals("-") ? Optional.empty() : Optional.of(country),
            row.alternatives(3).stream().filter(alias -> !alias.equals("-")).toList(),
            offices);
    if (entries.putIfAbsent(key, entry) != null) {
      throw new IllegalArgumentException("key '" + key + "' stands twice");
    }
    resolves(key, key);
    resolves(label, key);
    String plain = label.replace(" Jr.", "").replace(" Jr", "");
    int last = plain.lastIndexOf(' ');
    // Vietnamese names end in the given name, which is not used alone.
    if (last > 0 && !isVietnamese(label)) {
      byFamily.computeIfAbsent(plain.substring(last + 1), fold -> new LinkedHashSet<>()).add(key);
      transliterations.add(plain, key);
    }
    entry.aliases().forEach(alias -> resolves(alias, key));
  }

  private static boolean isVietnamese(String name) {
    return Arrays.stream(name.split(" ", -1)).allMatch(Syllables::isVietnamese);
  }

  private static Office office(String text) {
    int space = text.lastIndexOf(' ');
    int dots = text.indexOf("..", Math.max(space, 0));
    if (space < 0 || dots < 0) {
      return new Office(text, Optional.empty(), Optional.empty());
    }
    return new Office(
        text.substring(0, space).strip(),
        month(text.substring(space + 1, dots), "-01"),
        month(text.substring(dots + 2), "-12"));
  }

  private static Optional<YearMonth> month(String text, String yearOnly) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    String month = text.length() == 4 ? text + yearOnly : text.substring(0, 7);
    return Optional.of(YearMonth.parse(month));
  }

  private void resolves(String name, String key) {
    byFold.computeIfAbsent(Fold.loose(name), fold -> new LinkedHashSet<>()).add(key);
  }

  /** Whether a person has this key. */
  public boolean isKey(String key) {
    return entries.containsKey(key);
  }

  /** The name as Vietnamese newspapers write it, for a key of this list. */
  public Optional<String> label(String key) {
    return entry(key).map(Entry::label);
  }

  /** The country that the person serves or served. */
  public Optional<String> country(String key) {
    return entry(key).flatMap(Entry::country);
  }

  /**
   * Everyone whom this key, label or alias can mean. Case, diacritics, hyphens, dots and spaces do
   * not matter; more than one key means that the name is ambiguous.
   */
  public Set<String> resolve(String nameOrAlias) {
    return Set.copyOf(byFold.getOrDefault(Fold.loose(nameOrAlias), Set.of()));
  }

  /**
   * Everyone whose name ends in exactly this word ({@code Tai} is no {@code Tài}), or in what it
   * transliterates: {@code Ô-ban}.
   */
  Set<String> family(String word) {
    Set<String> keys = byFamily.getOrDefault(word, Set.of());
    return keys.isEmpty() ? transliterations.find(word) : keys;
  }

  /**
   * Everyone whose last name this transliteration of a full name can end in, and whose first name
   * begins with the same sound: {@code Rê-chép Tai-íp Éc-đô-gan}.
   */
  Set<String> resembling(String name) {
    int space = name.lastIndexOf(' ');
    if (space < 0 || !Transliteration.isHyphened(name)) {
      return Set.of();
    }
    return transliterations.family(name.substring(space + 1)).stream()
        .filter(key -> Transliteration.beginAlike(name, entries.get(key).label()))
        .collect(Collectors.toSet());
  }

  /** Everyone whose full name this transliteration can mean: {@code Vích-to Ô-ban}. */
  Set<String> transliterated(String name) {
    Set<String> keys = byFold.getOrDefault(Fold.loose(name), Set.of());
    return keys.isEmpty() ? transliterations.find(name) : keys;
  }

  /** All keys, in the order of the list. */
  public Set<String> keys() {
    return Set.copyOf(entries.keySet());
  }

  Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  Collection<Entry> entries() {
    return new ArrayList<>(entries.values());
  }
}
