package org.timtin.experiment.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
  private static final String TEXT = "Tổng thống Nga thăm Việt Nam";

  @Test
  void a_slip_is_one_edit_and_the_same_for_the_same_seed() {
    Set<String> typed = new HashSet<>();
    for (long seed = 0; seed < 500; seed++) {
      String slip = Typing.TYPO.of(TEXT, seed);
      assertThat(slip).isNotEqualTo(TEXT).isEqualTo(Typing.TYPO.of(TEXT, seed));
      assertThat(distance(TEXT, slip)).as(slip).isEqualTo(1);
      typed.add(slip);
    }
    assertThat(typed).hasSizeGreaterThan(50);
  }

  @Test
  void words_too_short_for_a_slip_stay() {
    assertThat(Typing.TYPO.of("vụ án 10", 1)).isEqualTo("vụ án 10");
    assertThat(Typing.TYPO.of("", 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Việt Nam, Vieetj Nam",
    "đường sắt, dduwowngf sawts",
    "Đức, Dduwcs",
    "hoà bình, hoaf binhf",
    "café, cafes",
    "Müller, Müller",
    "10 km, 10 km"
  })
  void telex_is_the_keys_that_are_pressed(String text, String keys) {
    assertThat(Typing.TELEX.of(text, 1)).isEqualTo(keys);
  }

  /** Damerau's: insertions, deletions, replacements and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
        } else {
          int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
          d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
          boolean swapped =
              i > 1
                  && j > 1
                  && a.charAt(i - 1) == b.charAt(j - 2)
                  && a.charAt(i - 2) == b.charAt(j - 1);
          if (swapped) {
            d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
          }
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
