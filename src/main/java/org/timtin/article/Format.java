package org.timtin.article;

/** In which shape articles come in. */
public enum Format {
  /** One JSON object a line; blank lines are skipped. */
  NDJSON,
  /** A JSON array of objects, or one object. */
  JSON,
  /** One raw article, read by {@link RawText}. */
  TEXT
}
