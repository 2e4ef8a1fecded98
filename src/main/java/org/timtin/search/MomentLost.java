package org.timtin.search;

/** The moment of the collection that was searched is gone: the index was replaced or closed. */
public final class MomentLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MomentLost(Throwable cause) {
    super(
        "the index was replaced, or the search engine restarted, while it was being searched",
        cause);
  }
}
