package org.timtin.annotate;

import java.time.LocalDate;
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
import java.util.stream.Stream;

/** The officials that are known by name: their keys, labels, countries, aliases and offices. */
public final class Authority {
  /** One person. */
  record Entry(
      String key,
      String label,
      Optional<String> country,
      List<String> aliases,
      List<Office> offices) {
    Entry {
      aliases = List.copyOf(aliases);
      offices = List.copyOf(offices);
    }

    static Entry of(DataFile.Row row) {
      if (row.cells().size() < 3) {
        throw new IllegalArgumentException("expected key, label, country, aliases, offices");
      }
      return of(row.cell(0), row.cell(1), row.cell(2), row.alternatives(3), row.alternatives(4));
    }

    static Entry of(
        String key, String label, String country, List<String> aliases, List<String> offices) {
      if (!key.equals(Fold.slug(key)) || key.isEmpty() || label.isEmpty()) {
        throw new IllegalArgumentException("'" + key + "' is no key, or has no label");
      }
      if (!country.equals("-") && !country.matches("[A-Z]{2}")) {
        throw new IllegalArgumentException("'" + country + "' is no country code");
      }
      return new Entry(
          key,
          label,
          country.equals("-") ? Optional.empty() : Optional.of(country),
          aliases.stream().filter(alias -> !alias.equals("-")).toList(),
          offices.stream().map(Office::of).toList());
    }

    Official official() {
      return new Official(key, label);
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Set<String>> byFold = new HashMap<>();
  private final Map<String, Set<Entry>> byOffice = new HashMap<>();
  private final Map<String, Set<String>> byFamily = new HashMap<>();
  private final Transliterations transliterations = new Transliterations();

  private final Set<String> forbidden;

  /**
   * @param forbidden names, folded to keys, that are never an official's
   */
  Authority(Collection<Entry> people, Set<String> forbidden) {
    this.forbidden = Set.copyOf(forbidden);
    for (Entry entry : people) {
      entries.put(entry.key(), entry);
      resolves(entry.key(), entry.key());
      names(entry).forEach(name -> resolves(name, entry.key()));
      entry.offices().forEach(office -> serves(entry, office));
      family(entry);
    }
  }

  /** Reads the list that comes with the service. */
  public static Authority load() {
    return of(DataFile.resource("officials.tsv"));
  }

  static Authority of(DataFile file) {
    Map<String, Entry> people = new LinkedHashMap<>();
    file.forEach(
        row -> {
          Entry entry = Entry.of(row);
          if (people.putIfAbsent(entry.key(), entry) != null) {
            throw new IllegalArgumentException("key '" + entry.key() + "' stands twice");
          }
        });
    return new Authority(people.values(), Set.of());
  }

  private void family(Entry entry) {
    String plain = entry.label().replace(" Jr.", "").replace(" Jr", "");
    int last = plain.lastIndexOf(' ');
    // Vietnamese names end in the given name, which is not used alone.
    if (last > 0 && !isVietnamese(entry.label()) && !isForbidden(entry.label())) {
      byFamily
          .computeIfAbsent(plain.substring(last + 1), fold -> new LinkedHashSet<>())
          .add(entry.key());
      transliterations.add(plain, entry.key());
    }
  }

  /** The label and the aliases under which the person is found. */
  List<String> names(Entry entry) {
    return Stream.concat(Stream.of(entry.label()), entry.aliases().stream())
        .filter(name -> !isForbidden(name))
        .toList();
  }

  /** Whether a correction says that this name is never an official's. */
  boolean isForbidden(String name) {
    return !forbidden.isEmpty() && forbidden.contains(Fold.slug(name));
  }

  private static boolean isVietnamese(String name) {
    return Arrays.stream(name.split(" ", -1)).allMatch(Syllables::isVietnamese);
  }

  /** The keys of those who held one of these offices of this country on this day. */
  Set<String> holders(Set<String> slugs, String country, LocalDate day) {
    return slugs.stream()
        .flatMap(slug -> byOffice.getOrDefault(slug, Set.of()).stream())
        .filter(
            entry ->
                entry.offices().stream()
                    .anyMatch(
                        office ->
                            office.is(slugs, entry.country(), country) && office.surelyHeldOn(day)))
        .map(Entry::key)
        .collect(Collectors.toSet());
  }

  private void serves(Entry entry, Office office) {
    byOffice.computeIfAbsent(office.slug(), slug -> new LinkedHashSet<>()).add(entry);
    byOffice.computeIfAbsent(office.plainSlug(), slug -> new LinkedHashSet<>()).add(entry);
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

  /** The further names of a person of this list: spellings, transliterations, short forms. */
  public List<String> aliases(String key) {
    return entry(key).stream()
        .flatMap(entry -> entry.aliases().stream())
        .filter(alias -> !isForbidden(alias))
        .toList();
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

  /** Everyone who has just this name, with its marks. */
  Set<String> exactly(String name) {
    return resolve(name).stream()
        .filter(key -> names(entries.get(key)).contains(name))
        .collect(Collectors.toSet());
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
