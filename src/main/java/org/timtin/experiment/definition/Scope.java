package org.timtin.experiment.definition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an experiment is about, beside its own queries and judgements.
 *
 * @param judgementSet name of the stored set that its judgements are from
 * @param asOf last day in Hanoi of which articles are searched, as if the later ones were not there
 */
public record Scope(Optional<String> judgementSet, Optional<LocalDate> asOf) {
  /** All articles, judgements of its own. */
  public static final Scope WHOLE = new Scope(Optional.empty(), Optional.empty());
}
