package org.timtin.experiment.definition;

import java.util.Locale;
import java.util.Optional;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.typing.Typing;

/** Something that must hold, or the experiment does not pass. */
public sealed interface Gate {
  /** The only profile that it is asked of; empty for all. */
  Optional<String> profile();

  /** The only typing that it is asked of; empty for all. */
  Optional<Typing> typing();

  /** What it asks, in words. */
  String text();

  /** Whether it is asked of a profile with queries typed in some way. */
  default boolean concerns(String name, Typing typed) {
    return profile().map(name::equals).orElse(true) && typing().map(typed::equals).orElse(true);
  }

  /**
   * A profile must not fall behind the baseline: the mean must not be lower by more than this, or
   * the difference must be one that chance explains.
   *
   * @param metric of which the means are compared
   * @param most how much lower the mean may be
   * @param p below this a difference is significant: of the randomization test, corrected by Holm
   */
  record Drop(
      Metric metric, double most, double p, Optional<String> profile, Optional<Typing> typing)
      implements Gate {
    @Override
    public String text() {
      return String.format(
          Locale.ROOT,
          "%s drops by at most %s, or not significantly at %s",
          metric.name(),
          most,
          p);
    }
  }

  /**
   * A mean must reach a value.
   *
   * @param metric of which it is the mean
   * @param least what it must reach
   */
  record Floor(Metric metric, double least, Optional<String> profile, Optional<Typing> typing)
      implements Gate {
    @Override
    public String text() {
      return String.format(Locale.ROOT, "%s is at least %s", metric.name(), least);
    }
  }

  /**
   * So much of what is shown must have been judged, or the metrics say little.
   *
   * @param depth among so many first hits
   * @param least the share that must be judged
   */
  record Judged(int depth, double least, Optional<String> profile, Optional<Typing> typing)
      implements Gate {
    @Override
    public String text() {
      return String.format(Locale.ROOT, "judged@%d is at least %s", depth, least);
    }
  }
}
