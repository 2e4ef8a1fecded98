package org.timtin.search.compare;

import java.util.Optional;
import org.timtin.BadInput;

/**
 * Two spans of days to be compared, which share no day.
 *
 * @param first what a change starts from
 * @param second what it leads to
 */
public record Periods(Period first, Period second) {
  private static final String PARAMETER = "compare";

  public Periods {
    if (first.overlaps(second)) {
      throw new BadInput(
          PARAMETER,
          "the periods "
              + shown(first)
              + " and "
              + shown(second)
              + " share days; an article would count on both sides");
    }
  }

  /**
   * Reads {@code 2025-10..2025-12,2026-01..2026-03}.
   *
   * @throws BadInput when it is not two periods, or they overlap
   */
  public static Periods parse(String text) {
    String[] parts = text.split(",", -1);
    Optional<Period> first = Period.parse(parts[0]);
    Optional<Period> second = Period.parse(parts[parts.length - 1]);
    if (parts.length != 2 || first.isEmpty() || second.isEmpty()) {
      throw new BadInput(
          PARAMETER,
          "compare is '"
              + text
              + "'; it must be two periods such as 2025-10..2025-12,2026-01..2026-03, from and to"
              + " years, months or days");
    }
    return new Periods(first.get(), second.get());
  }

  private static String shown(Period period) {
    return period.from() + ".." + period.to();
  }
}
