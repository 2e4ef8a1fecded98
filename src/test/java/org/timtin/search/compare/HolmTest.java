package org.timtin.search.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {
  @Test
  void adjusted_as_worked_by_hand() {
    // Ascending: 4 * .005 = .02, 3 * .01 = .03, 2 * .03 = .06, 1 * .04 raised to .06.
    assertThat(Holm.adjusted(0.01, 0.04, 0.03, 0.005))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
  }

  @Test
  void never_beyond_one_and_nothing_of_nothing() {
    assertThat(Holm.adjusted(0.9, 0.8, 0.7)).containsOnly(1);
    assertThat(Holm.adjusted()).isEmpty();
    assertThat(Holm.adjusted(0.04)).containsExactly(0.04);
  }
}
