package org.timtin.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nghiêng", "khuỷu", "quốc", "quýt", "quít", "quyển", "quặng", "gì", "gìn", "giết", "già",
        "giống", "yêu", "ý", "ở", "Mỹ", "hòa", "hoà", "được", "khuếch", "ngoằn", "xoong", "HỆ",
        "thuở", "kỹ", "ghế", "nghỉ", "ai", "un", "tư"
      })
  void syllables(String word) {
    assertThat(Syllable.isPossible(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "b", "cê", "kao", "gha", "ngê", "phap", "tàc", "pútin", "eu", "nuowc", "quuy", "vieet",
        "byz", "hệe", "gêế", "zô", "tư1"
      })
  void no_syllables(String word) {
    assertThat(Syllable.isPossible(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quoc", "dang", "phap", "my", "uc", "doc", "viet", "nguoi", "quy"})
  void bare_syllables(String word) {
    assertThat(Syllable.isBare(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lhq", "eu", "moskva", "dcsvn", "who", "asean", "putin", "heej"})
  void no_bare_syllables(String word) {
    assertThat(Syllable.isBare(word)).isFalse();
  }
}
