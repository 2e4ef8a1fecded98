package org.timtin.state;

import java.time.Instant;

/**
 * A record as it is stored.
 *
 * @param id its name among those of its kind
 * @param version which writing of it this is; a change names the one that it replaces
 * @param created when it was first written
 * @param changed when it was last written
 * @param content what it says
 * @param <T> the type of its content
 */
public record Stored<T>(String id, Version version, Instant created, Instant changed, T content) {
  /**
   * One writing of a record, as the engine counts them.
   *
   * @param seqNo position in the order of all writes of the shard
   * @param primaryTerm how often the shard's primary had changed by then
   */
  public record Version(long seqNo, long primaryTerm) {}
}
