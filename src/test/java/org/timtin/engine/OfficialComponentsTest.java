package org.timtin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code mappings/articles.json} must be good for an official Elasticsearch with analysis-icu as it
 * is: nothing in its analysis may be of our own making, and recorded output of the official
 * component must exist for each one used.
 */
class OfficialComponentsTest {
  /** Kind and type with the options that the official reference documents for it. */
  private static final Map<String, Set<String>> OFFICIAL =
      Map.ofEntries(
          Map.entry("char_filter icu_normalizer", Set.of("name", "mode", "unicode_set_filter")),
          Map.entry("char_filter mapping", Set.of("mappings", "mappings_path")),
          Map.entry("char_filter pattern_replace", Set.of("pattern", "replacement", "flags")),
          Map.entry("tokenizer icu_tokenizer", Set.of("rule_files")),
          Map.entry("filter icu_normalizer", Set.of("name", "unicode_set_filter")),
          Map.entry("filter icu_folding", Set.of("unicode_set_filter")),
          Map.entry("filter icu_transform", Set.of("id", "dir")),
          Map.entry("filter lowercase", Set.of("language")),
          Map.entry("filter pattern_replace", Set.of("pattern", "replacement", "flags", "all")),
          Map.entry(
              "filter shingle",
              Set.of(
                  "min_shingle_size",
                  "max_shingle_size",
                  "output_unigrams",
                  "output_unigrams_if_no_shingles",
                  "token_separator",
                  "filler_token")),
          Map.entry(
              "filter word_delimiter_graph",
              Set.of(
                  "adjust_offsets",
                  "catenate_all",
                  "catenate_numbers",
                  "catenate_words",
                  "generate_number_parts",
                  "generate_word_parts",
                  "ignore_keywords",
                  "preserve_original",
                  "protected_words",
                  "protected_words_path",
                  "split_on_case_change",
                  "split_on_numerics",
                  "stem_english_possessive",
                  "type_table",
                  "type_table_path")),
          Map.entry(
              "analyzer custom",
              Set.of("tokenizer", "char_filter", "filter", "position_increment_gap")));

  private static final List<String> KINDS = List.of("char_filter", "tokenizer", "filter");

  @Test
  void the_articles_use_official_components_and_options_only() throws IOException {
    assertThat(foreign(analysis())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /filter/tones | {"type":"timtin_tones"} | filter timtin_tones
          /filter/bigram | {"type":"shingle","skip_numbers":true} | filter shingle: skip_numbers
          /char_filter/nfc | {"type":"icu_normalizer","form":"nfc"} | char_filter icu_normalizer: form
          /tokenizer/words | {"type":"vi_tokenizer"} | tokenizer vi_tokenizer
          /analyzer/vi_accented | {"type":"custom","tokenizer":"vi_syllables"} | tokenizer vi_syllables
          /analyzer/vi_accented | {"type":"custom","tokenizer":"icu_tokenizer","filter":["fold"]} | filter fold
          /analyzer/vi_accented | {"type":"vi_analyzer"} | analyzer vi_analyzer
          """)
  void one_of_our_own_is_found_out(String place, String component, String found)
      throws IOException {
    ObjectNode analysis = (ObjectNode) analysis();
    int name = place.lastIndexOf('/');
    analysis
        .withObject(place.substring(0, name))
        .set(place.substring(name + 1), Http.JSON.readTree(component));
    assertThat(foreign(analysis)).containsExactly(found);
  }

  @Test
  void recorded_output_of_the_official_one_exists_for_each_component_used() throws IOException {
    assumeTrue(AnalysisContractTest.hasContract(), "no recorded output here");
    Set<String> recorded = new TreeSet<>();
    AnalysisContractTest.provided().forEach(contract -> recorded.addAll(used(contract.analyze())));
    Set<String> used = new TreeSet<>();
    JsonNode analysis = analysis();
    analysis.path("analyzer").forEach(analyzer -> used.addAll(resolved(analysis, used(analyzer))));

    assertThat(used)
        .contains("filter shingle", "filter word_delimiter_graph", "char_filter mapping");
    assertThat(recorded).containsAll(used);
  }

  private static JsonNode analysis() throws IOException {
    return Http.JSON
        .readTree(Path.of("mappings/articles.json").toFile())
        .required("settings")
        .required("analysis");
  }

  /** What in the analysis no official engine knows. */
  private static List<String> foreign(JsonNode analysis) {
    List<String> foreign = new ArrayList<>();
    for (Map.Entry<String, JsonNode> kind : analysis.properties()) {
      for (JsonNode component : kind.getValue()) {
        String type = kind.getKey() + " " + component.path("type").asText();
        Set<String> options = OFFICIAL.get(type);
        if (options == null) {
          foreign.add(type);
          continue;
        }
        for (Map.Entry<String, JsonNode> option : component.properties()) {
          if (!option.getKey().equals("type") && !options.contains(option.getKey())) {
            foreign.add(type + ": " + option.getKey());
          }
        }
      }
    }
    for (JsonNode analyzer : analysis.path("analyzer")) {
      for (String used : resolved(analysis, used(analyzer))) {
        if (!OFFICIAL.containsKey(used) && !foreign.contains(used)) {
          foreign.add(used);
        }
      }
    }
    return foreign;
  }

  /** Kind and name, or type where it is spelled out, of what an analyzer or a call consists of. */
  private static Set<String> used(JsonNode analyzer) {
    Set<String> used = new TreeSet<>();
    for (String kind : KINDS) {
      JsonNode names = analyzer.path(kind);
      for (JsonNode name : names.isArray() ? names : Http.JSON.createArrayNode().add(names)) {
        String text = name.isObject() ? name.path("type").asText() : name.asText("");
        if (!text.isEmpty()) {
          used.add(kind + " " + text);
        }
      }
    }
    return used;
  }

  /** The same with the types of those that the index defines. */
  private static Set<String> resolved(JsonNode analysis, Set<String> used) {
    Set<String> resolved = new TreeSet<>();
    for (String one : used) {
      String[] kindAndName = one.split(" ", 2);
      JsonNode defined = analysis.path(kindAndName[0]).path(kindAndName[1]);
      resolved.add(
          defined.isMissingNode() ? one : kindAndName[0] + " " + defined.path("type").asText());
    }
    return resolved;
  }
}
