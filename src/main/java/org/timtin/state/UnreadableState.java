package org.timtin.state;

/** A record of the service's own that this version of it cannot read. */
public final class UnreadableState extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableState(Kind<?> kind, String id, Throwable cause) {
    super(
        "the record "
            + kind.name()
            + " '"
            + id
            + "' in "
            + StateIndex.NAME
            + " cannot be read; another version of timtin may have written it",
        cause);
  }
}
