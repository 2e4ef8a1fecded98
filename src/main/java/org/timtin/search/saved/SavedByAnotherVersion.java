package org.timtin.search.saved;

/** A search was saved by another version of timtin, and this one cannot tell what it means. */
public final class SavedByAnotherVersion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SavedByAnotherVersion(String id, Throwable cause) {
    super(
        "the search '"
            + id
            + "' was saved by another version of timtin; save it again (PUT) with the same"
            + " parameters",
        cause);
  }
}
