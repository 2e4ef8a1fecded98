package org.timtin.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timtin.annotate.NameSpan.Shape;

/** Joins the names of one article to people, and finds out which of them are officials. */
final class People {
  private final Authority authority;
  private final Set<String> countries;
  private final Namesakes namesakes;
  private final NameContext context;
  private final Homonyms homonyms;
  private Set<String> others = Set.of();
  private final PartIndex parts = new PartIndex();
  private final Map<String, Person> full = new LinkedHashMap<>();
  private final Map<String, Person> lone = new LinkedHashMap<>();

  /**
   * @param countries the countries that the article mentions
   * @param day the day of publication
   */
  People(Authority authority, Lexicon lexicon, Set<String> countries, Optional<LocalDate> day) {
    this.authority = authority;
    this.countries = Set.copyOf(countries);
    this.context = new NameContext(lexicon);
    this.namesakes = new Namesakes(authority, lexicon, day);
    this.homonyms = new Homonyms(authority, lexicon, this.countries, day);
  }

  /** All names of the article with the offices found beside some of them. */
  void join(List<NameSpan> spans, Map<NameSpan, Evidence> offices) {
    others = homonyms.names(spans);
    for (NameSpan span : spans) {
      if (span.shape() != Shape.SINGLE && counts(span)) {
        joinFull(span, offices);
      }
    }
    for (NameSpan span : spans) {
      if (span.shape() == Shape.SINGLE && counts(span)) {
        joinSingle(span, offices);
      }
    }
  }

  private boolean counts(NameSpan span) {
    return !context.isBlocked(span) && !authority.isForbidden(span.name());
  }

  /** The officials in the order in which the article first names them. */
  Collection<Person> officials() {
    List<Person> officials = new ArrayList<>();
    full.values().stream().filter(Person::isOfficial).forEach(officials::add);
    lone.values().stream().filter(Person::isOfficial).forEach(officials::add);
    return officials;
  }

  private void joinFull(NameSpan span, Map<NameSpan, Evidence> offices) {
    Evidence office = offices.get(span);
    boolean other = others.contains(span.name());
    // `T.Ư Đoàn Bùi Quang Huy`: what stands before the name can look like its beginning.
    Set<String> known = span.keys().isEmpty() ? authority.exactly(span.name()) : span.keys();
    Set<String> named = other ? Set.of() : known;
    if (named.isEmpty()) {
      named = served(namesakes.resembling(span.name(), Optional.ofNullable(office)));
    }
    Set<String> keys = namesakes.choose(named, span, Optional.ofNullable(office));
    String identity = keys.size() == 1 ? keys.iterator().next() : Fold.loose(span.name());
    Person person = full.get(identity);
    if (person == null && keys.isEmpty()) {
      person = sameFamily(span).orElse(null);
    }
    if (person == null) {
      person = new Person(span, keys);
      full.put(identity, person);
    }
    boolean sure = keys.size() == 1;
    parts.add(span.name(), person);
    person.see(span, office != null ? office.rule() : sure ? "authority" : "name");
    if (office != null) {
      person.makeOfficial();
      person.hold(office.title());
    }
    if (sure
        && namesakes.isRecognised(
            keys.iterator().next(), span, context.hasTitle(span), context.hasHonorific(span))) {
      person.recognise();
    }
    // Foreign names in the list hardly have namesakes: `con gái Sara Duterte` is the vice
    // president.
    if (span.shape() == Shape.VIETNAMESE && context.isSomebodyElse(span)) {
      person.distinguish();
    }
  }

