package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.timtin.engine.EngineUnavailable;
import org.timtin.index.ArticleIndex;
import org.timtin.search.query.QueryNode;
import org.timtin.search.synonym.SynonymGroups;
import org.timtin.search.synonym.SynonymKey;

/**
 * Reads keystrokes that were left in a query, {@code quan heej} as {@code quan hệ}: only words that
 * no article has, so that {@code Texas} and {@code boos} stay what they are.
 */
@ApplicationScoped
public class QueryRepair {
  /** Words looked up in one query; the engine is asked once for all of them. */
  static final int MOST_WORDS = 12;

  /** What of a query is looked up as one word. */
  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private static final List<String> FIELDS =
      List.of("title.folded", "summary.folded", "body.folded");

  private final ElasticsearchClient client;
  private final SynonymGroups synonyms;

  public QueryRepair(ElasticsearchClient client, SynonymGroups synonyms) {
    this.client = client;
    this.synonyms = synonyms;
  }

  /**
   * The words to be read as others, in typed order; mostly none, and then the engine is not asked.
   *
   * @throws EngineUnavailable when the engine cannot say which words it knows
   */
  List<Repaired> of(QueryNode node) {
    Map<String, String> candidates = new LinkedHashMap<>();
    node.texts()
        .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
        .filter(word -> synonyms.typed(SynonymKey.typed(word)).isEmpty())
        .distinct()
        .forEach(word -> Keystrokes.syllable(word).ifPresent(made -> candidates.put(word, made)));
    List<String> words = candidates.keySet().stream().limit(MOST_WORDS).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    List<Boolean> known = known(words);
    List<Repaired> repaired = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!known.get(i)) {
        repaired.add(new Repaired(words.get(i), candidates.get(words.get(i))));
      }
    }
    return repaired;
  }

  /** The tree with these words replaced. */
  static QueryNode replaced(QueryNode node, List<Repaired> repaired) {
    return switch (node) {
      case QueryNode.Word word -> new QueryNode.Word(replaced(word.text(), repaired));
      case QueryNode.Phrase phrase -> new QueryNode.Phrase(replaced(phrase.text(), repaired));
      case QueryNode.Synonyms synonyms ->
          new QueryNode.Synonyms(all(synonyms.words(), repaired), synonyms.others());
      case QueryNode.Title title -> new QueryNode.Title(replaced(title.node(), repaired));
      case QueryNode.Has has -> has;
      case QueryNode.Not not -> new QueryNode.Not(replaced(not.node(), repaired));
      case QueryNode.And and -> new QueryNode.And(all(and.nodes(), repaired), and.each());
      case QueryNode.Or or -> new QueryNode.Or(all(or.nodes(), repaired));
    };
  }

  private static List<QueryNode> all(List<QueryNode> nodes, List<Repaired> repaired) {
    return nodes.stream().map(node -> replaced(node, repaired)).toList();
  }

  private static String replaced(String text, List<Repaired> repaired) {
    return WORD.matcher(text)
        .replaceAll(
            found ->
                repaired.stream()
                    .filter(word -> word.typed().equals(found.group()))
                    .map(Repaired::as)
                    .findFirst()
                    .orElseGet(found::group));
  }

  private List<Boolean> known(List<String> words) {
    MsearchRequest.Builder request = new MsearchRequest.Builder().index(ArticleIndex.ALIAS);
    for (String word : words) {
      Query query =
          Query.of(q -> q.multiMatch(m -> m.query(word).type(TextQueryType.Phrase).fields(FIELDS)));
      request.searches(
          s ->
              s.header(header -> header)
                  .body(
                      body ->
                          body.query(query)
                              .size(1)
                              .terminateAfter(1L)
                              .trackTotalHits(total -> total.enabled(false))
                              .source(source -> source.fetch(false))));
    }
    MsearchResponse<Void> response = call(() -> client.msearch(request.build(), Void.class));
    return response.responses().stream().map(QueryRepair::found).toList();
  }

  private static boolean found(MultiSearchResponseItem<Void> answer) {
    if (answer.isFailure()) {
      throw new EngineUnavailable(
          "the words of the search cannot be looked up at the moment; try again shortly",
          new IllegalStateException(
              Optional.ofNullable(answer.failure().error().reason()).orElse("")));
    }
    return !answer.result().hits().hits().isEmpty();
  }
}
