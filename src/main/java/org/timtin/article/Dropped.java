package org.timtin.article;

import java.util.Objects;

/**
 * A piece of raw text that is not part of the article.
 *
 * @param rule why it was left out
 * @param text the piece, as it stood
 */
public record Dropped(Rule rule, String text) {

  /** The kinds of page leftovers that {@link RawText} knows. */
  public enum Rule {
    /** A markdown image. */
    IMAGE,
    /** A row of a table that lays out an image: its caption, or a line of dashes. */
    TABLE_ROW,
    /** A paragraph that is the caption of a photo. */
    CAPTION,
    /** The credit of a photo or the source of the text. */
    CREDIT,
    /** What stands after the agency's sign-off: teasers of other articles. */
    AFTER_SIGN_OFF,
    /** Who wrote the article, at its end. */
    BYLINE,
    /** A line that says where and when the article was published, and nothing else. */
    DATELINE,
    /** Headlines of other articles, and what announces them. */
    LINK
  }

  public Dropped {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(text);
  }
}
