package org.timtin.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Connected components of articles, each named by its smallest id: a forest in which every root is
 * the smallest of its tree.
 */
public final class Components {
  private final Map<String, String> parents = new HashMap<>();

  /** The smallest id of the component; an id that was never joined is one of its own. */
  public String name(String id) {
    String root = id;
    for (String parent = parents.get(root); parent != null; parent = parents.get(root)) {
      root = parent;
    }
    // Each step of the way leads straight to the root from now on.
    String step = id;
    while (!step.equals(root)) {
      String next = parents.put(step, root);
      step = next == null ? root : next;
    }
    return root;
  }

  /** Makes the components of two ids one. */
  public void join(String one, String other) {
    String first = name(one);
    String second = name(other);
    int order = first.compareTo(second);
    if (order < 0) {
      parents.put(second, first);
    } else if (order > 0) {
      parents.put(first, second);
    }
  }

  /** Makes the components of near copies one. */
  public void joinNearCopies(Collection<Copy> copies) {
    Map<String, Bucket> byBand = new HashMap<>();
    for (Copy copy : copies) {
      for (String band : copy.signature().bands()) {
        byBand.computeIfAbsent(band, key -> new Bucket()).add(copy, this);
      }
    }
  }
}
