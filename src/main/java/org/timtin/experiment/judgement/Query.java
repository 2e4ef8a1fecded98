package org.timtin.experiment.judgement;

import java.util.regex.Pattern;

/**
 * A query that is asked again and again.
 *
 * @param id by which judgements refer to it
 * @param text what a user would type
 */
public record Query(String id, String text) {
  /** As long as a search's words may be. */
  public static final int LONGEST_TEXT = 2_000;

  private static final Pattern ID = Pattern.compile("\\S{1,200}");

  /**
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public Query {
    checkId("query", id);
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "query "
              + id
              + " has "
              + text.length()
              + " characters; it must have 1 to "
              + LONGEST_TEXT);
    }
  }

  /** Whether a TREC file could hold the id. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** Refuses an id that a TREC file, whose columns are divided by spaces, could not hold. */
  static void checkId(String of, String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "the id of a "
              + of
              + " must be 1 to 200 characters without a space; this one is '"
              + id
              + "'");
    }
  }
}
