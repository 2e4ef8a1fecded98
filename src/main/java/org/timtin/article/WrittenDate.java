package org.timtin.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * A date as somebody wrote it, before anyone asks whether it can be a date of publication.
 *
 * @param day the calendar day
 * @param time the time on that day or, for 24:00, on the next; a day without it is a whole day
 * @param zone the offset that was written; a time without it is the time in Hanoi
 */
record WrittenDate(LocalDate day, Optional<LocalDateTime> time, Optional<ZoneOffset> zone) {
  WrittenDate {
    Objects.requireNonNull(day);
    Objects.requireNonNull(time);
    Objects.requireNonNull(zone);
  }

  Published published() {
    return time.<Published>map(
            at -> new Published.Moment(zone.map(at::atOffset).orElseGet(() -> inHanoi(at))))
        .orElseGet(() -> new Published.Day(day));
  }

  private static OffsetDateTime inHanoi(LocalDateTime at) {
    return at.atZone(Published.HANOI).toOffsetDateTime();
  }
}
