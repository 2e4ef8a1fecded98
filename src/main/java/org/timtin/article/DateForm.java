package org.timtin.article;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;

/** One way of writing a date. */
interface DateForm {
  /**
   * The date; empty if the text is not written this way.
   *
   * @throws Impossible if it is, and there is no such day or time
   */
  Optional<WrittenDate> read(String text) throws Impossible;

  /** A date that is well formed and does not exist; the message says why. */
  final class Impossible extends Exception {
    private static final long serialVersionUID = 1L;

    Impossible(String reason) {
      super(reason);
    }
  }

  /** The day of the calendar. */
  static LocalDate day(int year, int month, int day) throws Impossible {
    if (month < 1 || month > 12) {
      throw new Impossible(
          "has no such month; a date that does not begin with the year is day first");
    }
    if (year < 1 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      throw new Impossible("is a day that does not exist");
    }
    return LocalDate.of(year, month, day);
  }

  /** Refuses a day of the week (1 is Monday) that is not that of the day; one of them is wrong. */
  static void checkWeekday(LocalDate day, OptionalInt weekday) throws Impossible {
    if (weekday.isPresent() && day.getDayOfWeek().getValue() != weekday.getAsInt()) {
      throw new Impossible("names the wrong day of the week");
    }
  }

  /** A group of digits. */
  static int number(Matcher parts, String group) {
    return Integer.parseInt(parts.group(group));
  }
}
