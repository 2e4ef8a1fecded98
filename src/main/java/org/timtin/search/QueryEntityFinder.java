package org.timtin.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.timtin.annotate.Annotator;
import org.timtin.annotate.Authority;
import org.timtin.annotate.Countries;
import org.timtin.annotate.Mention;
import org.timtin.annotate.NameLookup;
import org.timtin.search.QueryEntities.Named;
import org.timtin.search.query.QueryNode;
import org.timtin.search.query.Syllable;

/**
 * Finds the officials and countries that the words of a query name. Articles are annotated from
 * their accented, cased text; people type queries in lower case and without diacritics, so that
 * names of the lists count here in any typing where they cannot mean anything else.
 */
@ApplicationScoped
public class QueryEntityFinder {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}-]+");

  /** Longest name in syllables that is looked up. */
  private static final int LONGEST_NAME = 5;

  /**
   * A single word is looked up from this length: shorter ones are syllables with other meanings.
   */
  private static final int SHORTEST_WORD = 5;

  /** More words than anyone types; the rest of a pasted text is not looked at. */
  private static final int MOST_WORDS = 40;

  private final Annotator annotator;
  private final Authority authority;
  private final NameLookup lookup;
  private final Countries countries;

  public QueryEntityFinder(
      Annotator annotator, Authority authority, NameLookup lookup, Countries countries) {
    this.annotator = annotator;
    this.authority = authority;
    this.lookup = lookup;
    this.countries = countries;
  }

  /** What the wanted words name. */
  QueryEntities find(QueryNode node) {
    String text = String.join(" ", node.wanted().flatMap(QueryNode::texts).toList());
    Set<Named> named = new LinkedHashSet<>();
    annotator.annotate(text, "", "", Optional.empty()).mentions().stream()
        .flatMap(mention -> named(mention).stream())
        .forEach(named::add);
    List<String> words = new ArrayList<>(List.of(BETWEEN.split(text)));
    words.removeIf(String::isEmpty);
    int limit = Math.min(words.size(), MOST_WORDS);
    for (int at = 0; at < limit; ) {
      at += name(words.subList(at, Math.min(limit, at + LONGEST_NAME)), named);
    }
    return QueryEntities.of(named);
  }

  private Optional<Named> named(Mention mention) {
    return switch (mention.kind()) {
      case COUNTRY -> Optional.of(new Named(mention.surface(), Facet.COUNTRY, mention.key()));
      case OFFICIAL ->
          Optional.of(new Named(mention.surface(), Facet.OFFICIAL, mention.key()))
              .filter(name -> authority.isKey(name.value()));
      case INFERRED -> Optional.empty();
    };
  }

  /** How many of the words are a name, the longest there is, or 1. */
  private int name(List<String> words, Set<Named> named) {
    for (int length = words.size(); length > 0; length--) {
      String name = String.join(" ", words.subList(0, length));
      boolean lone = length == 1;
      if (lone && (name.length() < SHORTEST_WORD || Syllable.isBare(name) || isSyllable(name))) {
        return 1;
      }
      // A lone foreign word may be a last name (putin); of several words, all must be the name.
      Set<String> officials = lone ? lookup.candidates(name) : authority.resolve(name);
      Set<String> places = countries.candidates(name);
      if (officials.size() + places.size() == 1) {
        officials.forEach(key -> named.add(new Named(name, Facet.OFFICIAL, key)));
        places.forEach(code -> named.add(new Named(name, Facet.COUNTRY, code)));
        return length;
      }
    }
    return 1;
  }

  private static boolean isSyllable(String word) {
    return Syllable.isPossible(word.toLowerCase(Locale.ROOT));
  }
}
