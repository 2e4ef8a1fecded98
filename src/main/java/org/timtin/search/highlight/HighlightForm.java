package org.timtin.search.highlight;

/** How hits show what matched in them. */
public enum HighlightForm {
  /** Fragments of safe HTML in which {@code <mark>} holds what matched. */
  HTML,
  /** Ranges of characters in the stored text. */
  OFFSETS,
  /** Not at all. */
  NONE
}
