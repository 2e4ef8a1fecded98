package org.timtin.experiment.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.timtin.search.ranking.ProfileJson;
import org.timtin.search.ranking.RankingProfiles;

class CoordinateAscentTest {
  private static final WeightPath TYPED_FORM = new WeightPath("typed_form");
  private static final WeightPath TITLE = new WeightPath("fields.title");

  private final List<CoordinateAscent.Step> steps = new ArrayList<>();
  private int asked;

  private static ObjectNode start() {
    return ProfileJson.of(RankingProfiles.builtIn("default").weights());
  }

  /** A hill whose top is at typed form 2, title 3. */
  private double height(ObjectNode profile) {
    asked++;
    double a = TYPED_FORM.in(profile) - 2;
    double b = TITLE.in(profile) - 3;
    return 1 - .01 * (a * a + b * b + a * b);
  }

  private Optional<double[]> heights(List<ObjectNode> profiles) {
    return Optional.of(profiles.stream().mapToDouble(this::height).toArray());
  }

  @Test
  void it_climbs_a_hill_to_its_top_and_knows_that_it_is_there() {
    CoordinateAscent.Found found =
        new CoordinateAscent(this::heights, WeightPath.ALL, .00001, 1)
            .from(start(), steps::add)
            .orElseThrow();
    assertThat(found.converged()).isTrue();
    assertThat(found.after()).isGreaterThan(.999).isGreaterThan(found.before());
    assertThat(TYPED_FORM.in(found.profile())).isEqualTo(2, within(.3));
    assertThat(TITLE.in(found.profile())).isEqualTo(3, within(.3));
    assertThat(steps).extracting(CoordinateAscent.Step::path).containsOnly(TYPED_FORM, TITLE);
    // Each step is a gain on the one before.
    assertThat(steps).extracting(CoordinateAscent.Step::value).isSorted();
    // What gains nothing stays.
    assertThat(found.profile().path("entities")).isEqualTo(start().path("entities"));
  }

  @Test
  void the_same_seed_goes_the_same_way() {
    CoordinateAscent.Found first =
        new CoordinateAscent(this::heights, WeightPath.ALL, .0005, 5)
            .from(start(), steps::add)
            .orElseThrow();
    List<CoordinateAscent.Step> way = List.copyOf(steps);
    steps.clear();
    assertThat(
            new CoordinateAscent(this::heights, WeightPath.ALL, .0005, 5)
                .from(start(), steps::add)
                .orElseThrow())
        .isEqualTo(first);
    assertThat(steps).isEqualTo(way);
  }

  @Test
  void stopped_on_the_way_it_has_the_best_so_far_and_does_not_claim_to_be_at_the_top() {
    CoordinateAscent.Found found =
        new CoordinateAscent(
                profiles -> asked > 40 ? Optional.empty() : heights(profiles),
                List.of(TYPED_FORM, TITLE),
                .00001,
                1)
            .from(start(), steps::add)
            .orElseThrow();
    assertThat(found.converged()).isFalse();
    assertThat(found.after()).isEqualTo(steps.getLast().value()).isGreaterThan(found.before());
    assertThat(
            new CoordinateAscent(none -> Optional.empty(), WeightPath.ALL, 0, 1)
                .from(start(), steps::add))
        .isEmpty();
  }

  @Test
  void a_profile_that_could_find_nothing_is_not_asked() {
    ObjectNode titles = start();
    titles.putObject("fields").put("title", 1.0);
    new CoordinateAscent(
            profiles -> {
              assertThat(profiles).allSatisfy(one -> assertThat(TITLE.in(one)).isPositive());
              return heights(profiles);
            },
            List.of(TITLE),
            .1,
            1)
        .from(titles, steps::add);
    assertThat(asked).isPositive();
  }

  @Test
  void a_split_has_every_query_once_and_depends_on_the_seed_only() {
    List<String> ids = IntStream.range(0, 101).mapToObj(i -> "q" + i).toList();
    Split split = Split.of(ids, .6, 3);
    assertThat(split.training()).hasSize(61).doesNotContainAnyElementsOf(split.heldOut());
    assertThat(split.heldOut()).hasSize(40);
    assertThat(Split.of(ids.reversed(), .6, 3)).isEqualTo(split);
    assertThat(Split.of(ids, .6, 4)).isNotEqualTo(split);
    assertThatThrownBy(() -> Split.of(List.of("q"), .5, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_weight_is_one_of_a_profile() {
    ObjectNode profile = start();
    for (WeightPath path : WeightPath.ALL) {
      ObjectNode changed = path.with(profile, 7.25);
      assertThat(path.in(changed)).as(path.text()).isEqualTo(7.25);
      assertThat(ProfileJson.profile("x", changed).weights()).as(path.text()).isNotNull();
    }
  }
}
