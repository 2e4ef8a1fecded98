package org.timtin.search;

/** The index was written by an earlier version and lacks what the search needs. */
public final class IndexOutdated extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param needs what was asked for, as the user wrote it
   */
  public IndexOutdated(String needs) {
    super(
        needs
            + " needs articles that were indexed by this version; bring them up to date with"
            + " ./timtin rebuild or POST /v1/admin/rebuild");
  }
}
