package org.timtin.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.timtin.search.query.MatchedAs;

/** Settings and mappings of the measured indexes: the service's own, and variants of them. */
final class MeasuredDefinition {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FIELDS = List.of("title", "summary", "body");

  /** Of the baselines, which share no analyzer with the service. */
  static final String BASELINE =
      """
      {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1",
         "analysis": {"analyzer": {
           "standard_lowercase": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase"]},
           "folded": {"type": "custom", "tokenizer": "icu_tokenizer", "filter": ["icu_folding"]}}}},
       "mappings": {"dynamic": false, "properties": {"id": {"type": "keyword"},
         "title": %1$s, "summary": %1$s, "body": %1$s}}}
      """
          .formatted(
              """
              {"type": "text", "analyzer": "standard_lowercase",
               "fields": {"folded": {"type": "text", "analyzer": "folded"}}}
              """);

  private MeasuredDefinition() {}

  /** The service's own. */
  static String product() {
    return definition().toString();
  }

  /** The field of the words of two syllables in a text field. */
  static String compoundField(String field, MatchedAs form) {
    return field + "_compounds" + form.suffix().replace('.', '_');
  }

  private static ObjectNode definition() {
    try (InputStream in = MeasuredDefinition.class.getResourceAsStream("/mappings/articles.json")) {
      ObjectNode definition = (ObjectNode) JSON.readTree(in);
      ObjectNode settings = (ObjectNode) definition.at("/settings/index");
      // One copy, as the baselines have, and no refresh while it is filled.
      settings.remove("auto_expand_replicas");
      settings.put("number_of_replicas", 0);
      settings.put("refresh_interval", "-1");
      return definition;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode withoutBigrams() {
    ObjectNode definition = definition();
    for (String field : FIELDS) {
      ((ObjectNode) definition.at("/mappings/properties/" + field + "/fields"))
          .remove(List.of("bigrams", "folded_bigrams"));
    }
    return definition;
  }

  /** Without bigram fields, but with the engine's own pairs for phrases. */
  static String phrases() {
    ObjectNode definition = withoutBigrams();
    for (String field : FIELDS) {
      ObjectNode text = (ObjectNode) definition.at("/mappings/properties/" + field);
      text.put("index_phrases", true);
      ((ObjectNode) text.at("/fields/folded")).put("index_phrases", true);
    }
    return definition.toString();
  }

  /** Without bigram fields, but with fields of the collection's words of two syllables. */
  static String compounds() {
    ObjectNode definition = withoutBigrams();
    ((ObjectNode) definition.at("/settings/analysis/analyzer"))
        .putObject("compounds")
        .put("type", "custom")
        .put("tokenizer", "standard");
    for (String field : FIELDS) {
      for (MatchedAs form : MatchedAs.values()) {
        ((ObjectNode) definition.at("/mappings/properties"))
            .putObject(compoundField(field, form))
            .put("type", "text")
            .put("analyzer", "compounds")
            .put("similarity", "bigrams")
            .put("index_options", "freqs");
      }
    }
    return definition.toString();
  }
}
