package org.timtin.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.JsonpUtils;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.search.highlight.TextRange;
import org.timtin.search.ranking.RankingProfile;

/**
 * How a search reads its words.
 *
 * @param matched the form that is asked for first: {@code typed} or {@code folded}
 * @param tree what was understood
 * @param officials keys of the officials whom the words name
 * @param countries codes of the countries that they name
 * @param profile name and content hash of the ranking profile
 * @param engine the query that the engine gets, as its own JSON
 */
public record Reading(
    @Schema(enumeration = {"typed", "folded"}) String matched,
    QueryTree tree,
    List<String> officials,
    List<String> countries,
    String profile,
    JsonNode engine) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param parts where the words, phrases and values of the tree stand in the query
   */
  static Reading of(
      Words words, List<TextRange> parts, RankingProfile profile, JsonpMapper mapper) {
    Query query = TextQuery.of(words, profile.weights(), false);
    try {
      return new Reading(
          HitReader.lower(words.matched()),
          QueryTrees.of(words.node(), parts, profile.weights().requiredWords()),
          words.entities().officials().stream().sorted().toList(),
          words.entities().countries().stream().sorted().toList(),
          profile.version(),
          JSON.readTree(JsonpUtils.toJsonString(query, mapper)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the client wrote a query that is not JSON", e);
    }
  }
}