  /**
   * `Sergei Shoigu` and `Sergei Kuzhugetovich Shoigu`, `Andrei Belousov` and `Andrei Beloussov`.
   */
  private Optional<Person> sameFamily(NameSpan span) {
    if (span.shape() != Shape.FOREIGN) {
      return Optional.empty();
    }
    String[] own = span.name().split("[ -]", -1);
    List<Person> same =
        parts.near(own[own.length - 1]).stream()
            .filter(person -> person.shape() == Shape.FOREIGN)
            .filter(person -> Spellings.isSamePerson(span.name(), person.fullest()))
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private void joinSingle(NameSpan span, Map<NameSpan, Evidence> offices) {
    boolean addressed =
        context.hasHonorific(span) || context.hasTitle(span) || offices.containsKey(span);
    List<Person> candidates =
        parts.near(span.name()).stream()
            .filter(person -> person.hasPart(span.name(), addressed))
            .toList();
    if (candidates.size() > 1) {
      List<Person> officials = candidates.stream().filter(Person::isOfficial).toList();
      candidates = officials.isEmpty() ? candidates : officials;
    }
    if (candidates.size() > 1) {
      Set<String> keys = authority.resolve(span.name());
      candidates =
          candidates.stream()
              .filter(person -> person.keys().stream().anyMatch(keys::contains))
              .toList();
      if (candidates.isEmpty()) {
        // Two of this name are in the article: neither is a third whom the list knows.
        return;
      }
    }
    if (candidates.size() == 1 && !isRelative(candidates.getFirst(), span, offices)) {
      see(candidates.getFirst(), span, offices);
    } else if (candidates.size() < 2) {
      alias(span, addressed, offices);
    }
  }

  /** `Tổng thống Marcos` beside `Thượng nghị sĩ Imee Marcos` is the president of the list. */
  private boolean isRelative(Person person, NameSpan span, Map<NameSpan, Evidence> offices) {
    Optional<Evidence> office = Optional.ofNullable(offices.get(span));
    Set<String> holders = namesakes.family(span.name(), office);
    return !holders.isEmpty()
        && person.keys().stream().noneMatch(holders::contains)
        && !person.holds(office.orElseThrow().title());
  }

  private static void see(Person person, NameSpan span, Map<NameSpan, Evidence> offices) {
    Evidence office = offices.get(span);
    person.see(span, office == null ? "part of the name" : office.rule());
    if (office != null) {
      person.makeOfficial();
    }
  }

  private Set<String> family(String name, Optional<Evidence> office) {
    Set<String> family = namesakes.family(name, office);
    return Transliteration.isHyphened(name) ? served(family) : family;
  }

  /** A transliteration is a guess that only the country makes sure. */
  private Set<String> served(Set<String> keys) {
    return keys.stream()
        .filter(key -> authority.country(key).filter(countries::contains).isPresent())
        .collect(Collectors.toSet());
  }

  /** `đại sứ Belotero`: alone beside this word an unknown word is a brand as often as a person. */
  private static boolean isOfPeople(Evidence office) {
    return !office.title().equals("đại sứ");
  }

  /** Half of Korea is called `ông Kim` or `ông Lee`: without the country it can be anybody. */
  private boolean isKoreanElsewhere(String key) {
    return authority
        .country(key)
        .filter(code -> code.equals("KP") || code.equals("KR"))
        .filter(code -> !countries.contains(code))
        .isPresent();
  }

  private void alias(NameSpan span, boolean addressed, Map<NameSpan, Evidence> offices) {
    Optional<Evidence> office = Optional.ofNullable(offices.get(span));
    Set<String> all = context.hasRole(span) ? Set.of() : authority.resolve(span.name());
    Set<String> named = namesakes.holders(all, office);
    Set<String> candidates =
        namesakes.choose(named.isEmpty() ? family(span.name(), office) : named, span, office);
    // Two kings Abdullah of one time: the article's country says which.
    Set<String> near = candidates.size() > 1 ? served(candidates) : Set.of();
    Set<String> keys = near.size() == 1 ? near : candidates;
    if (office.isEmpty() && keys.stream().allMatch(this::isKoreanElsewhere)) {
      return;
    }
    boolean foreign = !Syllables.isVietnamese(span.name());
    String name = Fold.loose(span.name());
    if (keys.size() == 1 && (addressed || (foreign && namesakes.isPlain(keys, countries)))) {
      String key = keys.iterator().next();
      Person person = lone.computeIfAbsent(key, k -> new Person(span, keys));
      person.see(span, "alias");
      person.makeOfficial();
    } else if (keys.isEmpty() && foreign && office.filter(People::isOfPeople).isPresent()) {
      see(lone.computeIfAbsent(name, k -> new Person(span, Set.of())), span, offices);
    } else if (keys.isEmpty() && lone.containsKey(name)) {
      see(lone.get(name), span, offices);
    }
  }
}
