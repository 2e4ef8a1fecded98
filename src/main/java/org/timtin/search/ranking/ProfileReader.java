package org.timtin.search.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.timtin.search.query.QueryParser;
import org.timtin.search.ranking.LocatedJson.Value;
import org.timtin.search.ranking.RankingProfile.Analyses;
import org.timtin.search.ranking.RankingProfile.Entities;
import org.timtin.search.ranking.RankingProfile.Phrase;
import org.timtin.search.ranking.RankingProfile.Recency;
import org.timtin.search.ranking.RankingProfile.RequiredWords;
import org.timtin.search.ranking.RankingProfile.Weights;

/**
 * Reads the weights of a ranking profile from JSON. Every number must be there and nothing else may
 * be: a misspelt weight would otherwise silently count as none.
 */
public final class ProfileReader {
  private static final Set<String> FIELDS = Set.of("title", "summary", "body");

  /** Beyond this a weight is a slip: the engine counts in floats and one part would drown all. */
  private static final double HEAVIEST = 1_000;

  private static final int MOST_WORDS = QueryParser.MOST_WORDS;
  private static final int WIDEST_SLOP = 100;
  private static final double LONGEST_HALF_LIFE = 36_500;

  private ProfileReader() {}

  /**
   * The weights that a file holds.
   *
   * @param source file name, for errors
   * @throws IllegalArgumentException naming source, line and field of the first error
   */
  public static Weights read(String source, byte[] json) {
    try {
      Value root = LocatedJson.read(source, json);
      Map<String, Value> parts =
          root.object(
              "fields",
              "typed",
              "folded",
              "typed_form",
              "synonyms",
              "required_words",
              "phrase",
              "entities",
              "recency");
      return new Weights(
          fields(parts.get("fields")),
          analyses(parts.get("typed")),
          analyses(parts.get("folded")),
          weight(parts.get("typed_form")),
          weight(parts.get("synonyms")),
          requiredWords(parts.get("required_words")),
          phrase(parts.get("phrase")),
          entities(parts.get("entities")),
          recency(parts.get("recency")));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          source + ":" + line + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Map<String, Double> fields(Value value) {
    Map<String, Double> weights = new LinkedHashMap<>();
    value.members().forEach((field, weight) -> weights.put(field, weight(weight)));
    for (String field : weights.keySet()) {
      if (!FIELDS.contains(field)) {
        throw value.members().get(field).invalid("is no text field; known: body, summary, title");
      }
    }
    if (weights.values().stream().noneMatch(weight -> weight > 0)) {
      throw value.invalid("must give a weight above 0 to at least one of title, summary, body");
    }
    return weights;
  }

  private static Analyses analyses(Value value) {
    Map<String, Value> parts = value.object("accented", "folded", "bigrams", "folded_bigrams");
    return new Analyses(
        weight(parts.get("accented")),
        weight(parts.get("folded")),
        weight(parts.get("bigrams")),
        weight(parts.get("folded_bigrams")));
  }

  private static RequiredWords requiredWords(Value value) {
    Map<String, Value> parts = value.object("all_up_to", "share_beyond", "at_least");
    return new RequiredWords(
        (int) parts.get("all_up_to").number(JsonToken.VALUE_NUMBER_INT, 1, MOST_WORDS),
        parts.get("share_beyond").number(JsonToken.VALUE_NUMBER_FLOAT, 0, 1),
        (int) parts.get("at_least").number(JsonToken.VALUE_NUMBER_INT, 1, MOST_WORDS));
  }

  private static Phrase phrase(Value value) {
    Map<String, Value> parts = value.object("weight", "slop");
    return new Phrase(
        weight(parts.get("weight")),
        (int) parts.get("slop").number(JsonToken.VALUE_NUMBER_INT, 0, WIDEST_SLOP));
  }

  private static Entities entities(Value value) {
    Map<String, Value> parts = value.object("officials", "countries");
    return new Entities(weight(parts.get("officials")), weight(parts.get("countries")));
  }

  private static Recency recency(Value value) {
    Map<String, Value> parts = value.object("weight", "half_life_days");
    double halfLife =
        parts.get("half_life_days").number(JsonToken.VALUE_NUMBER_FLOAT, 0, LONGEST_HALF_LIFE);
    if (halfLife == 0) {
      throw parts.get("half_life_days").invalid("must be more than 0");
    }
    return new Recency(weight(parts.get("weight")), halfLife);
  }

  private static double weight(Value value) {
    return value.number(JsonToken.VALUE_NUMBER_FLOAT, 0, HEAVIEST);
  }
}
