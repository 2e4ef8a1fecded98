package org.timtin.experiment.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {
  @ParameterizedTest
  @CsvSource({
    "hòa bình, hoà bình",
    "hoà bình, hòa bình",
    "thủy thủ, thuỷ thủ",
    "Quý Tỵ, Quý Tỵ",
    "toàn quốc, toàn quốc",
    "KHỎE, KHOẺ"
  })
  void swapping_moves_the_mark_of_an_open_syllable_and_nothing_else(String text, String swapped) {
    assertThat(Typing.TONE_SWAPPED.of(text, 1)).isEqualTo(swapped);
  }
}
