package org.timtin.article;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ISO 8601: calendar days, week days and days of the year, extended and basic, each with a time or
 * without. Two liberties are taken because archives take them: parts without a leading zero, and a
 * space for the T. A month or a week alone is not a day and is not read.
 */
final class IsoDate implements DateForm {
  private static final String CALENDAR =
      "(?<year>\\d{4})(?<separator>[-/.])(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})";
  private static final String BASIC = "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})";
  private static final String WEEK = "(?<year>\\d{4})-?W(?<week>\\d{2})-?(?<weekday>\\d)";
  private static final String ORDINAL = "(?<year>\\d{4})-?(?<ordinal>\\d{3})";

  /** A time of digits alone, or of hours alone, needs the T. */
  private static final String TIME =
      "(?:(?:T|,? +)" + TimeOfDay.TIME + " *" + TimeOfDay.ZONE + "?)?";

  private static final String BASIC_TIME =
      "T(?<hour>\\d{2})(?:(?<minute>\\d{2})(?<second>\\d{2})?)?(?:[.,](?<fraction>\\d{1,12}))?"
          + TimeOfDay.ZONE
          + "?";

  private static final Form[] FORMS = {
    new Form(CALENDAR, IsoDate::calendar),
    new Form(BASIC, IsoDate::calendar),
    new Form(WEEK, IsoDate::week),
    new Form(ORDINAL, IsoDate::ordinal),
  };

  private interface Day {
    LocalDate of(Matcher parts) throws Impossible;
  }

  private record Form(Pattern usual, Pattern basicTime, Day day) {
    Form(String date, Day day) {
      this(pattern(date + TIME), pattern(date + BASIC_TIME), day);
    }

    private static Pattern pattern(String form) {
      return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }
  }

  @Override
  public Optional<WrittenDate> read(String text) throws Impossible {
    for (Form form : FORMS) {
      Matcher parts = form.usual().matcher(text);
      if (!parts.matches()) {
        parts = form.basicTime().matcher(text);
      }
      if (parts.matches()) {
        LocalDate day = form.day().of(parts);
        return Optional.of(new WrittenDate(day, TimeOfDay.on(day, parts), TimeOfDay.zone(parts)));
      }
    }
    return Optional.empty();
  }

  private static LocalDate calendar(Matcher parts) throws Impossible {
    return DateForm.day(
        DateForm.number(parts, "year"),
        DateForm.number(parts, "month"),
        DateForm.number(parts, "day"));
  }

  private static LocalDate week(Matcher parts) throws Impossible {
    int year = DateForm.number(parts, "year");
    int week = DateForm.number(parts, "week");
    int weekday = DateForm.number(parts, "weekday");
    // The 28th of December is always in the last week of its year.
    int weeks = year < 1 ? 0 : LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    if (week < 1 || week > weeks || weekday < 1 || weekday > 7) {
      throw new Impossible("is a week or a day of a week that does not exist");
    }
    // So is the 4th of January in the first.
    LocalDate first = LocalDate.of(year, 1, 4);
    return first.minusDays(first.getDayOfWeek().getValue() - 1L).plusDays(week * 7L + weekday - 8);
  }

  private static LocalDate ordinal(Matcher parts) throws Impossible {
    int year = DateForm.number(parts, "year");
    int day = DateForm.number(parts, "ordinal");
    if (year < 1 || day < 1 || day > Year.of(year).length()) {
      throw new Impossible("is a day that does not exist");
    }
    return LocalDate.ofYearDay(year, day);
  }
}
