package org.timtin.contract;

import java.util.HashMap;
import java.util.Map;

/**
 * A generated request.
 *
 * @param operation what it is meant for
 * @param target path and query, percent-encoded or wrongly so
 * @param body empty for none
 */
record Ask(
    Operation operation, String target, Map<String, String> headers, Bytes body, Fault fault) {
  private static final int SHOWN = 300;

  /** The same with another header. */
  Ask with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Ask(operation, target, more, body, fault);
  }

  String path() {
    return target.split("[?#]", 2)[0];
  }

  @Override
  public String toString() {
    return "%s %s %s %s".formatted(operation.method(), cut(target), headers, cut(body.toString()));
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "... (" + text.length() + ")";
  }
}
