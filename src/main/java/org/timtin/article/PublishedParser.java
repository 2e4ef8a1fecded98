package org.timtin.article;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.timtin.BadInput;

/**
 * Reads when an article was published, in the ways in which feeds, archives and Vietnamese
 * newspapers write it. Where no year comes first, the day does; a time without a zone is the time
 * in Hanoi.
 */
public final class PublishedParser {
  /** The field to blame. */
  static final String FIELD = "published";

  /** A date before this is a mistake: Vietnamese newspapers' archives do not reach further back. */
  static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);

  private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?";
  private static final String ZONE = "(Z|GMT|UTC?|[+-]\\d{2}(?::?\\d{2})?)?";
  private static final String REST = "(?:(?:T|,? +)" + TIME + " *" + ZONE + ")?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + REST, Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + REST, Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:([A-Z]{3}), *)?(\\d{1,2}) +([A-Z]{3}) +(\\d{4})" + REST, Pattern.CASE_INSENSITIVE);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final Clock clock;

  /**
   * @param clock says which dates lie in the future
   */
  public PublishedParser(Clock clock) {
    this.clock = Objects.requireNonNull(clock);
  }

  /**
   * Reads a date or a date with a time.
   *
   * @throws BadInput if it is none, does not exist, lies before 1945 or more than a day ahead
   */
  public Published parse(String text) {
    String stripped = text.strip();
    Matcher year = YEAR_FIRST.matcher(stripped);
    if (year.matches()) {
      return dated(stripped, number(year, 1), number(year, 2), number(year, 3), year, 4);
    }
    Matcher day = DAY_FIRST.matcher(stripped);
    if (day.matches()) {
      return dated(stripped, number(day, 4), number(day, 3), number(day, 1), day, 5);
    }
    Matcher mail = MAIL.matcher(stripped);
    if (mail.matches()) {
      int month = MONTHS.indexOf(mail.group(3).toLowerCase(Locale.ROOT)) + 1;
      Published at = dated(stripped, number(mail, 4), month, number(mail, 2), mail, 5);
      checkWeekday(stripped, mail);
      return at;
    }
    throw bad(
        text,
        "is not a date; write 2025-11-14, 2025-11-14T08:00:00+07:00, 14/11/2025 or"
            + " Fri, 14 Nov 2025 08:00:00 +0700");
  }

  private Published dated(String text, int year, int month, int day, Matcher parts, int time) {
    if (month < 1 || month > 12) {
      throw bad(text, "has no such month; a date that does not begin with the year is day first");
    }
    if (year < 1 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      throw bad(text, "is a day that does not exist");
    }
    LocalDate date = LocalDate.of(year, month, day);
    Published published =
        parts.group(time) == null
            ? new Published.Day(date)
            : new Published.Moment(moment(text, date, parts, time));
    checkRange(text, published);
    return published;
  }

  private static OffsetDateTime moment(String text, LocalDate date, Matcher parts, int group) {
    try {
      String fraction = parts.group(group + 3) == null ? "" : parts.group(group + 3);
      int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
      int seconds = parts.group(group + 2) == null ? 0 : number(parts, group + 2);
      LocalTime time = LocalTime.of(number(parts, group), number(parts, group + 1), seconds, nanos);
      String zone = parts.group(group + 4);
      LocalDateTime local = date.atTime(time);
      return zone == null
          ? local.atZone(Published.HANOI).toOffsetDateTime()
          : local.atOffset(offset(zone));
    } catch (DateTimeException impossible) {
      throw bad(text, "has a time or an offset that does not exist");
    }
  }

  private static ZoneOffset offset(String zone) {
    return zone.startsWith("+") || zone.startsWith("-") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
  }

  private static void checkWeekday(String text, Matcher mail) {
    if (mail.group(1) == null) {
      return;
    }
    int named = WEEKDAYS.indexOf(mail.group(1).toLowerCase(Locale.ROOT)) + 1;
    int month = MONTHS.indexOf(mail.group(3).toLowerCase(Locale.ROOT)) + 1;
    LocalDate date = LocalDate.of(number(mail, 4), month, number(mail, 2));
    if (date.getDayOfWeek().getValue() != named) {
      throw bad(text, "names the wrong day of the week");
    }
  }

  private void checkRange(String text, Published published) {
    if (published.day().isBefore(EARLIEST)) {
      throw bad(text, "lies before " + EARLIEST);
    }
    Instant limit = clock.instant().plus(1, ChronoUnit.DAYS);
    boolean ahead =
        switch (published) {
          case Published.Day(LocalDate date) ->
              date.isAfter(limit.atZone(Published.HANOI).toLocalDate());
          case Published.Moment(OffsetDateTime at) -> at.toInstant().isAfter(limit);
        };
    if (ahead) {
      throw bad(text, "lies more than one day in the future");
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static BadInput bad(String text, String reason) {
    return new BadInput(FIELD, FIELD + " " + StoredText.shown(text) + " " + reason);
  }
}
