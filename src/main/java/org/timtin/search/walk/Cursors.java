package org.timtin.search.walk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.timtin.BadInput;
import org.timtin.state.SignedTokens;
import org.timtin.state.TokenType;

/** Writes cursors for clients to carry, and reads those that come back. */
@ApplicationScoped
public class Cursors {
  private static final TokenType<Cursor> TYPE = new TokenType<>("walk", Cursor.class);

  private final SignedTokens tokens;
  private final Clock clock;

  public Cursors(SignedTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The cursor in letters that may stand in an address. */
  public String written(Cursor cursor) {
    return tokens.seal(TYPE, cursor);
  }

  /**
   * The cursor that a client brings.
   *
   * @param parameter to be blamed
   * @param search hash of the search that it comes with
   * @throws BadInput when it was not given out by this service, not for such a walk, or for another
   *     search
   * @throws WalkGone when it came too late
   */
  public Cursor read(String parameter, String text, Cursor.Purpose purpose, String search) {
    Cursor cursor =
        tokens
            .open(TYPE, text)
            .orElseThrow(
                () ->
                    new BadInput(
                        parameter,
                        parameter
                            + " is none that this service gave out; send it exactly as it came"));
    if (cursor.purpose() != purpose) {
      throw new BadInput(
          parameter,
          parameter + " is that of " + kind(cursor.purpose()) + "; it is of no use here");
    }
    if (!cursor.search().equals(search)) {
      throw new BadInput(
          parameter,
          parameter
              + " belongs to another search: what is searched and the order must stay as they were"
              + " where the walk began");
    }
    Instant expires = Instant.ofEpochMilli(cursor.expires());
    if (clock.instant().isAfter(expires)) {
      throw new WalkGone(
          parameter, "the walk could be continued until " + expires + "; begin it again");
    }
    return cursor;
  }

  private static String kind(Cursor.Purpose purpose) {
    return switch (purpose) {
      case SEARCH -> "a search";
      case NDJSON -> "an export in NDJSON";
      case CSV -> "an export in CSV";
    };
  }
}
