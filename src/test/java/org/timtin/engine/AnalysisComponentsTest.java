package org.timtin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small literal tables for the analysis components, and what they refuse. */
class AnalysisComponentsTest {
  private static final String OFFICIAL_IS_LENIENT =
      "an official node has every component, and passes over options that it does not know";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "tokenizer":"icu_tokenizer" | Hội nghị 2025, Hà Nội. | Hội nghị 2025 Hà Nội
          "tokenizer":"icu_tokenizer","filter":["icu_folding"] | Đảng Cộng sản | dang cong san
          "tokenizer":"icu_tokenizer","filter":[{"type":"icu_folding","unicode_set_filter":"[^đĐ]"}] | Đảng đoàn | Đang đoan
          "tokenizer":"icu_tokenizer","filter":["icu_normalizer"] | ĐẢNG Ⅳ | đảng iv
          "tokenizer":"icu_tokenizer","filter":[{"type":"icu_transform","id":"Any-Latin"}] | Москва | Moskva
          "analyzer":"icu_analyzer" | Chủ tịch NƯỚC | chu tich nuoc
          "tokenizer":"standard","char_filter":[{"type":"mapping","mappings":["oà => òa","- => \\\\u0020"]}] | hoà Bắc-Nam | hòa Bắc Nam
          "tokenizer":"standard","char_filter":[{"type":"pattern_replace","pattern":"(\\\\d+)/(\\\\d+)","replacement":"$2-$1"}] | 13/11 | 11 13
          "tokenizer":"standard","filter":[{"type":"pattern_replace","pattern":"A","flags":"CASE_INSENSITIVE","replacement":"o"}] | ba Ban | bo Bon
          "tokenizer":"standard","filter":["asciifolding"] | Điện Biên | Dien Bien
          "tokenizer":"standard","filter":[{"type":"asciifolding","preserve_original":true}] | Bão | Bao Bão
          "tokenizer":"standard","filter":["edge_ngram"] | tin | t
          "tokenizer":"standard","filter":[{"type":"edge_ngram"}] | tin | t ti
          "tokenizer":"standard","filter":[{"type":"edge_ngram","min_gram":2,"max_gram":2,"side":"back"}] | tin | in
          "tokenizer":"standard","filter":[{"type":"edge_ngram","min_gram":1,"max_gram":2,"preserve_original":true}] | tin | t ti tin
          "tokenizer":"standard","filter":["word_delimiter_graph"] | Đ.Nam 6.5 | Đ Nam 6 5
          "tokenizer":"whitespace" | Nga - Trung, 4/2 | Nga - Trung, 4/2
          "tokenizer":{"type":"whitespace","max_token_length":3} | Trung | Tru ng
          "tokenizer":"icu_tokenizer","filter":["word_delimiter_graph"] | phát_xít PuTin | phát xít Pu Tin
          "tokenizer":"icu_tokenizer","filter":[{"type":"word_delimiter_graph","catenate_words":true,"split_on_case_change":false}] | phát_xít PuTin | phátxít phát xít PuTin
          "tokenizer":"icu_tokenizer","filter":[{"type":"word_delimiter_graph","type_table":[", => DIGIT"]}] | 6,5 7.25 | 6,5 7 25
          "tokenizer":"icu_tokenizer","filter":[{"type":"word_delimiter_graph","generate_number_parts":false,"preserve_original":true}] | 7.25 | 7.25
          "tokenizer":"icu_tokenizer","filter":[{"type":"word_delimiter_graph","split_on_numerics":false,"stem_english_possessive":false}] | F16 Trump's | F16 Trump s
          """)
  void a_component_makes_these_tokens(String analysis, String text, String tokens) {
    Http.Answer answer = analyze(analysis, text);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    List<String> found = new ArrayList<>();
    answer.body().path("tokens").forEach(token -> found.add(token.path("token").asText()));
    assertThat(String.join(" ", found)).isEqualTo(tokens);
  }

  @Test
  void a_decomposed_text_keeps_the_offsets_of_what_was_sent() {
    // Nga in front; then "Hà" with a combining grave accent: three code units in the text.
    JsonNode token =
        analyze(
                "\"tokenizer\":\"icu_tokenizer\",\"char_filter\":[{\"type\":\"icu_normalizer\",\"name\":\"nfc\"}]",
                "Nga Ha\u0300")
            .body()
            .path("tokens")
            .path(1);

    assertThat(token.path("token").asText()).isEqualTo("H\u00e0");
    assertThat(token.path("start_offset").asInt()).isEqualTo(4);
    assertThat(token.path("end_offset").asInt()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tokenizer | icu_tokenizer | "rule_files":"Latn:x.rbbi" | rule_files
          char_filter | icu_normalizer | "mode":"composed" | mode
          char_filter | icu_normalizer | "nam":"nfc" | nam
          filter | icu_normalizer | "name":"nfx" | name
          filter | icu_normalizer | "unicode_set_filter":"[^a" | unicode_set_filter
          filter | icu_folding | "unicodeSetFilter":"[^a]" | unicodeSetFilter
          filter | icu_transform | "id":"No-Such" | id
          filter | icu_transform | "dir":"backward" | dir
          char_filter | mapping | "mappings_path":"analysis/x.txt" | mappings_path
          char_filter | mapping | "mappings":["a b"] | mappings
          char_filter | mapping | "mappings":["a => \\\\u12"] | mappings
          char_filter | mapping | "mappings":["a => b","a => c"] | mappings
          char_filter | pattern_replace | "replacement":"x" | pattern
          filter | pattern_replace | "pattern":"x","flag":"i" | flag
          filter | asciifolding | "preserve":true | preserve
          filter | edge_ngram | "min_gram":3,"max_gram":2 | min_gram
          filter | edge_ngram | "side":"middle" | side
          filter | word_delimiter_graph | "protected_words":["a"] | protected_words
          filter | word_delimiter_graph | "catenate":true | catenate
          filter | word_delimiter_graph | "type_table":["ab => DIGIT"] | type_table
          filter | word_delimiter_graph | "type_table":["- => HYPHEN"] | type_table
          """)
  void an_unusable_option_is_an_error_that_names_it(
      String kind, String type, String options, String blamed) {
    assumeTrue(TestEngine.hasOurAnalysis(), OFFICIAL_IS_LENIENT);
    Http.Answer index = createIndex(kind, type, options);

    assertThat(index.status()).as("%s", index.body()).isEqualTo(400);
    assertThat(index.body().path("error").path("reason").asText()).contains("[" + blamed + "]");
  }

  @ParameterizedTest
  @CsvSource({"filter,synonym_graph", "tokenizer,keyword", "char_filter,html_strip"})
  void an_index_with_a_component_that_is_not_provided_is_refused(String kind, String type) {
    assumeTrue(TestEngine.hasOurAnalysis(), OFFICIAL_IS_LENIENT);
    assertThat(createIndex(kind, type, "\"x\":1").status()).isEqualTo(400);
  }

  @Test
  void an_index_that_the_node_could_not_write_is_refused_at_once() {
    assumeTrue(TestEngine.hasOurAnalysis(), OFFICIAL_IS_LENIENT);
    Http.Answer index =
        Http.call(
            TestEngine.address(),
            "PUT",
            "/compressed",
            "{\"settings\":{\"index.codec\":\"best_compression\"}}");

    assertThat(index.status()).isEqualTo(400);
    assertThat(index.body().toString()).contains("index.codec");
  }

  @Test
  void a_write_to_an_index_that_does_not_exist_is_refused() {
    assertThat(Http.call(TestEngine.address(), "POST", "/mistyped/_doc", "{\"a\":1}").status())
        .isEqualTo(404);
  }

  private static Http.Answer analyze(String analysis, String text) {
    ObjectNode body;
    try {
      body = (ObjectNode) Http.JSON.readTree("{" + analysis + "}");
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(analysis, e);
    }
    return Http.call(TestEngine.address(), "POST", "/_analyze", body.put("text", text).toString());
  }

  private static Http.Answer createIndex(String kind, String type, String options) {
    String body =
        String.format(
            Locale.ROOT,
            "{\"settings\":{\"analysis\":{\"%s\":{\"ours\":{\"type\":\"%s\",%s}}}}}",
            kind,
            type,
            options);
    return Http.call(TestEngine.address(), "PUT", "/refused", body);
  }
}
