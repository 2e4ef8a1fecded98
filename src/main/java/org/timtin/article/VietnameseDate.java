package org.timtin.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Vietnamese pages print them: the day first, in figures or in words, the time before or
 * behind it, with the day of the week and the zone or without them.
 */
final class VietnameseDate implements DateForm {
  /** A day in figures or in words; also what a dateline ends in. */
  static final String DAY =
      "(?:(?<day>\\d{1,2})(?<separator>[-/.])(?<month>\\d{1,2})\\k<separator>(?<year>\\d{4})"
          + "|(?<dayInWords>\\d{1,2}) ?(?:tháng|th) ?(?<monthInWords>\\d{1,2})(?: năm |, ?| )(?<yearInWords>\\d{4}))";

  private static final String WEEKDAY =
      "(?<weekday>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|CN)";
  private static final String CLOCK =
      "(?<hour>\\d{1,2})(?:[:hg])(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?:[.,](?<fraction>\\d{1,9}))?'?"
          + "(?: ?(?<half>SA|CH|AM|PM))?(?: ?\\(?"
          + TimeOfDay.ZONE
          + "\\)?)?";
  private static final String BETWEEN = "(?: ?[,|•·–—-] ?| )";
  private static final String DATE = "(?:" + WEEKDAY + BETWEEN + ")?(?:ngày )?" + DAY;

  private static final List<Pattern> FORMS =
      List.of(
          pattern(DATE + "(?:(?:T|" + BETWEEN + ")(?:lúc )?" + CLOCK + ")?"),
          pattern("(?:lúc )?" + CLOCK + BETWEEN + DATE));

  private static final List<String> WEEKDAYS =
      List.of("hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật");

  private static Pattern pattern(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  @Override
  public Optional<WrittenDate> read(String text) throws Impossible {
    for (Pattern form : FORMS) {
      Matcher parts = form.matcher(text);
      if (parts.matches()) {
        LocalDate day = day(parts);
        DateForm.checkWeekday(day, weekday(parts.group("weekday")));
        return Optional.of(
            new WrittenDate(day, TimeOfDay.withHalf(day, parts), TimeOfDay.zone(parts)));
      }
    }
    return Optional.empty();
  }

  /** The day of the groups of {@link #DAY}. */
  static LocalDate day(Matcher parts) throws Impossible {
    String suffix = parts.group("day") == null ? "InWords" : "";
    return DateForm.day(
        DateForm.number(parts, "year" + suffix),
        DateForm.number(parts, "month" + suffix),
        DateForm.number(parts, "day" + suffix));
  }

  private static OptionalInt weekday(String name) {
    if (name == null) {
      return OptionalInt.empty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    char last = lower.charAt(lower.length() - 1);
    if (Character.isDigit(last)) {
      return OptionalInt.of(last - '1');
    }
    return OptionalInt.of(lower.equals("cn") ? 7 : WEEKDAYS.indexOf(lower.replace("thứ ", "")) + 1);
  }
}
