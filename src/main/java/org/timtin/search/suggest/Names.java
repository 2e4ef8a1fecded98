package org.timtin.search.suggest;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.timtin.annotate.Authority;
import org.timtin.annotate.Countries;
import org.timtin.search.suggest.Name.Rank;

/**
 * The names of the lists, of people and countries. People whom only articles name are not among
 * them: those the engine finds by their keys. Made at the start.
 */
@Singleton
public class Names {
  private final NameIndex people;
  private final NameIndex countries;

  public Names(Authority authority, Countries countries) {
    List<Name> persons = new ArrayList<>();
    for (String key : authority.keys()) {
      authority.label(key).ifPresent(label -> persons.add(Name.label(key, label)));
      Name.all(key, authority.aliases(key), Rank.ALIAS).forEach(persons::add);
    }
    this.people = new NameIndex(persons);
    List<Name> places = new ArrayList<>();
    for (String code : countries.codes()) {
      places.add(Name.label(code, countries.label(code)));
      Name.all(code, countries.aliases(code), Rank.ALIAS).forEach(places::add);
      Name.all(code, countries.places(code), Rank.PLACE).forEach(places::add);
    }
    this.countries = new NameIndex(places);
  }

  /**
   * Everybody of the list in one of whose names everything stands that was typed, by key. Nobody
   * for a single letter: that a further name begins with it says nothing, and by the names that are
   * shown the engine finds them.
   */
  Map<String, NameIndex.Found> people(Typed typed) {
    return typed.isOneLetter() ? Map.of() : people.find(typed);
  }

  /** The countries likewise, by code. */
  Map<String, NameIndex.Found> countries(Typed typed) {
    return countries.find(typed);
  }
}
