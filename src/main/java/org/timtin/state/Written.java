package org.timtin.state;

/**
 * What became of a write.
 *
 * @param <T> the type of the record's content
 */
public sealed interface Written<T> {
  /**
   * It was written.
   *
   * @param record the record as it is stored now
   */
  record Done<T>(Stored<T> record) implements Written<T> {}

  /**
   * Nothing was written: the record is there already, or is no longer the one that was to be
   * replaced, or is gone. Read it again and decide anew.
   */
  record Changed<T>() implements Written<T> {}
}
