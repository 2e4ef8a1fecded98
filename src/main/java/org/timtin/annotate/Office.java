package org.timtin.annotate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/** An office held between two months, either of which may be open. */
record Office(String slug, Optional<LocalDate> from, Optional<LocalDate> to) {
  private static final int SETTLING_DAYS = 14;

  /** Whether it was held in the month of this day, which forgives articles a few days late. */
  boolean heldOn(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    LocalDate last = YearMonth.from(day).atEndOfMonth();
    return from.map(begun -> !last.isBefore(begun)).orElse(true)
        && to.map(ended -> !first.isAfter(ended)).orElse(true);
  }

  /**
   * Whether it was held on just this day, as far as the list knows; it must know the start. In the
   * first days articles still speak of the one before: `vụ bắt Tổng thống Venezuela`.
   */
  boolean surelyHeldOn(LocalDate day) {
    return from.map(begun -> !day.minusDays(SETTLING_DAYS).isBefore(begun)).orElse(false)
        && to.map(ended -> !day.isAfter(ended)).orElse(true);
  }

  /** Whether it is known to have ended before this day. */
  boolean endedBefore(LocalDate day) {
    return to.map(ended -> ended.isBefore(day)).orElse(false);
  }

  /** Whether anything is known of when it was held. */
  boolean isDated() {
    return from.isPresent() || to.isPresent();
  }

  /** The office without what it is accredited to, governs, or belongs to. */
  String plainSlug() {
    int colon = slug.indexOf(':');
    int at = slug.indexOf('@');
    int end = colon < 0 || (at >= 0 && at < colon) ? at : colon;
    return end < 0 ? slug : slug.substring(0, end);
  }

  /** Whether it is this office of this country ({@code president}), or of an organisation. */
  boolean is(Set<String> slugs, Optional<String> own, String country) {
    int at = slug.indexOf('@');
    boolean state = at < 0 ? own.filter(country::equals).isPresent() : slug.endsWith("@" + country);
    boolean national = slug.indexOf(':') < 0 && state && slugs.contains(plainSlug());
    return (at > 0 && slugs.contains(slug)) || (!country.isEmpty() && national);
  }

  /** Reads `president 2024-05..2024-10`. */
  static Office of(String text) {
    int space = text.lastIndexOf(' ');
    int dots = text.indexOf("..", Math.max(space, 0));
    if (space < 0 || dots < 0) {
      return new Office(text, Optional.empty(), Optional.empty());
    }
    return new Office(
        text.substring(0, space).strip(),
        day(text.substring(space + 1, dots), false),
        day(text.substring(dots + 2), true));
  }

  /** The first day, or the last, of a year, a month or a day. */
  private static Optional<LocalDate> day(String text, boolean last) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    if (text.length() > 7) {
      return Optional.of(LocalDate.parse(text));
    }
    YearMonth month = YearMonth.parse(text.length() == 4 ? text + (last ? "-12" : "-01") : text);
    return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
  }
}
