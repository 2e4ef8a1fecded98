package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.article.Sentence;
import org.timtin.index.ArticleDocument.StoredMention;

/**
 * Why an article has a value: the sentence that says so.
 *
 * @param facet {@code country} or {@code official}
 * @param kind {@code country} or {@code official} when the text names it, {@code inferred} for the
 *     holder of an office that stands without a name, {@code given} when it came with the article
 *     and the text does not name it; then there is no sentence
 * @param sentence of the stored text, cut to 400 UTF-16 units around the mention
 * @param sentenceStart where the sentence begins in the field; the mention begins in the sentence
 *     at {@code start - sentence_start}
 * @param truncated whether the sentence goes on
 * @param surface the words of the mention
 * @param field title, summary or body
 * @param start first UTF-16 unit of the mention in the stored field
 * @param end one past the last
 * @param rule the rule that found it
 * @param confidence certain, likely or possible
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Why(
    @Schema(enumeration = {"country", "official"}) String facet,
    String value,
    String label,
    @Schema(enumeration = {"country", "official", "inferred", "given"}) String kind,
    Optional<String> sentence,
    @JsonProperty("sentence_start") Optional<Integer> sentenceStart,
    Optional<Boolean> truncated,
    Optional<String> surface,
    @Schema(enumeration = {"title", "summary", "body"}) Optional<String> field,
    Optional<Integer> start,
    Optional<Integer> end,
    Optional<String> rule,
    @Schema(enumeration = {"certain", "likely", "possible"}) Optional<String> confidence) {

  static Why given(FacetValue value, String label) {
    return new Why(
        value.facet().parameter(),
        value.value(),
        label,
        "given",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * @param text the field that holds the mention
   */
  static Why of(FacetValue value, String label, StoredMention mention, String text) {
    Sentence sentence = Sentence.around(text, mention.start(), mention.end());
    return new Why(
        value.facet().parameter(),
        value.value(),
        label,
        mention.kind(),
        Optional.of(sentence.of(text)),
        Optional.of(sentence.start()),
        Optional.of(sentence.truncated()),
        Optional.of(mention.surface()),
        Optional.of(mention.field()),
        Optional.of(mention.start()),
        Optional.of(mention.end()),
        Optional.ofNullable(mention.rule()),
        Optional.ofNullable(mention.confidence()));
  }
}
