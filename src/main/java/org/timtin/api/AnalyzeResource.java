package org.timtin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.BadInput;
import org.timtin.index.ArticleIndex;
import org.timtin.search.Analyses;
import org.timtin.search.Analyses.Token;
import org.timtin.search.Reading;
import org.timtin.search.Searcher;
import org.timtin.search.ranking.RankingProfiles;

/** Text in, the tokens of every analysis and the query that it would be out: for tuning. */
@Path("/v1/analyze")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analyze")
public class AnalyzeResource {
  private static final String TEXT = "text";
  private static final Set<String> FIELDS = Set.of(TEXT, "accents", "profile");

  /**
   * What becomes of a text.
   *
   * @param tookMs milliseconds from request to answer inside the service
   * @param profile name and content hash of the ranking profile, by which the query is made
   * @param index the version of the index whose analysis was used
   * @param tokens by analysis: {@code accented}, {@code folded}, {@code bigrams}, {@code
   *     folded_bigrams}
   * @param query how a search would read the text
   * @param queryRefused why a search would refuse it; then there is no {@code query}
   */
  @Schema(name = "Analyzed")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Analyzed(
      @JsonProperty("took_ms") long tookMs,
      String profile,
      String index,
      Map<String, List<Token>> tokens,
      Optional<Reading> query,
      @JsonProperty("query_refused") Optional<String> queryRefused) {}

  /**
   * The shape of a body, for the OpenAPI document.
   *
   * @param text at most 10000 characters
   * @param accents as for a search
   * @param profile as for a search
   */
  @Schema(name = "TextToAnalyze")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ToAnalyze(
      @Schema(required = true) String text,
      @Schema(enumeration = {"prefer", "ignore", "strict"}) Optional<String> accents,
      Optional<String> profile) {}

  private final Analyses analyses;
  private final Searcher searcher;
  private final SearchParameters parameters;
  private final RankingProfiles profiles;
  private final ArticleIndex index;

  public AnalyzeResource(
      Analyses analyses,
      Searcher searcher,
      SearchParameters parameters,
      RankingProfiles profiles,
      ArticleIndex index) {
    this.analyses = analyses;
    this.searcher = searcher;
    this.parameters = parameters;
    this.profiles = profiles;
    this.index = index;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "analyze",
      summary = "Show the tokens of a text, and the query that it would be",
      description =
          "text: at most 10000 characters; of those a search takes 2000. accents and profile: as"
              + " for a search. Offsets count UTF-16 units of the text as it was sent, in whatever"
              + " normal form; query.engine is what the search engine would be asked.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ToAnalyze.class),
              examples =
                  @ExampleObject(
                      name = "text",
                      value = "{\"text\": \"hội đàm \\\"Nga - Trung\\\" -Pu-tin\"}")))
  @APIResponse(
      responseCode = "200",
      description = "Tokens and query",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Analyzed.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Analyzed json(byte[] body) {
    long started = System.nanoTime();
    Map<String, String> sent = sent(body);
    String text = sent.remove(TEXT);
    if (text == null || text.isBlank()) {
      throw new BadInput(TEXT, "there is no text to analyze");
    }
    Map<String, List<String>> search = new HashMap<>();
    sent.forEach((name, value) -> search.put(name, List.of(value)));
    search.put("q", List.of(text));
    var query = parameters.query(search);
    Map<String, List<Token>> tokens = analyses.of(text);
    Optional<Reading> reading = Optional.empty();
    Optional<String> refused = Optional.empty();
    try {
      reading = searcher.reading(query);
    } catch (BadInput e) {
      if (!e.parameter().equals("q")) {
        throw e;
      }
      refused = Optional.of(e.getMessage());
    }
    return new Analyzed(
        (System.nanoTime() - started) / 1_000_000,
        profiles.named(query.profile()).version(),
        index.version(),
        tokens,
        reading,
        refused);
  }

  private static Map<String, String> sent(byte[] body) {
    Map<String, String> sent = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : JsonBody.object(body).properties()) {
      String name = field.getKey();
      if (!FIELDS.contains(name)) {
        throw new BadInput(
            name,
            "there is no field '" + name + "'; known: " + String.join(", ", new TreeSet<>(FIELDS)));
      }
      if (!field.getValue().isTextual()) {
        throw new BadInput(name, name + " must be a string");
      }
      sent.put(name, field.getValue().asText());
    }
    return sent;
  }
}
