package org.timtin.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.timtin.search.query.AccentMode;
import org.timtin.search.query.Diacritics;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.ParsedQuery;
import org.timtin.search.query.QueryNode;
import org.timtin.search.query.QueryParser;
import org.timtin.search.synonym.SynonymExpansion;
import org.timtin.search.synonym.SynonymGroups;

/**
 * Reads the text of a query into words: repaired, with further forms of names, and what it names.
 */
@ApplicationScoped
public class QueryReader {
  private final QueryRepair repair;
  private final SynonymGroups synonyms;
  private final QueryEntityFinder entities;
  private final PrefixNames names;
  private final Clock clock;

  public QueryReader(
      QueryRepair repair,
      SynonymGroups synonyms,
      QueryEntityFinder entities,
      PrefixNames names,
      Clock clock) {
    this.repair = repair;
    this.synonyms = synonyms;
    this.entities = entities;
    this.names = names;
    this.clock = clock;
  }

  /** A reader for one search, which looks each name behind a prefix up once. */
  QueryReader remembering() {
    return new QueryReader(repair, synonyms, entities, names.remembering(), clock);
  }

  /** A reader for which some names behind prefixes mean what they were found to mean before. */
  QueryReader knowing(List<NamedValue> before) {
    return new QueryReader(repair, synonyms, entities, names.knowing(before), clock);
  }

  /** What names behind prefixes mean; of a reader that remembers. */
  List<NamedValue> known() {
    return names.known();
  }

  /**
   * What a query's text asks for, before anything is repaired; empty for a blank one.
   *
   * @param inferred whether holders of offices that stand without a name count as officials
   * @throws org.timtin.BadInput when the text cannot be read as a query
   */
  Optional<ParsedQuery> parsed(String text, boolean inferred) {
    return QueryParser.parse(text, names.names(inferred));
  }

  /** Words in which keystrokes of an input method were left; asks the engine what it knows. */
  List<Repaired> repaired(SearchQuery query) {
    return QueryParser.parse(query.text()).map(repair::of).orElseGet(List::of);
  }

  /**
   * The words of a query; empty for a blank one.
   *
   * @param repaired what is understood otherwise than typed
   * @throws org.timtin.BadInput when the text cannot be read as a query
   */
  Optional<Words> words(SearchQuery query, List<Repaired> repaired) {
    return parsed(query.text(), query.selection().inferred())
        .map(parsed -> words(parsed, query.accents(), repaired));
  }

  Words words(ParsedQuery parsed, AccentMode accents, List<Repaired> repaired) {
    QueryNode node = QueryRepair.replaced(parsed.node(), repaired);
    return words(node, wanted(node, accents), accents);
  }

  /** The same words without diacritics. */
  Words folded(Words words, AccentMode accents) {
    return words(words.typed(), MatchedAs.FOLDED, accents);
  }

  private Words words(QueryNode node, MatchedAs matched, AccentMode accents) {
    return new Words(
        node,
        SynonymExpansion.of(node, synonyms, matched),
        matched,
        accents != AccentMode.IGNORE,
        entities.find(node),
        clock.instant());
  }

  /** Which form of the words must be there. */
  private static MatchedAs wanted(QueryNode node, AccentMode accents) {
    return switch (accents) {
      case PREFER -> node.texts().anyMatch(Diacritics::in) ? MatchedAs.TYPED : MatchedAs.FOLDED;
      case IGNORE -> MatchedAs.FOLDED;
      case STRICT -> MatchedAs.TYPED;
    };
  }
}
