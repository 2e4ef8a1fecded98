package org.timtin.state;

/** What became of a deletion. */
public enum Deletion {
  /** The record is gone. */
  DONE,
  /** The record was not there. */
  ABSENT,
  /** Nothing was deleted: somebody changed the record since it was read. */
  CHANGED
}
