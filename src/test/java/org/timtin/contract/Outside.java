package org.timtin.contract;

import java.util.List;
import java.util.Set;

/**
 * What the contract does not speak of; everything else is checked.
 *
 * <ul>
 *   <li>{@code /q/}: health, metrics, the document itself and its page, which are Quarkus's own;
 *   <li>{@code OPTIONS}: answered by the server from the methods that a path knows;
 *   <li>414 and 431: an address or headers that are too long to be read, refused before any route.
 * </ul>
 */
final class Outside {
  private static final List<String> PATHS = List.of("/q/");
  private static final Set<String> METHODS = Set.of("OPTIONS");
  private static final Set<Integer> STATUSES = Set.of(414, 431);

  private Outside() {}

  static boolean holds(Answer answer) {
    return PATHS.stream().anyMatch(answer.path()::startsWith)
        || METHODS.contains(answer.method())
        || STATUSES.contains(answer.status());
  }
}
