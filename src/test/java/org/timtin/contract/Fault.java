package org.timtin.contract;

import java.util.Set;

/**
 * What is wrong with a request in which one thing is wrong.
 *
 * @param names what a refusal may blame; empty where it may blame anything
 * @param refused whether it must not be taken
 */
record Fault(Set<String> names, boolean refused) {
  /** Nothing, or more than one thing. */
  static final Fault NONE = new Fault(Set.of(), false);

  static Fault of(String name, boolean refused) {
    return new Fault(Set.of(name), refused);
  }

  /** Whether a problem that names this parameter names the one at fault. */
  boolean explains(String parameter) {
    return names.isEmpty()
        || names.stream()
            .anyMatch(
                name ->
                    parameter.equals(name)
                        || parameter.startsWith(name + ".")
                        || parameter.startsWith(name + "["));
  }
}
