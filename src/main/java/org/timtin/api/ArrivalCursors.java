package org.timtin.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.timtin.BadInput;
import org.timtin.article.Published;
import org.timtin.search.ArrivalPlace;
import org.timtin.state.SignedTokens;
import org.timtin.state.TokenType;

/** The cursors of saved searches: how far their readers have come. */
@ApplicationScoped
public class ArrivalCursors {
  private static final String CURSOR = "cursor";
  private static final String SINCE = "since";

  private record Cursor(String search, ArrivalPlace place) {}

  private static final TokenType<Cursor> TYPE = new TokenType<>("new-articles", Cursor.class);

  private final SignedTokens tokens;
  private final Clock clock;

  public ArrivalCursors(SignedTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  String sealed(String search, ArrivalPlace place) {
    return tokens.seal(TYPE, new Cursor(search, place));
  }

  /**
   * The place that a cursor stands for. It outlives restarts and changes of the search.
   *
   * @throws BadInput when it is none of ours, or another search's
   */
  ArrivalPlace place(String search, String cursor) {
    Cursor opened =
        tokens
            .open(TYPE, cursor)
            .orElseThrow(
                () ->
                    new BadInput(
                        CURSOR,
                        "cursor is none that this service handed out; leave it out to start now"));
    if (!opened.search().equals(search)) {
      throw new BadInput(CURSOR, "cursor belongs to another saved search");
    }
    return opened.place();
  }

  /**
   * The place before everything that arrived at a moment, or on a day in Hanoi, or later.
   *
   * @throws BadInput when it is no such moment, or lies in the future
   */
  ArrivalPlace since(String text) {
    Instant moment = moment(text);
    // What the index can hold begins there.
    if (moment.isBefore(Instant.EPOCH)) {
      throw new BadInput(SINCE, "since is before 1970");
    }
    if (moment.isAfter(clock.instant())) {
      throw new BadInput(SINCE, "since (" + text + ") is in the future");
    }
    return ArrivalPlace.before(moment);
  }

  private static Instant moment(String text) {
    try {
      return text.length() == "2026-02-28".length()
          ? LocalDate.parse(text).atStartOfDay(Published.HANOI).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new BadInput(
          SINCE,
          "since is '"
              + text
              + "'; it must be a moment such as 2026-02-28T08:00:00Z (a + in an address is"
              + " %2B), or a day such as 2026-02-28");
    }
  }
}
