package org.timtin.experiment.definition;

import java.util.Objects;
import org.timtin.search.query.AccentMode;
import org.timtin.search.ranking.RankingProfile;

/**
 * One of the ways to search that an experiment compares.
 *
 * @param name by which the experiment calls it
 * @param profile how hits are ordered
 * @param accents how diacritics are understood
 */
public record Contender(String name, RankingProfile profile, AccentMode accents) {
  public Contender {
    Objects.requireNonNull(name);
    Objects.requireNonNull(profile);
    Objects.requireNonNull(accents);
  }
}
