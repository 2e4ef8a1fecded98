package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.timtin.index.ArticleIndex;
import org.timtin.search.query.QueryText.Token;

/** Words of the index that are like those of a query, from one request. */
final class SpellingSources {
  private static final List<String> FIELDS = List.of("title", "summary", "body");

  /** Articles whose words are read: the nearest ones hold the words side by side. */
  private static final int READ = 20;

  /** Most options for one word in one field; short syllables have many neighbours. */
  private static final int OPTIONS = 10;

  /** The engine's own default of 4 letters would leave out most syllables. */
  private static final int SHORTEST = 2;

  /** Names are hardly longer; comparing a run of thousands of letters with every word is work. */
  private static final int LONGEST = 50;

  // Of the private use area: no article has them.
  private static final String BEFORE = "\uE000";
  private static final String AFTER = "\uE001";
  private static final Pattern MARKED = Pattern.compile(BEFORE + "([^" + AFTER + "]*)" + AFTER);

  private final Map<String, Map<String, Integer>> forms = new HashMap<>();
  private final Map<Integer, Map<String, Long>> options = new HashMap<>();

  private SpellingSources(SearchResponse<Void> response) {
    response.hits().hits().forEach(this::read);
    response.suggest().values().stream()
        .flatMap(List::stream)
        .filter(suggestion -> suggestion.isTerm())
        .forEach(suggestion -> read(suggestion.term()));
  }

  static SpellingSources ask(ElasticsearchClient client, SearchQuery query, List<Token> tokens) {
    String words = String.join(" ", tokens.stream().map(Token::text).toList());
    SearchRequest request =
        SearchRequest.of(
            search ->
                search
                    .index(ArticleIndex.ALIAS)
                    .query(nearest(words))
                    .postFilter(new Filters(query).all())
                    .highlight(marks())
                    .suggest(suggester(suggestible(query.text(), tokens)))
                    .source(source -> source.fetch(false))
                    .trackTotalHits(track -> track.enabled(false))
                    .size(READ)
                    .allowPartialSearchResults(false));
    return new SpellingSources(call(() -> client.search(request, Void.class)));
  }

  /** The form in which the nearest articles have the word, most often; empty where none has it. */
  Optional<String> form(Token token) {
    return forms.getOrDefault(Similarity.folded(token.text()), Map.of()).entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<String, Integer> form) -> form.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  /** Words like this one, most frequent first; with and without marks. */
  Set<String> suggested(Token token) {
    Set<String> words = new LinkedHashSet<>();
    options.getOrDefault(token.start(), Map.of()).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(option -> words.add(option.getKey()));
    forms.getOrDefault(Similarity.folded(token.text()), Map.of()).keySet().forEach(words::add);
    return words;
  }

  /** Any of the words in any form, the more of them the better, and best side by side. */
  private static Query nearest(String words) {
    List<Query> parts = new ArrayList<>();
    for (String field : FIELDS) {
      for (String analysis : List.of(".folded", ".folded_bigrams")) {
        parts.add(Query.of(q -> q.match(m -> m.field(field + analysis).query(words))));
      }
    }
    return Query.of(q -> q.bool(b -> b.should(parts).minimumShouldMatch("1")));
  }

  private static Highlight marks() {
    List<NamedValue<HighlightField>> fields =
        FIELDS.stream()
            .map(
                field ->
                    NamedValue.of(
                        field + ".folded", HighlightField.of(f -> f.numberOfFragments(3))))
            .toList();
    return Highlight.of(h -> h.fields(fields).preTags(BEFORE).postTags(AFTER));
  }

  /** The text without very long words; the others stay where they are. */
  private static String suggestible(String text, List<Token> tokens) {
    StringBuilder suggestible = new StringBuilder(text);
    tokens.stream()
        .filter(token -> token.text().length() > LONGEST)
        .forEach(
            token ->
                suggestible.replace(
                    token.start(),
                    token.start() + token.text().length(),
                    " ".repeat(token.text().length())));
    return suggestible.toString();
  }

  private static Suggester suggester(String text) {
    return Suggester.of(
        suggester -> {
          suggester.text(text);
          for (String field : FIELDS) {
            for (String analysis : List.of("", ".folded")) {
              suggester.suggesters(
                  field + analysis,
                  one ->
                      one.term(
                          term ->
                              term.field(field + analysis)
                                  .suggestMode(SuggestMode.Popular)
                                  .minWordLength(SHORTEST)
                                  // The first letter can be the wrong one: d for đ.
                                  .prefixLength(0)
                                  .size(OPTIONS)));
            }
          }
          return suggester;
        });
  }

  private void read(Hit<Void> hit) {
    for (List<String> fragments : hit.highlight().values()) {
      for (String fragment : fragments) {
        Matcher marked = MARKED.matcher(fragment);
        while (marked.find()) {
          String form = Similarity.lower(marked.group(1));
          forms
              .computeIfAbsent(Similarity.folded(form), any -> new HashMap<>())
              .merge(form, 1, Integer::sum);
        }
      }
    }
  }

  private void read(TermSuggest suggestion) {
    Map<String, Long> of = options.computeIfAbsent(suggestion.offset(), any -> new HashMap<>());
    for (TermSuggestOption option : suggestion.options()) {
      of.merge(option.text(), option.freq(), Math::max);
    }
  }
}
