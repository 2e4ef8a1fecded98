package org.timtin.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timtin.search.highlight.Fragmenter;
import org.timtin.search.highlight.MarkedText;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.QueryNode;
import org.timtin.search.synonym.SynonymExpansion;

/**
 * Asks the engine to mark what matched, by a query of its own: the words and phrases in the form
 * that matched, and nothing that only orders hits. Whole fields come back marked; what to show of
 * them is cut out here, because the engine's own fragments begin behind the stop of an
 * abbreviation, have no bound in a text without spaces, and do not say where in the text they are.
 */
final class Highlighting {
  private static final List<String> FIELDS = List.of("title", "summary", "body");

  /** Enough of a text in which nothing matched to cut a first fragment from. */
  private static final int BEGINNING = 2 * Fragmenter.LONGEST;

  private Highlighting() {}

  static Highlight of(Optional<QueryNode> node, MatchedAs matched) {
    return Highlight.of(
        h ->
            h.type(HighlighterType.Unified)
                .preTags(MarkedText.SIGN)
                .postTags(MarkedText.SIGN)
                .requireFieldMatch(true)
                .fields(fields(node, matched)));
  }

  /**
   * The marked texts by the article's field names; of a field that was marked in both its forms,
   * the marks of both.
   */
  static Map<String, MarkedText> byField(Map<String, List<String>> highlights) {
    Map<String, MarkedText> byField = new LinkedHashMap<>();
    for (String field : FIELDS) {
      Stream.of(MatchedAs.values())
          .flatMap(form -> highlights.getOrDefault(field + form.suffix(), List.of()).stream())
          .map(MarkedText::of)
          .reduce(MarkedText::and)
          .ifPresent(marked -> byField.put(field, marked));
    }
    return byField;
  }

  /**
   * Further forms of names are marked as they match, as written: without diacritics {@code Cu-ba}
   * would be marked in {@code cụ bà}. So where the words match without, a field is asked for in
   * both forms.
   */
  private static List<NamedValue<HighlightField>> fields(
      Optional<QueryNode> node, MatchedAs matched) {
    List<NamedValue<HighlightField>> fields = new ArrayList<>();
    for (String name : FIELDS) {
      Set<String> typed = texts(name, node, QueryNode::typed);
      Set<String> others = texts(name, node, Highlighting::furtherForms);
      if (matched == SynonymExpansion.WRITTEN) {
        typed.addAll(others);
        others.clear();
      }
      // A text in which nothing matched still shows its beginning: a result page needs a line under
      // the headline.
      int beginning = name.equals("body") ? BEGINNING : 0;
      fields.add(field(name + matched.suffix(), typed, beginning));
      if (!others.isEmpty()) {
        fields.add(field(name + SynonymExpansion.WRITTEN.suffix(), others, 0));
      }
    }
    return fields;
  }

  private static Set<String> texts(
      String field, Optional<QueryNode> node, Function<QueryNode, Stream<String>> kind) {
    return node.stream()
        .flatMap(QueryNode::wanted)
        .filter(wanted -> wanted.isAskedOf(field))
        .flatMap(kind)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> furtherForms(QueryNode wanted) {
    return wanted.untied() instanceof QueryNode.Synonyms synonyms
        ? synonyms.others().stream()
        : Stream.empty();
  }

  private static NamedValue<HighlightField> field(String name, Set<String> texts, int beginning) {
    return NamedValue.of(
        name,
        HighlightField.of(
            f -> f.numberOfFragments(0).noMatchSize(beginning).highlightQuery(query(name, texts))));
  }

  private static Query query(String field, Set<String> wanted) {
    List<Query> texts =
        wanted.stream()
            .map(text -> QueryBuilders.matchPhrase(m -> m.field(field).query(text)))
            .toList();
    return texts.isEmpty()
        ? Query.of(q -> q.matchNone(none -> none))
        : Query.of(q -> q.bool(b -> b.should(texts)));
  }
}
