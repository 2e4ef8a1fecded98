package org.timtin.search.walk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Where a walk stands, and what must not change on its way. The client carries it, so that any
 * instance of the service can go on; the names are short because it travels in addresses.
 *
 * @param purpose what kind of walk it is
 * @param point what the walk goes over
 * @param after the engine's sort values of the last hit
 * @param shown hits so far
 * @param total all hits
 * @param search hash of what the client asked for
 * @param request hash of what the engine is asked: words, filters, weights, order
 * @param reading how the words were read at the start
 * @param expires until when the walk can go on, in milliseconds since 1970
 */
public record Cursor(
    @JsonProperty("k") Purpose purpose,
    @JsonProperty("t") PointInTime point,
    @JsonProperty("a") List<Object> after,
    @JsonProperty("n") long shown,
    @JsonProperty("m") long total,
    @JsonProperty("s") String search,
    @JsonProperty("q") String request,
    @JsonProperty("r") Reading reading,
    @JsonProperty("e") long expires) {

  /** What a walk is for; the cursor of one kind is no cursor of another. */
  public enum Purpose {
    SEARCH,
    NDJSON,
    CSV
  }

  /**
   * How the words of the search were read.
   *
   * @param asked the moment from which the age of articles is counted
   * @param fallback whether they match without diacritics because nothing matches as typed
   * @param repaired what was read otherwise than typed: as typed, as read, by turns
   * @param profile version of the ranking profile
   */
  public record Reading(
      @JsonProperty("a") Instant asked,
      @JsonProperty("f") boolean fallback,
      @JsonProperty("r") List<String> repaired,
      @JsonProperty("p") String profile) {
    public Reading {
      Objects.requireNonNull(asked);
      Objects.requireNonNull(profile);
      repaired = List.copyOf(repaired);
    }
  }

  public Cursor {
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(point);
    Objects.requireNonNull(search);
    Objects.requireNonNull(request);
    Objects.requireNonNull(reading);
    after = List.copyOf(after);
  }
}
