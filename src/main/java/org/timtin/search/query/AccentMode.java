package org.timtin.search.query;

/** How diacritics in a query are understood. */
public enum AccentMode {
  /** As typed where some word carries a diacritic, else every form with the typed one first. */
  PREFER,
  /** Every form of every word. */
  IGNORE,
  /** Each word in exactly its typed form, unmarked words too. */
  STRICT
}
