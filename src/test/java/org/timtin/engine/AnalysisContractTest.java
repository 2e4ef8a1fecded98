package org.timtin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays recorded output of the official plugins over HTTP: ours must be the same, token for
 * token.
 */
class AnalysisContractTest {
  /** What the plugin provides; each of these must have been replayed. */
  private static final Set<String> OURS =
      Set.of(
          "icu_tokenizer",
          "icu_normalizer",
          "icu_folding",
          "icu_transform",
          "icu_analyzer",
          "mapping",
          "pattern_replace",
          "asciifolding",
          "edge_ngram filter",
          "word_delimiter_graph",
          "whitespace");

  private static final Set<String> THE_SERVERS = Set.of("standard", "lowercase", "stop", "shingle");

  private static final Path CONTRACT =
      Path.of(System.getProperty("timtin.shared", "../shared"), "analysis-contract");

  /** One recorded call. */
  record Case(JsonNode analyze, String text, JsonNode tokens) {
    /** Names of components; one that exists in two kinds carries its kind. */
    Set<String> components() {
      Set<String> names = new TreeSet<>();
      for (String kind : List.of("analyzer", "tokenizer", "filter", "char_filter")) {
        JsonNode used = analyze.path(kind);
        for (JsonNode one : used.isArray() ? used : Http.JSON.createArrayNode().add(used)) {
          String name = one.isObject() ? one.path("type").asText() : one.asText("");
          if (!name.isEmpty()) {
            names.add(name.equals("edge_ngram") ? name + " " + kind : name);
          }
        }
      }
      return names;
    }

    @Override
    public String toString() {
      return analyze + " of " + text;
    }
  }

  @BeforeAll
  static void say_when_there_is_no_contract() {
    if (!hasContract()) {
      System.out.println(
          "AnalysisContractTest skipped: no "
              + CONTRACT.toAbsolutePath().normalize()
              + " (name the folder above it with -Dtimtin.shared=...)");
    }
    assumeTrue(hasContract());
  }

  /** Whether the recorded output is at hand. */
  static boolean hasContract() {
    return Files.isDirectory(CONTRACT);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("provided")
  void a_provided_component_emits_what_the_official_one_emits(Case contract) {
    Http.Answer answer = analyze(contract);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    assertThat(tokens(answer.body())).isEqualTo(contract.tokens());
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("missing")
  void a_component_that_is_not_provided_fails_loudly(Case contract) {
    assumeTrue(TestEngine.hasOurAnalysis(), "an official node has every component");

    assertThat(analyze(contract).status()).isEqualTo(400);
  }

  @Test
  void every_provided_component_has_cases() throws IOException {
    Set<String> replayed = new TreeSet<>();
    provided().forEach(contract -> replayed.addAll(contract.components()));

    assertThat(replayed).containsAll(OURS);
  }

  static Stream<Case> provided() throws IOException {
    return cases().filter(AnalysisContractTest::isProvided);
  }

  static Stream<Case> missing() throws IOException {
    return cases().filter(contract -> !isProvided(contract));
  }

  private static boolean isProvided(Case contract) {
    return contract.components().stream()
        .allMatch(name -> OURS.contains(name) || THE_SERVERS.contains(name));
  }

  private static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file : List.of("icu.json", "common.json")) {
      Path path = CONTRACT.resolve(file);
      if (Files.exists(path)) {
        for (JsonNode one : Http.JSON.readTree(path.toFile()).path("cases")) {
          cases.add(new Case(one.path("analyze"), one.path("text").asText(), one.path("tokens")));
        }
      }
    }
    return cases.stream();
  }

  private static Http.Answer analyze(Case contract) {
    ObjectNode body = contract.analyze().deepCopy();
    body.put("text", contract.text());
    return Http.call(TestEngine.address(), "POST", "/_analyze", body.toString());
  }

  private static ArrayNode tokens(JsonNode answer) {
    ArrayNode tokens = Http.JSON.createArrayNode();
    for (JsonNode token : answer.path("tokens")) {
      tokens
          .addArray()
          .add(token.path("token").asText())
          .add(token.path("start_offset").asInt())
          .add(token.path("end_offset").asInt())
          .add(token.path("position").asInt())
          .add(token.path("positionLength").asInt(1))
          .add(token.path("type").asText());
    }
    return tokens;
  }
}
