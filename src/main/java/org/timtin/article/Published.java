package org.timtin.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;

/** When an article was published: a day, or an instant with its offset. Days are days in Hanoi. */
public sealed interface Published {
  /** The zone in which a day begins and ends. */
  ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  /** A day of which the hour is not known. */
  record Day(LocalDate date) implements Published {
    public Day {
      Objects.requireNonNull(date);
    }

    @Override
    public LocalDate day() {
      return date;
    }

    @Override
    public String iso() {
      return date.toString();
    }
  }

  /** An instant, kept with the offset it came with. */
  record Moment(OffsetDateTime at) implements Published {
    public Moment {
      Objects.requireNonNull(at);
    }

    @Override
    public LocalDate day() {
      return at.atZoneSameInstant(HANOI).toLocalDate();
    }

    @Override
    public String iso() {
      return at.toString();
    }
  }

  /** Reads back what {@link #iso()} gave. */
  static Published ofIso(String iso) {
    return iso.indexOf('T') < 0
        ? new Day(LocalDate.parse(iso))
        : new Moment(OffsetDateTime.parse(iso));
  }

  /** The day in Hanoi. */
  LocalDate day();

  /** ISO 8601, as it is stored and shown: {@code 2025-11-14} or {@code 2025-11-14T08:00+07:00}. */
  String iso();
}
