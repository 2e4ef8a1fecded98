package org.timtin.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RFC 822 and its successors (1123, 2822), as feeds write them, and RFC 850's hyphens. A year of
 * two digits is of this century below 50, as RFC 2822 has it.
 */
final class MailDate implements DateForm {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<weekday>[A-Z]{3})[A-Z]{0,6},? *)?(?<day>\\d{1,2})(?<separator> +|-)(?<month>[A-Z]{3})"
              + "[A-Z]{0,6}\\k<separator>(?<year>\\d{2}|\\d{4})(?:,? +"
              + TimeOfDay.TIME
              + " *"
              + TimeOfDay.ZONE
              + "?(?: *\\([A-Z]{1,5}\\))?)?",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  @Override
  public Optional<WrittenDate> read(String text) throws Impossible {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = DateForm.number(parts, "year");
    int century = parts.group("year").length() == 4 ? 0 : year < 50 ? 2000 : 1900;
    LocalDate day =
        DateForm.day(
            year + century,
            MONTHS.indexOf(parts.group("month").toLowerCase(Locale.ROOT)) + 1,
            DateForm.number(parts, "day"));
    DateForm.checkWeekday(day, weekday(parts.group("weekday")));
    return Optional.of(new WrittenDate(day, TimeOfDay.on(day, parts), TimeOfDay.zone(parts)));
  }

  private static OptionalInt weekday(String name) {
    // A name that is no day of the week is 0, which is no day's number.
    return name == null
        ? OptionalInt.empty()
        : OptionalInt.of(WEEKDAYS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
  }
}
