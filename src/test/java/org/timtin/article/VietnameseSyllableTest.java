package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseSyllableTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Việt", "nam", "nghiêng", "Nguyễn", "hoà", "hòa", "thuỷ", "thủy", "quý", "quyết", "gì",
        "giếng", "giữa", "khuỷu", "loằng", "ngoằn", "xoong", "ĐƯỜNG", "ở", "y", "Huỳnh", "quạu",
        "khuya", "rượu", "yêu", "ốc", "uống"
      })
  void syllables_that_can_be(String word) {
    assertThat(VietnameseSyllable.isPossible(word)).isTrue();
    assertThat(VietnameseSyllable.isPossible(Normalizer.normalize(word, Normalizer.Form.NFD)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "ViÖt", "Vieät", "quèc", "họch", "Köln", "and", "Putin", "tât̀", "càt", "vịêt", "Trump",
        "ngoo", "µ", "4", "thưưng", "Hanoi"
      })
  void words_that_cannot(String word) {
    assertThat(VietnameseSyllable.isPossible(word)).isFalse();
  }
}
