package org.timtin.annotate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Chooses among the people of the authority that one name can mean. */
final class Namesakes {
  /** Offices whose holders newspapers name by one word and nothing else: `Putin nói ...`. */
  private static final Set<String> PLAIN =
      Set.of(
          "president", "prime-minister", "chancellor", "premier", "supreme-leader", "party-leader");

  /** The same while they serve. */
  private static final Set<String> PLAIN_IN_OFFICE =
      Set.of(
          "vice-president",
          "foreign-minister",
          "defence-minister",
          "finance-minister",
          "house-speaker",
          "secretary-general",
          "national-security-adviser",
          "commission-president");

  private final Authority authority;
  private final Lexicon lexicon;
  private final Optional<LocalDate> day;

  Namesakes(Authority authority, Lexicon lexicon, Optional<LocalDate> day) {
    this.authority = authority;
    this.lexicon = lexicon;
    this.day = day;
  }

  /**
   * Those of the candidates that remain: by the country named just before the name, by the office
   * beside it, then by who was in office on the article's day. One remains, or the name stays
   * ambiguous.
   */
  Set<String> choose(Set<String> candidates, NameSpan span, Optional<Evidence> office) {
    Set<String> left = candidates;
    if (left.size() > 1) {
      left = byCountry(left, span);
    }
    if (left.size() > 1) {
      Set<String> holders = holders(left, office);
      left = holders.isEmpty() ? left : holders;
    }
    if (left.size() > 1 && day.isPresent()) {
      left = narrow(left, key -> inOffice(key, day.get()));
    }
    return left;
  }

  /**
   * Those who hold or held an office that the word beside the name can mean: `Thị trưởng Johnson`
   * is not the speaker of the house. An office that says nothing leaves all of them.
   */
  Set<String> holders(Set<String> candidates, Optional<Evidence> office) {
    Set<String> slugs = office.map(found -> lexicon.slugs(found.title())).orElse(Set.of());
    if (slugs.isEmpty()) {
      return candidates;
    }
    return candidates.stream()
        .filter(key -> hasOffice(key, held -> slugs.contains(held.plainSlug())))
        .collect(Collectors.toSet());
  }

  /** Holders of just this office with this last name: `Thủ tướng May`, `Tổng thống Kennedy`. */
  Set<String> family(String name, Optional<Evidence> office) {
    boolean known = office.map(found -> !lexicon.slugs(found.title()).isEmpty()).orElse(false);
    return known ? holders(authority.family(name), office) : Set.of();
  }

  /** Holders of just this office whose names a transliteration resembles. */
  Set<String> resembling(String name, Optional<Evidence> office) {
    boolean known = office.map(found -> !lexicon.slugs(found.title()).isEmpty()).orElse(false);
    return known ? holders(authority.resembling(name), office) : Set.of();
  }

  /**
   * Whether the only candidate can be meant by a bare word without `ông` or an office: who leads or
   * led a country, or is in office on the article's day; and either is in office or serves a
   * country that the article mentions.
   */
  boolean isPlain(Set<String> keys, Set<String> countries) {
    String key = keys.iterator().next();
    boolean leader = hasOffice(key, held -> PLAIN.contains(held.plainSlug()));
    boolean serving = day.isPresent() && inOffice(key, day.get());
    boolean minister =
        serving && hasOffice(key, held -> PLAIN_IN_OFFICE.contains(held.plainSlug()));
    boolean near = authority.country(key).filter(countries::contains).isPresent();
    return (leader && (serving || near || day.isEmpty())) || (minister && near);
  }

  /**
   * Whether the authority's word is enough for a name that ordinary people and streets bear too.
   * Vietnamese newspapers hardly ever name their own officials without an office or `ông`.
   *
   * @param title whether a title stands before the name
   * @param honorific whether `ông`, `bà` or the like does
   */
  boolean isRecognised(String key, NameSpan span, boolean title, boolean honorific) {
    boolean common =
        span.shape() == NameSpan.Shape.VIETNAMESE
            && authority.country(key).filter("VN"::equals).isPresent();
    // Without a date `ông` says too little: it is said to everybody.
    boolean serving =
        day.isEmpty() || hasOffice(key, held -> held.isDated() && held.heldOn(day.get()));
    return !common || title || (honorific && serving);
  }

  private Set<String> byCountry(Set<String> candidates, NameSpan span) {
    return span.passage()
        .placeAt(span.passage().placeStart(span.from()))
        .filter(place -> place.to() == span.from() && !place.is(CountryForm.Kind.NOT))
        .map(place -> narrow(candidates, key -> serves(key, place)))
        .orElse(candidates);
  }

  private boolean serves(String key, Passage.Place place) {
    return authority
        .country(key)
        .filter(code -> place.forms().stream().anyMatch(form -> form.codes().contains(code)))
        .isPresent();
  }

  private boolean inOffice(String key, LocalDate on) {
    return hasOffice(key, office -> office.heldOn(on));
  }

  private boolean hasOffice(String key, Predicate<Office> test) {
    return authority
        .entry(key)
        .filter(entry -> entry.offices().stream().anyMatch(test))
        .isPresent();
  }

  private static Set<String> narrow(Set<String> keys, Predicate<String> predicate) {
    Set<String> left = keys.stream().filter(predicate).collect(Collectors.toSet());
    return left.isEmpty() ? keys : left;
  }
}
