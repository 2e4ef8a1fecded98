package org.timtin.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.timtin.annotate.Countries;
import org.timtin.search.highlight.TextRange;
import org.timtin.search.query.Prefix;
import org.timtin.search.query.QueryNode;

/** The names in a query and what they stand for. */
@ApplicationScoped
class LintAliases {
  private final Countries countries;
  private final OfficialLabels officials;

  LintAliases(Countries countries, OfficialLabels officials) {
    this.countries = countries;
    this.officials = officials;
  }

  /**
   * Names behind prefixes and names with further forms in typed order, then what the words name.
   *
   * @param parts where the leaves of the words' tree stand in the text
   */
  List<QueryLint.Alias> of(String text, Words words, List<TextRange> parts) {
    List<QueryLint.Alias> aliases = new ArrayList<>();
    List<QueryNode> nodes = names(words.node()).toList();
    Map<String, String> labels =
        officials.of(
            Stream.concat(words.values(Prefix.OFFICIAL), words.entities().officials().stream())
                .toList());
    int part = 0;
    for (QueryNode node : nodes) {
      int leaves = (int) node.leaves().count();
      TextRange at = new TextRange(parts.get(part).start(), parts.get(part + leaves - 1).end());
      String typed = text.substring(at.start(), at.end());
      if (node instanceof QueryNode.Has has) {
        Facet facet = has.prefix() == Prefix.OFFICIAL ? Facet.OFFICIAL : Facet.COUNTRY;
        aliases.add(value(facet, typed, has.value(), labels, Optional.of(at)));
      }
      synonyms(node).ifPresent(names -> aliases.add(forms(typed, names, at)));
      part += leaves;
    }
    words.entities().named().stream()
        .map(name -> value(name.facet(), name.typed(), name.value(), labels, Optional.empty()))
        .forEach(aliases::add);
    return aliases;
  }

  /** The tree's pieces in typed order, a name of several words as one. */
  private static Stream<QueryNode> names(QueryNode node) {
    return switch (node) {
      case QueryNode.Not not -> names(not.node());
      case QueryNode.And and -> and.nodes().stream().flatMap(LintAliases::names);
      case QueryNode.Or or -> or.nodes().stream().flatMap(LintAliases::names);
      case QueryNode.Synonyms synonyms -> Stream.of(synonyms);
      case QueryNode.Word word -> Stream.of(word);
      case QueryNode.Phrase phrase -> Stream.of(phrase);
      case QueryNode.Title title -> Stream.of(title);
      case QueryNode.Has has -> Stream.of(has);
    };
  }

  private static Optional<QueryNode.Synonyms> synonyms(QueryNode node) {
    return node.untied() instanceof QueryNode.Synonyms synonyms
        ? Optional.of(synonyms)
        : Optional.empty();
  }

  private QueryLint.Alias value(
      Facet facet, String typed, String value, Map<String, String> labels, Optional<TextRange> at) {
    String label = facet == Facet.OFFICIAL ? labels.get(value) : countries.label(value);
    return new QueryLint.Alias(
        facet.parameter(),
        typed,
        Optional.of(value),
        Optional.of(label),
        Optional.empty(),
        at.map(TextRange::start),
        at.map(TextRange::end));
  }

  private static QueryLint.Alias forms(String typed, QueryNode.Synonyms names, TextRange at) {
    return new QueryLint.Alias(
        "synonym",
        typed,
        Optional.empty(),
        Optional.empty(),
        Optional.of(names.others()),
        Optional.of(at.start()),
        Optional.of(at.end()));
  }
}
