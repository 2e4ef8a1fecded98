package org.timtin.contract;

import java.util.Optional;
import java.util.function.Function;

/**
 * A request and what came back.
 *
 * @param path of the request as it was sent, without its query
 * @param header a header of the answer by its name
 * @param body the whole body, decompressed
 */
record Answer(
    String method, String path, int status, Function<String, Optional<String>> header, Bytes body) {

  /** The content type without its parameters, in small letters; empty without one. */
  String mediaType() {
    return header
        .apply("Content-Type")
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT))
        .orElse("");
  }

  @Override
  public String toString() {
    return method + " " + path + " " + status;
  }
}
