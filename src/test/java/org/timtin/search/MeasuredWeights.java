package org.timtin.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.timtin.search.ranking.ProfileReader;
import org.timtin.search.ranking.RankingProfile;
import org.timtin.search.ranking.RankingProfile.Analyses;
import org.timtin.search.ranking.RankingProfile.Weights;

/** Variants of a ranking profile's weights. */
final class MeasuredWeights {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MeasuredWeights() {}

  /**
   * The default profile with another number in one place.
   *
   * @param path of the number in the profile's file, {@code typed.bigrams}
   * @throws IllegalArgumentException where there is no such number
   */
  static Weights of(String path, double value) {
    try (InputStream in =
        MeasuredWeights.class.getResourceAsStream("/mappings/ranking/default.json")) {
      ObjectNode profile = (ObjectNode) JSON.readTree(in);
      int point = path.lastIndexOf('.');
      String object = point < 0 ? "" : "/" + path.substring(0, point).replace('.', '/');
      String name = path.substring(point + 1);
      if (!(profile.at(object) instanceof ObjectNode parent) || !parent.path(name).isNumber()) {
        throw new IllegalArgumentException("the default profile has no number " + path);
      }
      if (parent.path(name).isInt()) {
        parent.put(name, (int) value);
      } else {
        parent.put(name, value);
      }
      return ProfileReader.read(path + "=" + value, JSON.writeValueAsBytes(profile));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the weights of pairs of neighbours times a factor. */
  static Weights withBigrams(Weights weights, double factor) {
    return new Weights(
        weights.fields(),
        withBigrams(weights.typed(), factor),
        withBigrams(weights.folded(), factor),
        weights.typedForm(),
        weights.synonyms(),
        weights.requiredWords(),
        weights.phrase(),
        weights.entities(),
        weights.recency());
  }

  /** Without the words themselves and their synonyms: what else orders the hits. */
  static Weights onlyNeighbours(Weights weights) {
    return new Weights(
        weights.fields(),
        onlyNeighbours(weights.typed()),
        onlyNeighbours(weights.folded()),
        weights.typedForm(),
        0,
        weights.requiredWords(),
        weights.phrase(),
        weights.entities(),
        weights.recency());
  }

  private static Analyses onlyNeighbours(Analyses analyses) {
    return new Analyses(0, 0, analyses.bigrams(), analyses.foldedBigrams());
  }

  private static Analyses withBigrams(Analyses analyses, double factor) {
    return new Analyses(
        analyses.accented(),
        analyses.folded(),
        factor * analyses.bigrams(),
        factor * analyses.foldedBigrams());
  }

  /** With another rule of how many words must be there. */
  static Weights withRequired(Weights weights, RankingProfile.RequiredWords rule) {
    return new Weights(
        weights.fields(),
        weights.typed(),
        weights.folded(),
        weights.typedForm(),
        weights.synonyms(),
        rule,
        weights.phrase(),
        weights.entities(),
        weights.recency());
  }
}
