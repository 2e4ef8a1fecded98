package org.timtin.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timtin.CpuTime;

class NearCopiesTest {
  private static final long MORNING = 1_770_000_000_000L;
  private static final long HOUR = Duration.ofHours(1).toMillis();

  @Test
  void half_the_text_is_enough_within_hours() {
    Copy one = copy("a", 0, 200, MORNING);
    assertThat(one.isNearCopyOf(copy("b", 50, 200, MORNING + 9 * HOUR))).isTrue();
    assertThat(one.isNearCopyOf(copy("b", 120, 200, MORNING + 9 * HOUR))).isFalse();
  }

  @Test
  void what_returns_the_next_day_or_has_no_date_must_be_nearly_equal() {
    Copy one = copy("a", 0, 200, MORNING);
    for (OptionalLong time : List.of(OptionalLong.of(MORNING + 24 * HOUR), OptionalLong.empty())) {
      Copy table = new Copy("b", signature(50, 200), time);
      assertThat(one.isNearCopyOf(table)).isFalse();
      assertThat(table.isNearCopyOf(one)).isFalse();
      Copy reprint = new Copy("b", signature(2, 200), time);
      assertThat(one.isNearCopyOf(reprint)).isTrue();
      assertThat(reprint.isNearCopyOf(one)).isTrue();
    }
  }

  @Test
  void a_chain_of_near_copies_is_one_component_named_by_its_smallest_id() {
    List<Copy> chain = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      // Each shares three quarters of its words with the next one, the first nothing with the last.
      chain.add(copy("n" + (9 - i), 50 * i, 400, MORNING));
    }
    chain.add(copy("0", 5_000, 400, MORNING));
    for (List<Copy> order : List.of(chain, chain.reversed())) {
      Components components = new Components();
      components.joinNearCopies(order);
      assertThat(chain.stream().limit(8).map(copy -> components.name(copy.id())))
          .containsOnly("n2");
      assertThat(components.name("0")).isEqualTo("0");
    }
  }

  @Test
  void thousands_of_copies_of_one_text_are_joined_without_comparing_each_with_each() {
    List<Copy> copies =
        Stream.concat(
                IntStream.range(0, 20_000).mapToObj(i -> copy("b" + i, 0, 100, MORNING)),
                Stream.of(copy("a", 3, 100, MORNING)))
            .toList();
    Components components = new Components();
    long took = CpuTime.nanosOf(() -> components.joinNearCopies(copies));
    assertThat(copies.stream().map(copy -> components.name(copy.id()))).containsOnly("a");
    // Each with each would be 200 million comparisons a band: minutes.
    assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(20));
  }

  private static Copy copy(String id, int from, int words, long time) {
    return new Copy(id, signature(from, words), OptionalLong.of(time));
  }

  private static Signature signature(int from, int words) {
    return Signature.of(
            "",
            "",
            IntStream.range(from, from + words)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" ")))
        .orElseThrow();
  }
}
