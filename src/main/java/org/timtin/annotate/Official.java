package org.timtin.annotate;

import java.util.Objects;

/**
 * A person in public office.
 *
 * @param key stable key: the authority's id ({@code vladimir-putin}), or the folded name of a
 *     person it does not know
 * @param label the name as Vietnamese newspapers write it ({@code Vladimir Putin})
 */
public record Official(String key, String label) {
  public Official {
    Objects.requireNonNull(key);
    Objects.requireNonNull(label);
  }

  /** The key of a person whom no authority knows: the name in lower case ASCII, hyphened. */
  public static String keyOf(String name) {
    return Fold.slug(name);
  }
}
