package org.timtin.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.timtin.story.Components;
import org.timtin.story.Copy;

/**
 * Which articles must be written under another story after some were written or deleted.
 *
 * <p>Only a touched article can have got a new near copy or lost one. So its near copies are looked
 * up, and the stories that it was in are made up anew from all their articles. Other stories that
 * it joins stay as they are, unless they get another name: then they, too, are made up anew.
 */
final class StoryPlan {
  /** An article and what it must be written under. */
  record Change(StoryMember member, String story, boolean shared) {}

  // Times the bands of a signature, well below the engine's 65,536 terms of a query.
  private static final int LOOKED_UP_TOGETHER = 500;

  private final StoryMembers articles;
  private final Map<String, StoryMember> known = new TreeMap<>();
  // Near copies of touched articles, in stories that are not made up anew.
  private final Map<String, StoryMember> outside = new TreeMap<>();
  private final Set<String> read = new HashSet<>();

  private StoryPlan(StoryMembers articles) {
    this.articles = articles;
  }

  /**
   * @param touched ids of articles that were written or deleted
   * @param left stories that deleted articles were in
   */
  static List<Change> of(StoryMembers articles, Collection<String> touched, Set<String> left) {
    return new StoryPlan(articles).changes(touched, left);
  }

  private List<Change> changes(Collection<String> touched, Set<String> left) {
    List<StoryMember> written = articles.byIds(touched);
    Set<String> stories = new TreeSet<>(left);
    written.forEach(article -> stories.add(article.story()));
    know(written);
    makeUpAnew(stories);
    lookUp(written);
    Components components = components();
    for (Set<String> renamed = renamed(components);
        !renamed.isEmpty();
        renamed = renamed(components)) {
      makeUpAnew(renamed);
      components = components();
    }
    return changes(components);
  }

  private void know(List<StoryMember> members) {
    members.forEach(member -> known.put(member.id(), member));
  }

  private void makeUpAnew(Set<String> stories) {
    know(articles.byStories(stories));
    read.addAll(stories);
    outside.keySet().removeAll(known.keySet());
  }

  private void lookUp(List<StoryMember> written) {
    List<Copy> copies = written.stream().flatMap(article -> article.copy().stream()).toList();
    for (int from = 0; from < copies.size(); from += LOOKED_UP_TOGETHER) {
      List<Copy> some = copies.subList(from, Math.min(copies.size(), from + LOOKED_UP_TOGETHER));
      Set<String> bands = new TreeSet<>();
      some.forEach(copy -> bands.addAll(copy.signature().bands()));
      for (StoryMember found : articles.byBands(bands)) {
        if (!known.containsKey(found.id())) {
          outside.put(found.id(), found);
        }
      }
    }
    keepNearCopies(copies);
  }

  /** An equal band is a hint only: what is no near copy of a touched article is let go. */
  private void keepNearCopies(List<Copy> touched) {
    Map<String, List<Copy>> byBand = new HashMap<>();
    for (Copy copy : touched) {
      for (String band : copy.signature().bands()) {
        byBand.computeIfAbsent(band, key -> new ArrayList<>()).add(copy);
      }
    }
    outside.values().removeIf(found -> !isNearCopy(found, byBand));
  }

  private static boolean isNearCopy(StoryMember found, Map<String, List<Copy>> byBand) {
    return found.copy().stream()
        .anyMatch(
            copy ->
                copy.signature().bands().stream()
                    .flatMap(band -> byBand.getOrDefault(band, List.of()).stream())
                    .distinct()
                    .anyMatch(copy::isNearCopyOf));
  }

  private Components components() {
    Components components = new Components();
    List<Copy> copies = new ArrayList<>();
    known.values().forEach(member -> member.copy().ifPresent(copies::add));
    outside.values().forEach(member -> member.copy().ifPresent(copies::add));
    components.joinNearCopies(copies);
    // A settled story holds together, whichever of its articles was met. It is there under its
    // name, that of its smallest article.
    outside.values().forEach(member -> components.join(member.id(), member.story()));
    return components;
  }

  /** The stories that were met outside and get another name. */
  private Set<String> renamed(Components components) {
    Set<String> renamed = new TreeSet<>();
    for (StoryMember member : outside.values()) {
      if (!components.name(member.id()).equals(member.story()) && !read.contains(member.story())) {
        renamed.add(member.story());
      }
    }
    return renamed;
  }

  private List<Change> changes(Components components) {
    Map<String, Integer> sizes = new HashMap<>();
    known.keySet().forEach(id -> sizes.merge(components.name(id), 1, Integer::sum));
    // With the article that was met, a story outside has one more at least.
    outside.keySet().forEach(id -> sizes.merge(components.name(id), 1, Integer::sum));
    List<Change> changes = new ArrayList<>();
    for (Collection<StoryMember> members : List.of(known.values(), outside.values())) {
      for (StoryMember member : members) {
        String story = components.name(member.id());
        boolean shared = sizes.get(story) > 1;
        if (!story.equals(member.story()) || shared != member.shared()) {
          changes.add(new Change(member, story, shared));
        }
      }
    }
    return changes;
  }
}
