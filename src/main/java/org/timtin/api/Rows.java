package org.timtin.api;

import org.timtin.index.ArticleDocument;

/** Writes the lines of an export. */
interface Rows {
  /** What comes before the first article; empty for nothing. */
  String head();

  /** One article, with its line end. */
  String row(ArticleDocument article);

  /**
   * A line that is no article, with its line end.
   *
   * @param kind what it is, {@code resume} or {@code manifest}
   * @param content what it says
   */
  String line(String kind, Object content);
}
