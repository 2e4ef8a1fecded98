package org.timtin.article;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  /** No text is written in two of these ways. */
  private static final List<DateForm> FORMS =
      List.of(new IsoDate(), new VietnameseDate(), new MailDate());

  /** Pages put spaces of every kind between the parts. */
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

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
    String plain = SPACE.matcher(text).replaceAll(" ").strip();
    try {
      for (DateForm form : FORMS) {
        Optional<Published> published = form.read(plain).map(WrittenDate::published);
        if (published.isPresent()) {
          checkRange(text, published.get());
          return published.get();
        }
      }
    } catch (DateForm.Impossible impossible) {
      throw bad(text, impossible.getMessage());
    }
    throw bad(
        text,
        "is not a date; write 2025-11-14, 2025-11-14T08:00:00+07:00, 14/11/2025, 14/11/2025 08:00 or"
            + " Fri, 14 Nov 2025 08:00:00 +0700");
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

  private static BadInput bad(String text, String reason) {
    return new BadInput(FIELD, FIELD + " " + StoredText.shown(text) + " " + reason);
  }
}
