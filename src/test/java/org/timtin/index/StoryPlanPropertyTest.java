package org.timtin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.timtin.story.Components;
import org.timtin.story.Signature;

/**
 * Whatever is written and deleted in whatever order and settled in whatever portions: in the end
 * the stories are those that all articles together make up.
 */
class StoryPlanPropertyTest {
  private static final long HOUR = 3_600_000;

  @Property(tries = 300, seed = "20261126", shrinking = ShrinkingMode.OFF)
  void stories_do_not_depend_on_the_order_of_arrival(@ForAll Random random) {
    Held held = new Held();
    Set<String> touched = new HashSet<>();
    Set<String> left = new HashSet<>();
    int steps = 20 + random.nextInt(60);
    for (int step = 0; step < steps; step++) {
      String id = "d" + random.nextInt(15);
      StoryMember there = held.byId.get(id);
      if (there != null && random.nextInt(3) == 0) {
        held.byId.remove(id);
        touched.add(id);
        left.add(there.story());
      } else {
        held.byId.put(id, written(random, id, there));
        touched.add(id);
      }
      if (random.nextInt(4) == 0) {
        settle(held, touched, left);
      }
    }
    settle(held, touched, left);
    assertThat(held.stories()).isEqualTo(expected(held));
    assertThat(StoryPlan.of(held, held.byId.keySet(), Set.of())).isEmpty();
  }

  private static void settle(Held held, Set<String> touched, Set<String> left) {
    for (StoryPlan.Change change : StoryPlan.of(held, touched, left)) {
      StoryMember member = change.member();
      held.byId.put(
          member.id(),
          new StoryMember(
              member.id(),
              change.story(),
              change.shared(),
              member.signature(),
              member.published(),
              0,
              0));
    }
    touched.clear();
    left.clear();
  }

  /** Windows on one long row of words: neighbours overlap by half and more, so there are chains. */
  private static StoryMember written(Random random, String id, StoryMember there) {
    int from = 40 * random.nextInt(12);
    String text =
        IntStream.range(from, from + 200)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "));
    OptionalLong published =
        random.nextInt(5) == 0
            ? OptionalLong.empty()
            : OptionalLong.of(1_770_000_000_000L + random.nextInt(3) * 15L * HOUR);
    return new StoryMember(
        id,
        there == null ? id : there.story(),
        there != null && there.shared(),
        random.nextInt(12) == 0 ? Optional.empty() : Signature.of("", "", text),
        published,
        0,
        0);
  }

  private static Map<String, String> expected(Held held) {
    Components components = new Components();
    components.joinNearCopies(
        held.byId.values().stream().flatMap(member -> member.copy().stream()).toList());
    Map<String, Long> sizes =
        held.byId.keySet().stream()
            .collect(Collectors.groupingBy(components::name, Collectors.counting()));
    return held.byId.keySet().stream()
        .collect(
            Collectors.toMap(
                id -> id, id -> components.name(id) + (sizes.get(components.name(id)) > 1)));
  }

  /** Articles in memory, found as the engine finds them. */
  private static final class Held implements StoryMembers {
    private final Map<String, StoryMember> byId = new TreeMap<>();

    Map<String, String> stories() {
      return byId.values().stream()
          .collect(Collectors.toMap(StoryMember::id, member -> member.story() + member.shared()));
    }

    @Override
    public List<StoryMember> byIds(Collection<String> ids) {
      return found(member -> ids.contains(member.id()));
    }

    @Override
    public List<StoryMember> byStories(Collection<String> stories) {
      return found(member -> stories.contains(member.story()));
    }

    @Override
    public List<StoryMember> byBands(Collection<String> bands) {
      return found(
          member ->
              member.signature().stream()
                  .flatMap(signature -> signature.bands().stream())
                  .anyMatch(bands::contains));
    }

    private List<StoryMember> found(Predicate<StoryMember> condition) {
      return new ArrayList<>(byId.values().stream().filter(condition).toList());
    }
  }
}
