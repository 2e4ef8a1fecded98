package org.timtin.search.suggest;

/** How near what was typed comes to a name, nearest first; letters agree in all of them. */
enum Closeness {
  /** Every mark that was typed is there, and no other one where some were typed. */
  TYPED,
  /** Marks are missing so far, as while {@code tậ} is on its way to {@code tập} by way of tâ. */
  UNFINISHED,
  /** Another mark stands where one was typed. */
  FOLDED;

  /** As an answer says it: only the typed form, or its beginning, is as typed. */
  String matched() {
    return this == FOLDED ? "folded" : "typed";
  }

  Closeness or(Closeness other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
