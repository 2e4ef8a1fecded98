package org.timtin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.IndexOptions;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TextProperty;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class MappingsTest {
  private static final Pattern TOKEN = Pattern.compile("`([^`]+)`");

  @Inject Service service;
  @Inject ElasticsearchClient client;

  @BeforeEach
  void anyIndex() {
    service.collection(MappingsTest.class, "{\"id\":\"a\",\"title\":\"a\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi_accented", "vi_folded", "vi_accented_bigrams", "vi_folded_bigrams"})
  void the_readme_shows_what_each_analyzer_makes_of_its_example(String analyzer)
      throws IOException {
    String readme = Files.readString(Path.of("mappings/README.md"));
    String example = tokensIn(lineWith(readme, "becomes")).getFirst();
    List<String> row = tokensIn(lineWith(readme, "| `" + analyzer + "` |"));
    List<String> shown = row.subList(1, row.size());
    List<String> made = terms(analyzer, example);
    if (lineWith(readme, "| `" + analyzer + "` |").contains("...")) {
      int last = shown.size() - 1;
      assertThat(made)
          .startsWith(shown.subList(0, last).toArray(String[]::new))
          .endsWith(shown.get(last));
    } else {
      assertThat(made).isEqualTo(shown);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hoà, hòa",
    "HOÀ, hòa",
    "khoẻ, khỏe",
    "thuỷ, thủy",
    "uỷ, ủy",
    "quý, qúy",
    "tòan, toàn",
    "luỹ, lũy",
    "Đoá, đóa",
    "xoè, xòe"
  })
  void both_placements_of_a_tone_are_one_word(String one, String other) throws IOException {
    assertThat(terms("vi_accented", one)).isEqualTo(terms("vi_accented", other));
  }

  @ParameterizedTest
  @CsvSource({"bão, báo", "hòa, hóa", "tai, tay", "dân, đân", "Nga, ngà", "mua, mùa", "của, cua"})
  void different_words_stay_different_with_their_diacritics_and_meet_without(
      String one, String other) throws IOException {
    assertThat(terms("vi_accented", one)).isNotEqualTo(terms("vi_accented", other));
    if (!one.equals("tai")) {
      assertThat(terms("vi_folded", one)).isEqualTo(terms("vi_folded", other));
    }
  }

  @Test
  void decomposed_text_gives_the_same_tokens_with_offsets_of_its_own() throws IOException {
    String decomposed = Normalizer.normalize("Việt Nam", Normalizer.Form.NFD);
    List<AnalyzeToken> tokens = analyze("vi_accented", decomposed);
    assertThat(tokens).extracting(AnalyzeToken::token).containsExactly("việt", "nam");
    assertThat(
            decomposed.substring(
                (int) tokens.get(1).startOffset(), (int) tokens.get(1).endOffset()))
        .isEqualTo("Nam");
    assertThat((int) tokens.getFirst().endOffset()).isEqualTo("Việt".length() + 2);
  }

  @Test
  void what_is_highlighted_has_offsets_and_bigrams_have_no_positions() throws IOException {
    Map<String, Property> properties =
        client
            .indices()
            .getMapping(get -> get.index(ArticleIndex.ALIAS))
            .mappings()
            .values()
            .iterator()
            .next()
            .mappings()
            .properties();
    for (String field : List.of("title", "summary", "body")) {
      TextProperty text = properties.get(field).text();
      assertThat(text.indexOptions()).isEqualTo(IndexOptions.Offsets);
      assertThat(text.fields().get("folded").text().indexOptions()).isEqualTo(IndexOptions.Offsets);
      assertThat(text.fields().get("bigrams").text().indexOptions()).isEqualTo(IndexOptions.Freqs);
      assertThat(text.fields().get("folded_bigrams").text().indexOptions())
          .isEqualTo(IndexOptions.Freqs);
    }
    for (String facet : List.of("countries", "officials", "source")) {
      assertThat(properties.get(facet).keyword().eagerGlobalOrdinals()).isTrue();
    }
  }

  @Test
  void a_field_that_the_mapping_does_not_know_is_an_error() {
    assertThatThrownBy(
            () ->
                client.index(
                    index ->
                        index.index(ArticleIndex.ALIAS).id("x").document(Map.of("titel", "a"))))
        .isInstanceOf(ElasticsearchException.class)
        .hasMessageContaining("strict_dynamic_mapping_exception");
  }

  @Test
  void the_first_version_stands_behind_the_alias() throws IOException {
    assertThat(client.indices().getAlias(get -> get.name("articles")).aliases())
        .containsOnlyKeys("articles-000001");
  }

  private List<String> terms(String analyzer, String text) throws IOException {
    return analyze(analyzer, text).stream().map(AnalyzeToken::token).toList();
  }

  private List<AnalyzeToken> analyze(String analyzer, String text) throws IOException {
    return client
        .indices()
        .analyze(request -> request.index(ArticleIndex.ALIAS).analyzer(analyzer).text(text))
        .tokens();
  }

  private static String lineWith(String text, String part) {
    return text.lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
  }

  private static List<String> tokensIn(String line) {
    return TOKEN.matcher(line).results().map((MatchResult result) -> result.group(1)).toList();
  }
}
