package org.timtin.experiment.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplingTest {
  private static final List<CountedQuery> LOG =
      IntStream.rangeClosed(1, 50).mapToObj(i -> CountedQuery.of("text " + i, i, 0)).toList();

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void a_sample_has_each_query_once_and_depends_on_the_seed_not_on_the_order(Sampling method) {
    List<CountedQuery> other = new ArrayList<>(LOG);
    Collections.shuffle(other, new Random(9));
    assertThat(method.of(LOG, 20, 7)).hasSize(20).doesNotHaveDuplicates();
    assertThat(method.of(other, 20, 7)).isEqualTo(method.of(LOG, 20, 7));
    assertThat(method.of(LOG, 100, 7)).containsExactlyInAnyOrderElementsOf(LOG);
  }

  @Test
  void those_of_the_top_are_asked_most() {
    assertThat(Sampling.TOP.of(LOG, 3, 1))
        .extracting(CountedQuery::text)
        .containsExactly("text 50", "text 49", "text 48");
  }

  @Test
  void the_first_one_is_chosen_as_often_as_its_share_says() {
    // 1 of 4 and 3 of 4 searches, or 1 of 2 queries. Standard error over 4000 seeds: .008 at most.
    List<CountedQuery> two = List.of(CountedQuery.of("a", 1, 0), CountedQuery.of("b", 3, 0));
    assertThat(share(Sampling.FREQUENCY, two)).isEqualTo(.75, within(.03));
    assertThat(share(Sampling.RANDOM, two)).isEqualTo(.5, within(.03));
  }

  private static double share(Sampling method, List<CountedQuery> two) {
    int seeds = 4_000;
    long chosen =
        new Random(11)
            .longs(seeds)
            .filter(seed -> method.of(two, 1, seed).getFirst().text().equals("b"))
            .count();
    return (double) chosen / seeds;
  }

  @Test
  void a_query_has_the_same_id_in_every_sample() {
    assertThat(CountedQuery.of("bão", 1, 2).id()).isEqualTo(CountedQuery.of("bão", 9, 0).id());
    assertThat(CountedQuery.of("bao", 1, 2).id()).isNotEqualTo(CountedQuery.of("bão", 1, 2).id());
  }
}
