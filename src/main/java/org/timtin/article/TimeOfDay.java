package org.timtin.article;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the named groups that forms of dates share: time of day, half of the day, zone. */
final class TimeOfDay {
  private static final String SECONDS = "(?::(?<second>\\d{2}))?(?:[.,](?<fraction>\\d{1,12}))?";

  /** {@code 08:00}, {@code 08:00:00.5}; a fraction belongs to the smallest part that is there. */
  static final String TIME = "(?<hour>\\d{1,2}):(?<minute>\\d{2})" + SECONDS;

  /** With an offset ({@code +07}, {@code +0700}, {@code GMT+7}) or the name of a zone. */
  static final String ZONE =
      "(?<zone>Z|(?:GMT|UTC?)? ?(?<offset>[-+\\u2212]\\d{1,2}(?::?\\d{2})?)|GMT|UTC?|ICT"
          + "|[ECMP][SD]T)";

  /** RFC 822's zones of North America and the one of the Vietnamese press; hours from UTC. */
  private static final Map<String, Integer> ZONES =
      Map.of(
          "EDT", -4, "EST", -5, "CDT", -5, "CST", -6, "MDT", -6, "MST", -7, "PDT", -7, "PST", -8,
          "ICT", 7);

  private static final Pattern OFFSET = Pattern.compile("([-+])(\\d{1,2}):?(\\d{2})?");
  private static final long HALF_DAY = 12;

  private TimeOfDay() {}

  /** The time on a day; empty where the groups are. */
  static Optional<LocalDateTime> on(LocalDate day, Matcher parts) throws DateForm.Impossible {
    if (parts.group("hour") == null) {
      return Optional.empty();
    }
    int hour = DateForm.number(parts, "hour");
    int minute = numberOrZero(parts.group("minute"));
    int second = numberOrZero(parts.group("second"));
    Duration smallest =
        parts.group("second") != null
            ? Duration.ofSeconds(1)
            : parts.group("minute") != null ? Duration.ofMinutes(1) : Duration.ofHours(1);
    Duration time =
        Duration.ofHours(hour)
            .plusMinutes(minute)
            .plusSeconds(second)
            .plus(fraction(smallest, parts.group("fraction")));
    // 24:00 is the end of a day in ISO 8601 (2019, amendment of 2022) and in its older editions.
    if (minute > 59 || second > 59 || time.compareTo(Duration.ofDays(1)) > 0) {
      throw impossible();
    }
    return Optional.of(day.atStartOfDay().plus(time));
  }

  /** The time in a form that has halves of the day. */
  static Optional<LocalDateTime> withHalf(LocalDate day, Matcher parts) throws DateForm.Impossible {
    Optional<LocalDateTime> time = on(day, parts);
    String half = parts.group("half");
    if (time.isEmpty() || half == null) {
      return time;
    }
    int hour = DateForm.number(parts, "hour");
    boolean afternoon = half.toUpperCase(Locale.ROOT).matches("CH|PM");
    // 14:30 CH says it twice, which harms nobody; 14:30 SA says two things.
    if (hour > 12 && (!afternoon || hour > 23)) {
      throw impossible();
    }
    if (hour == 12 && !afternoon) {
      return time.map(at -> at.minusHours(HALF_DAY));
    }
    return time.map(at -> afternoon && hour < 12 ? at.plusHours(HALF_DAY) : at);
  }

  /** The offset; empty where none is written. */
  static Optional<ZoneOffset> zone(Matcher parts) throws DateForm.Impossible {
    String zone = parts.group("zone");
    if (zone == null) {
      return Optional.empty();
    }
    String offset = parts.group("offset");
    if (offset == null) {
      return Optional.of(ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0)));
    }
    Matcher numbers = OFFSET.matcher(offset.replace('\u2212', '-'));
    if (!numbers.matches()) {
      throw new AssertionError(offset);
    }
    int sign = numbers.group(1).equals("-") ? -1 : 1;
    try {
      return Optional.of(
          ZoneOffset.ofHoursMinutes(
              sign * Integer.parseInt(numbers.group(2)), sign * numberOrZero(numbers.group(3))));
    } catch (DateTimeException beyond) {
      throw impossible();
    }
  }

  private static Duration fraction(Duration of, String digits) {
    if (digits == null) {
      return Duration.ZERO;
    }
    // Nanoseconds are kept and what is finer is cut; 10^9 parts of an hour still fit into a long.
    long billionths = Long.parseLong((digits + "000000000").substring(0, 9));
    return Duration.ofNanos(of.toSeconds() * billionths);
  }

  private static int numberOrZero(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static DateForm.Impossible impossible() {
    return new DateForm.Impossible("has a time or an offset that does not exist");
  }
}
