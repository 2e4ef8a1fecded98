package org.timtin.experiment.tuning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The place of a number in a profile, as its file has it: {@code typed_form} or {@code
 * fields.title}.
 *
 * @param text with a dot between the parts
 */
public record WeightPath(String text) {
  /** The weights of a profile: all its numbers that scale a part of the score. */
  public static final List<WeightPath> ALL =
      List.of(
              "fields.title",
              "fields.summary",
              "fields.body",
              "typed.accented",
              "typed.folded",
              "typed.bigrams",
              "typed.folded_bigrams",
              "folded.accented",
              "folded.folded",
              "folded.bigrams",
              "folded.folded_bigrams",
              "typed_form",
              "synonyms",
              "phrase.weight",
              "entities.officials",
              "entities.countries",
              "recency.weight")
          .stream()
          .map(WeightPath::new)
          .toList();

  /** The weight of that name; empty when there is none. */
  public static Optional<WeightPath> of(String text) {
    return ALL.stream().filter(path -> path.text().equals(text)).findFirst();
  }

  /** The weight's value; 0 where the profile leaves it out. */
  public double in(ObjectNode profile) {
    return profile.at("/" + text.replace('.', '/')).asDouble(0);
  }

  /** The same profile with another value there. */
  ObjectNode with(ObjectNode profile, double value) {
    ObjectNode changed = profile.deepCopy();
    int dot = text.indexOf('.');
    ObjectNode parent = dot < 0 ? changed : changed.withObjectProperty(text.substring(0, dot));
    parent.put(text.substring(dot + 1), value);
    return changed;
  }
}
