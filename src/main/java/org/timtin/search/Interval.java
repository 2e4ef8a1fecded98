package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Width of a date histogram's buckets, finest first. */
public enum Interval {
  DAY,
  /** From Monday, as ISO 8601 has it. */
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** The name in requests and answers. */
  @JsonValue
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** First day of the bucket that holds the day. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** First day of the bucket after the one that begins on the given day. */
  public LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }
}
