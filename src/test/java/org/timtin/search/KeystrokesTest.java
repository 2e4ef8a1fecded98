package org.timtin.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeystrokesTest {
  @ParameterizedTest
  @CsvSource({
    "heej, hệ",
    "Vieetj, Việt",
    "Vietej, Việt",
    "VIEETJ, VIỆT",
    "Tooi, Tôi",
    "ddaij, đại",
    "DDaij, Đại",
    "nguwowif, người",
    "nguowif, người",
    "dduwowngf, đường",
    "dduowngf, đường",
    "nuwowcs, nước",
    "nwowcs, nước",
    "twf, từ",
    "muaw, mưa",
    "hoawcj, hoặc",
    "quawngj, quặng",
    "hoaf, hòa",
    "thuyr, thủy",
    "toafn, toàn",
    "toanf, toàn",
    "quaan, quân",
    "quyeetj, quyệt",
    "quyeets, quyết",
    "gif, gì",
    "giaf, già",
    "giuwx, giữ",
    "nghieepj, nghiệp",
    "boos, bố",
    "cuoocj, cuộc",
    "chieens, chiến",
    "ngoaij, ngoại"
  })
  void telex(String typed, String made) {
    assertThat(Keystrokes.syllable(typed)).contains(made);
  }

  @ParameterizedTest
  @CsvSource({
    "Vie65t, Việt",
    "Vie6t5, Việt",
    "Viet65, Việt",
    "VIE65T, VIỆT",
    "he65, hệ",
    "d9a5i, đại",
    "D9a5i, Đại",
    "dai59, đại",
    "ngu7o7i2, người",
    "nguo7i2, người",
    "nguoi72, người",
    "nu7o7c1, nước",
    "hoa8c5, hoặc",
    "ho2a, hòa",
    "quye61t, quyết",
    "tha8m, thăm"
  })
  void vni(String typed, String made) {
    assertThat(Keystrokes.syllable(typed)).contains(made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "New", "Texas", "news", "Paris", "Putin", "Trump", "G7", "G20", "F16", "U23", "COVID19",
        "A320", "WTO", "TW", "CO2", "T1", "quan", "nga", "viet", "xoong", "Vieesjt", "thees1",
        "ddaijj", "4", "s", "2025", "aaaaaaaaaaaaaaaaaaaaaaaa", "việt", "Tiktok", "Boeing"
      })
  void what_is_a_syllable_already_or_makes_none_is_left_alone(String word) {
    assertThat(Keystrokes.syllable(word)).isEmpty();
  }

  @Test
  void a_tone_that_a_stopped_syllable_cannot_bear_makes_no_syllable() {
    assertThat(Keystrokes.syllable("nuwowcf")).isEmpty();
    assertThat(Keystrokes.syllable("nuwowc")).isEmpty();
  }
}
