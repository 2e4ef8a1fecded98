package org.timtin.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timtin.search.query.Diacritics;
import org.timtin.search.query.LetterCase;
import org.timtin.search.query.QueryText;
import org.timtin.search.query.QueryText.Token;

/**
 * Other ways to spell a query: each of its words in the forms in which it stands in the articles
 * nearest to the query, and in those that the engine's spelling suggester has for it.
 */
final class Spellings {
  /** Most that are counted. */
  private static final int MOST_CANDIDATES = 15;

  /** Tried of one word. */
  private static final int OTHERS_PER_WORD = 4;

  /** Words of a long query beyond these are not tried alone. */
  private static final int MOST_WORDS = 8;

  /** Less like the typed word is another word. */
  private static final double LIKE = 0.5;

  /**
   * A query spelled differently; it may find nothing.
   *
   * @param similarity up to 1; the product of those of the replaced words
   */
  record Candidate(String text, double similarity, String kind) {}

  private final QueryText text;
  private final SearchQuery query;
  private final ElasticsearchClient client;

  Spellings(ElasticsearchClient client, SearchQuery query) {
    this.client = client;
    this.query = query;
    this.text = new QueryText(query.text());
  }

  /** The likeliest, each another text than the query's. */
  List<Candidate> candidates() {
    List<Token> tokens = text.tokens();
    if (tokens.isEmpty()) {
      return List.of();
    }
    SpellingSources sources = SpellingSources.ask(client, query, tokens);
    Map<Token, String> marked = new LinkedHashMap<>();
    Map<Token, String> repaired = new LinkedHashMap<>();
    Map<Token, List<String>> others = new LinkedHashMap<>();
    for (Token token : tokens) {
      Optional<String> form = sources.form(token);
      List<String> near = near(token, sources);
      form.filter(other -> isOther(token, other)).ifPresent(other -> marked.put(token, other));
      form.or(() -> near.stream().findFirst())
          .filter(other -> isOther(token, other))
          .ifPresent(other -> repaired.put(token, other));
      others.put(token, near);
    }
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    add(candidates, marked);
    add(candidates, repaired);
    others.keySet().stream()
        .limit(MOST_WORDS)
        .forEach(
            token -> others.get(token).forEach(other -> add(candidates, token, other, marked)));
    candidates.remove(query.text());
    return candidates.values().stream().limit(MOST_CANDIDATES).toList();
  }

  /** The word alone replaced, and together with the marks that the others lack. */
  private void add(
      Map<String, Candidate> candidates, Token token, String other, Map<Token, String> marked) {
    add(candidates, Map.of(token, other));
    Map<Token, String> both = new LinkedHashMap<>(marked);
    both.put(token, other);
    add(candidates, both);
  }

  private void add(Map<String, Candidate> candidates, Map<Token, String> others) {
    double similarity = 1;
    boolean marksOnly = true;
    Map<Token, String> written = new LinkedHashMap<>();
    for (Map.Entry<Token, String> other : others.entrySet()) {
      String typed = other.getKey().text();
      similarity *= Similarity.of(typed, other.getValue());
      marksOnly = marksOnly && Similarity.folded(typed).equals(Similarity.folded(other.getValue()));
      written.put(other.getKey(), LetterCase.of(typed).in(other.getValue()));
    }
    String candidate = text.replaced(written);
    candidates.putIfAbsent(
        candidate,
        new Candidate(
            candidate, similarity, marksOnly ? Suggestion.DIACRITICS : Suggestion.SPELLING));
  }

  private static List<String> near(Token token, SpellingSources sources) {
    List<String> near = new ArrayList<>(sources.suggested(token));
    near.removeIf(other -> !isOther(token, other) || Similarity.of(token.text(), other) < LIKE);
    near.sort(Comparator.comparingDouble(other -> -Similarity.of(token.text(), other)));
    return near.stream().limit(OTHERS_PER_WORD).toList();
  }

  /** Whether it is another word, and not the typed one less its marks: folding finds that, too. */
  private static boolean isOther(Token token, String other) {
    String typed = Similarity.lower(token.text());
    return !typed.equals(other)
        && !(Diacritics.in(typed) && Similarity.folded(typed).equals(other));
  }
}
