package org.timtin.search.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of days in Hanoi.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {
  private static final Pattern END = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
  // A day that the calendar does not have is refused, not moved.
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /**
   * Reads {@code 2025-10..2025-12}, or one year, month or day alone. Years and months stand for all
   * of their days. Empty when the text is nothing of that, or the end lies before the beginning.
   */
  static Optional<Period> parse(String text) {
    String[] ends = text.strip().split("\\.\\.", -1);
    if (ends.length > 2) {
      return Optional.empty();
    }
    Optional<Period> first = end(ends[0]);
    Optional<Period> last = end(ends[ends.length - 1]);
    if (first.isEmpty() || last.isEmpty() || first.get().from().isAfter(last.get().to())) {
      return Optional.empty();
    }
    return Optional.of(new Period(first.get().from(), last.get().to()));
  }

  /** Whether a day is in both. */
  boolean overlaps(Period other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  private static Optional<Period> end(String text) {
    Matcher end = END.matcher(text);
    if (!end.matches() || Integer.parseInt(end.group(1)) == 0) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(end.group(1));
      if (end.group(2) == null) {
        return Optional.of(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      if (end.group(3) == null) {
        YearMonth month = YearMonth.of(year, Integer.parseInt(end.group(2)));
        return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = LocalDate.parse(text, DAY);
      return Optional.of(new Period(day, day));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
