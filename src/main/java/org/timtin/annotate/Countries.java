package org.timtin.annotate;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timtin.annotate.CountryForm.Kind;

/** The countries of the facet: their codes, their labels, and the forms that mention them. */
public final class Countries {
  private static final ULocale VIETNAMESE = ULocale.forLanguageTag("vi");

  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<CountryForm> forms = new ArrayList<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Map<String, Set<String>> byFold = new HashMap<>();
  private final Map<String, Set<String>> shared = new HashMap<>();

  private Countries() {}

  /** Reads the list that comes with the service. */
  public static Countries load() {
    return of(DataFile.resource("countries.tsv"));
  }

  static Countries of(DataFile file) {
    Countries countries = new Countries();
    Set<String> known = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    // Kosovo has no ISO code; XK is the one that CLDR and the European Union use.
    known.add("XK");
    file.forEach(row -> countries.read(row, known));
    known.stream().sorted().forEach(countries::addNames);
    return countries;
  }

  private void read(DataFile.Row row, Set<String> known) {
    if (row.cells().size() < 3) {
      throw new IllegalArgumentException("expected code, kind and forms, separated by tabs");
    }
    Kind kind = Kind.of(row.cell(1));
    List<String> codes =
        row.cell(0).equals("-") ? List.of() : List.of(row.cell(0).split("[,|]", -1));
    if (codes.isEmpty() != (kind == Kind.NOT)) {
      throw new IllegalArgumentException("only kind 'not' has no code, which is written -");
    }
    for (String code : codes) {
      if (!known.contains(code)) {
        throw new IllegalArgumentException("'" + code + "' is no ISO 3166-1 alpha-2 code");
      }
    }
    List<String> alternatives = row.alternatives(2);
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException("no forms");
    }
    if (kind == Kind.LABEL) {
      labels.put(codes.getFirst(), alternatives.getFirst());
      resolves(alternatives.getFirst(), codes.getFirst());
      return;
    }
    if (kind == Kind.SHARED) {
      alternatives.forEach(form -> shared.put(Fold.loose(form), Set.copyOf(codes)));
      return;
    }
    for (String form : alternatives) {
      forms.add(new CountryForm(form, kind, codes));
      if (kind == Kind.NAME || kind == Kind.SHORT) {
        codes.forEach(code -> resolves(form, code));
      }
    }
  }

  private void addNames(String code) {
    ULocale place = new ULocale("", code);
    String name = place.getDisplayCountry(VIETNAMESE);
    labels.putIfAbsent(code, name);
    if (forms.stream().noneMatch(form -> form.form().equals(name))) {
      forms.add(new CountryForm(name, Kind.NAME, List.of(code)));
    }
    resolves(code, code);
    resolves(name, code);
    resolves(place.getDisplayCountry(ULocale.ENGLISH), code);
  }

  private static String lower(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The same countries with further names; their forms are checked by the caller. */
  Countries with(Map<String, String> codeByName, Set<String> forbidden) {
    Countries copy = new Countries();
    copy.labels.putAll(labels);
    copy.shared.putAll(shared);
    byName.forEach((name, codes) -> copy.byName.put(name, new LinkedHashSet<>(codes)));
    byFold.forEach((fold, codes) -> copy.byFold.put(fold, new LinkedHashSet<>(codes)));
    Set<String> gone =
        forbidden.stream().map(form -> Shadow.of(form).text()).collect(Collectors.toSet());
    forms.stream()
        .filter(form -> !gone.contains(Shadow.of(form.form()).text()))
        .forEach(copy.forms::add);
    codeByName.forEach(
        (name, code) -> {
          copy.forms.add(new CountryForm(name, Kind.NAME, List.of(code)));
          copy.resolves(name, code);
          copy.shared.remove(Fold.loose(name));
        });
    // Else a shorter form inside would count: `Pháp` in a forbidden `Pháp Vân`.
    forbidden.forEach(form -> copy.forms.add(new CountryForm(form, Kind.NOT, List.of())));
    return copy;
  }

  /** The country that this form of the list stands for, as written; empty if it is not listed. */
  Set<String> codesOf(String form) {
    String shadow = Shadow.of(form).text();
    return forms.stream()
        .filter(known -> Shadow.of(known.form()).text().equals(shadow))
        .flatMap(known -> known.codes().stream())
        .collect(Collectors.toSet());
  }

  /** Everything that stands for a country, as a shadow's text. */
  Set<String> shadows() {
    return forms.stream()
        .filter(form -> !form.codes().isEmpty())
        .map(form -> Shadow.of(form.form()).text())
        .collect(Collectors.toSet());
  }

  private void resolves(String form, String code) {
    byName.computeIfAbsent(lower(form), name -> new LinkedHashSet<>()).add(code);
    byFold.computeIfAbsent(Fold.loose(form), fold -> new LinkedHashSet<>()).add(code);
  }

  /** The codes of every name, in lower case: codes, labels, other names, also in English. */
  Map<String, Set<String>> names() {
    return byName;
  }

  /** All codes that can be values of the facet, in alphabetical order. */
  public List<String> codes() {
    return labels.keySet().stream().sorted().toList();
  }

  /** Whether this is the code of a country, in capitals. */
  public boolean isCode(String code) {
    return labels.containsKey(code);
  }

  /** The country's name in Vietnamese newspapers; an unknown code is its own label. */
  public String label(String code) {
    return labels.getOrDefault(code, code);
  }

  /** The country's English name after CLDR; an unknown code is its own label. */
  public String englishLabel(String code) {
    return labels.containsKey(code)
        ? new ULocale("", code).getDisplayCountry(ULocale.ENGLISH)
        : code;
  }

  /** The country's further names, in Vietnamese and English, its code among them. */
  public List<String> aliases(String code) {
    return Stream.concat(
            forms(code, Set.of(Kind.NAME, Kind.SHORT)), Stream.of(englishLabel(code), code))
        .distinct()
        .toList();
  }

  /** What stands for the country: its capital and the seats of its government. */
  public List<String> places(String code) {
    return forms(code, Set.of(Kind.CAPITAL, Kind.SEAT)).distinct().toList();
  }

  private Stream<String> forms(String code, Set<Kind> kinds) {
    return forms.stream()
        .filter(form -> kinds.contains(form.kind()) && form.codes().contains(code))
        .map(CountryForm::form);
  }

  /**
   * The code of a country given by its code, name or alias. Case, diacritics and hyphens do not
   * matter as long as only one country remains.
   */
  public Optional<String> resolve(String text) {
    Set<String> codes = meant(text);
    return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
  }

  /**
   * The codes of all countries that a reader may mean: as {@link #resolve}, but {@code Congo} is
   * both, though in the news it is one of them far more often.
   */
  public Set<String> candidates(String text) {
    return shared.getOrDefault(Fold.loose(text), meant(text));
  }

  private Set<String> meant(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (labels.containsKey(code)) {
      return Set.of(code);
    }
    // With its diacritics a name is itself first: `Mỹ` is not the code MY.
    Set<String> exact = byName.getOrDefault(lower(text), Set.of());
    return Set.copyOf(exact.size() == 1 ? exact : byFold.getOrDefault(Fold.loose(text), Set.of()));
  }

  /** Finds the forms in a {@link Shadow}'s text; what is no country gives way where forms cross. */
  Gazetteer<List<CountryForm>> gazetteer() {
    Map<String, List<CountryForm>> byForm = new HashMap<>();
    for (CountryForm form : forms) {
      String shadow = Shadow.of(form.form()).text();
      add(byForm, shadow, form);
      // A line in capitals is read as `Tp.Hcm`; such a form counts nowhere else.
      String titled = Spelling.titled(shadow);
      if (!titled.equals(shadow) && shadow.chars().filter(Character::isUpperCase).count() > 2) {
        add(byForm, titled, form);
      }
    }
    return new Gazetteer<>(byForm, values -> yields(values.getFirst().kind()));
  }

  /** `Bắc Trung` gives way to `Trung Quốc`, `tướng Thái` to `Thái Lan`. */
  private static boolean yields(Kind kind) {
    return kind == Kind.NOT || kind == Kind.NATIONALITY;
  }

  private static void add(Map<String, List<CountryForm>> byForm, String key, CountryForm form) {
    List<CountryForm> sharing = byForm.computeIfAbsent(key, k -> new ArrayList<>(1));
    // Both placements of a tone mark are listed and read alike.
    if (sharing.stream().noneMatch(other -> other.codes().equals(form.codes()))) {
      sharing.add(form);
    }
  }
}
