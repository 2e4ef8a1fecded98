package org.timtin.annotate;

import java.util.Set;

/**
 * Words {@code from..to} of a passage that have the shape of a person's name.
 *
 * @param name the words as they stand in the shadow
 * @param keys whom the authority knows by exactly this name; empty when it knows nobody
 */
record NameSpan(Passage passage, int from, int to, Shape shape, String name, Set<String> keys) {
  enum Shape {
    /** Family name, middle names, given name. */
    VIETNAMESE,
    /** Two words or more in another order or script. */
    FOREIGN,
    /** One word, which needs somebody to belong to. */
    SINGLE
  }

  NameSpan {
    keys = Set.copyOf(keys);
  }

  Tokens tokens() {
    return passage.tokens();
  }

  Mention mention(String key, String rule) {
    return passage.mention(
        Mention.Kind.OFFICIAL,
        key,
        tokens().start(from),
        tokens().end(to - 1),
        rule,
        Confidence.of(rule, keys.size() == 1));
  }
}
