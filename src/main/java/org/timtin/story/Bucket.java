package org.timtin.story;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The articles with one band in common. They are kept by component, so that a thousand copies of
 * one text are not compared each with each.
 */
final class Bucket {
  private final List<List<Copy>> groups = new ArrayList<>();

  /** Joins the article with the near copies that are here, and adds it. */
  void add(Copy copy, Components components) {
    List<Copy> own = new ArrayList<>(List.of(copy));
    for (Iterator<List<Copy>> left = groups.iterator(); left.hasNext(); ) {
      List<Copy> group = left.next();
      if (isJoined(copy, group, components)) {
        left.remove();
        // The larger list stays as it is.
        List<Copy> larger = group.size() > own.size() ? group : own;
        larger.addAll(group.size() > own.size() ? own : group);
        own = larger;
      }
    }
    groups.add(own);
  }

  private static boolean isJoined(Copy copy, List<Copy> group, Components components) {
    String id = group.getFirst().id();
    if (components.name(id).equals(components.name(copy.id()))) {
      return true;
    }
    for (Copy other : group) {
      if (copy.isNearCopyOf(other)) {
        components.join(copy.id(), other.id());
        return true;
      }
    }
    return false;
  }
}
