package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.timtin.BadInput;
import org.timtin.index.ArticleIndex;

/** Shows what the analyzers of the articles' texts make of a text. */
@ApplicationScoped
public class Analyses {
  /** Longest text, in UTF-16 units. The engine gives at most 10,000 tokens of one text. */
  public static final int LONGEST = 10_000;

  /** Names as in ranking profiles, with the analyzers of {@code mappings/articles.json}. */
  private static final Map<String, String> ANALYZERS = new LinkedHashMap<>();

  static {
    ANALYZERS.put("accented", "vi_accented");
    ANALYZERS.put("folded", "vi_folded");
    ANALYZERS.put("bigrams", "vi_accented_bigrams");
    ANALYZERS.put("folded_bigrams", "vi_folded_bigrams");
  }

  /**
   * One token.
   *
   * @param token what is indexed and searched for
   * @param start first UTF-16 unit in the text
   * @param end one past the last
   * @param position place among the tokens; a word with hyphens stands whole where its first part
   *     stands
   */
  public record Token(String token, int start, int end, int position) {}

  private final ElasticsearchClient client;

  public Analyses(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * The tokens by analysis: {@code accented}, {@code folded}, {@code bigrams}, {@code
   * folded_bigrams}.
   *
   * @throws BadInput when the text is too long
   */
  public Map<String, List<Token>> of(String text) {
    if (text.length() > LONGEST) {
      throw new BadInput(
          "text", "text has " + text.length() + " characters; the limit is " + LONGEST);
    }
    Map<String, List<Token>> tokens = new LinkedHashMap<>();
    ANALYZERS.forEach((name, analyzer) -> tokens.put(name, tokens(analyzer, text)));
    return tokens;
  }

  private List<Token> tokens(String analyzer, String text) {
    return call(
            () ->
                client
                    .indices()
                    .analyze(
                        analyze -> analyze.index(ArticleIndex.ALIAS).analyzer(analyzer).text(text)))
        .tokens()
        .stream()
        .map(Analyses::token)
        .toList();
  }

  private static Token token(AnalyzeToken token) {
    return new Token(
        token.token(),
        Math.toIntExact(token.startOffset()),
        Math.toIntExact(token.endOffset()),
        Math.toIntExact(token.position()));
  }
}
